using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace MlConnector.BusinessCentral;

/// <summary>A customer financial detail, as Business Central returns it. Every member may be missing, for example when <c>$select</c> left it out.</summary>
public sealed record CustomerFinancialDetail
{
    /// <summary>Version of the record: what a conditional change or deletion refers to.</summary>
    [JsonPropertyName("@odata.etag")]
    public ETag ETag { get; init; }

    /// <summary><c>id</c>.</summary>
    public Guid Id { get; init; }

    /// <summary><c>number</c>, at most 20 characters.</summary>
    [StringLength(20)]
    public string? Number { get; init; }

    /// <summary><c>balance</c>.</summary>
    public decimal? Balance { get; init; }

    /// <summary><c>totalSalesExcludingTax</c>.</summary>
    public decimal? TotalSalesExcludingTax { get; init; }

    /// <summary><c>overdueAmount</c>.</summary>
    public decimal? OverdueAmount { get; init; }

    /// <summary><c>lastModifiedDateTime</c>.</summary>
    public DateTimeOffset? LastModifiedDateTime { get; init; }

    /// <summary>Members that this class does not know: extension fields and members of newer versions.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? More { get; set; }
}
