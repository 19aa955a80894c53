using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace MlConnector.BusinessCentral;

/// <summary>A customer financial detail, as Business Central returns it. Every member may be missing, for example when <c>$select</c> left it out.</summary>
public sealed record CustomerFinancialDetail
{
    /// <summary>Version of the record: what a conditional change or deletion refers to.</summary>
    [JsonPropertyName("@odata.etag")]
    public ETag ETag { get; set; }

    /// <summary><c>id</c>.</summary>
    public Guid Id { get; set; }

    /// <summary><c>number</c>, at most 20 characters.</summary>
    [StringLength(20)]
    public string? Number { get; set; }

    /// <summary><c>balance</c>.</summary>
    public decimal? Balance { get; set; }

    /// <summary><c>totalSalesExcludingTax</c>.</summary>
    public decimal? TotalSalesExcludingTax { get; set; }

    /// <summary><c>overdueAmount</c>.</summary>
    public decimal? OverdueAmount { get; set; }

    /// <summary><c>lastModifiedDateTime</c>.</summary>
    public DateTimeOffset? LastModifiedDateTime { get; set; }

    /// <summary>Members that this class does not know: extension fields and members of newer versions.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? More { get; set; }
}
