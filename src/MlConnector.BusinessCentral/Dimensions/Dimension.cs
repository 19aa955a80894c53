using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace MlConnector.BusinessCentral;

/// <summary>A dimension, as Business Central returns it. Every member may be missing, for example when <c>$select</c> left it out.</summary>
public sealed record Dimension
{
    /// <summary>Version of the record: what a conditional change or deletion refers to.</summary>
    [JsonPropertyName("@odata.etag")]
    public ETag ETag { get; init; }

    /// <summary><c>id</c>.</summary>
    public Guid Id { get; init; }

    /// <summary><c>code</c>, at most 20 characters.</summary>
    [StringLength(20)]
    public string? Code { get; init; }

    /// <summary><c>displayName</c>, at most 30 characters.</summary>
    [StringLength(30)]
    public string? DisplayName { get; init; }

    /// <summary><c>consolidationCode</c>, at most 20 characters.</summary>
    [StringLength(20)]
    public string? ConsolidationCode { get; init; }

    /// <summary><c>lastModifiedDateTime</c>.</summary>
    public DateTimeOffset? LastModifiedDateTime { get; init; }

    /// <summary><c>dimensionValues</c>: only when expanded.</summary>
    public IReadOnlyList<DimensionValue>? DimensionValues { get; init; }

    /// <summary>Members that this class does not know: extension fields and members of newer versions.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? More { get; set; }
}
