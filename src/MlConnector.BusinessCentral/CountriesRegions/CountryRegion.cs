using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace MlConnector.BusinessCentral;

/// <summary>A country region, as Business Central returns it. Every member may be missing, for example when <c>$select</c> left it out.</summary>
public sealed record CountryRegion
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

    /// <summary><c>addressFormat</c>, one of Post Code+City, City+Post Code, City+County+Post Code, Blank Line+Post Code+City, Custom.</summary>
    [JsonConverter(typeof(EnumTextConverter))]
    public string? AddressFormat { get; set; }

    /// <summary><c>lastModifiedDateTime</c>.</summary>
    public DateTimeOffset? LastModifiedDateTime { get; set; }

    /// <summary>Members that this class does not know: extension fields and members of newer versions.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? More { get; set; }
}
