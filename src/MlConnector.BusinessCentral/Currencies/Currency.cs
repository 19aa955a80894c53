using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace MlConnector.BusinessCentral;

/// <summary>A currency, as Business Central returns it. Every member may be missing, for example when <c>$select</c> left it out.</summary>
public sealed record Currency
{
    /// <summary>Version of the record: what a conditional change or deletion refers to.</summary>
    [JsonPropertyName("@odata.etag")]
    public ETag ETag { get; set; }

    /// <summary><c>id</c>.</summary>
    public Guid Id { get; set; }

    /// <summary><c>code</c>, at most 10 characters.</summary>
    [StringLength(10)]
    public string? Code { get; set; }

    /// <summary><c>displayName</c>, at most 30 characters.</summary>
    [StringLength(30)]
    public string? DisplayName { get; set; }

    /// <summary><c>symbol</c>, at most 10 characters.</summary>
    [StringLength(10)]
    public string? Symbol { get; set; }

    /// <summary><c>amountDecimalPlaces</c>, at most 5 characters.</summary>
    [StringLength(5)]
    public string? AmountDecimalPlaces { get; set; }

    /// <summary><c>amountRoundingPrecision</c>.</summary>
    public decimal? AmountRoundingPrecision { get; set; }

    /// <summary><c>lastModifiedDateTime</c>.</summary>
    public DateTimeOffset? LastModifiedDateTime { get; set; }

    /// <summary>Members that this class does not know: extension fields and members of newer versions.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? More { get; set; }
}
