using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace MlConnector.BusinessCentral;

/// <summary>A unit of measure, as Business Central returns it. Every member may be missing, for example when <c>$select</c> left it out.</summary>
public sealed record UnitOfMeasure
{
    /// <summary>Version of the record: what a conditional change or deletion refers to.</summary>
    [JsonPropertyName("@odata.etag")]
    public ETag ETag { get; set; }

    /// <summary><c>id</c>.</summary>
    public Guid Id { get; set; }

    /// <summary><c>code</c>, at most 10 characters.</summary>
    [StringLength(10)]
    public string? Code { get; set; }

    /// <summary><c>displayName</c>, at most 50 characters.</summary>
    [StringLength(50)]
    public string? DisplayName { get; set; }

    /// <summary><c>internationalStandardCode</c>, at most 10 characters.</summary>
    [StringLength(10)]
    public string? InternationalStandardCode { get; set; }

    /// <summary><c>symbol</c>, at most 10 characters.</summary>
    [StringLength(10)]
    public string? Symbol { get; set; }

    /// <summary><c>lastModifiedDateTime</c>.</summary>
    public DateTimeOffset? LastModifiedDateTime { get; set; }

    /// <summary>Members that this class does not know: extension fields and members of newer versions.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? More { get; set; }
}
