using System.Text.Json;
using System.Text.Json.Serialization;

namespace MlConnector.Pipedrive;

/// <summary>A line of a deal, as Pipedrive returns it. Any member may be missing: the documentation of required members is not reliable.</summary>
public sealed record DealProduct
{
    /// <summary>The id of the line.</summary>
    public long? Id { get; set; }

    /// <summary>The sum of the line.</summary>
    public decimal? Sum { get; set; }

    /// <summary>Tax in percent.</summary>
    public decimal? Tax { get; set; }

    /// <summary>The deal.</summary>
    public DealId? DealId { get; set; }

    /// <summary>The name of the product.</summary>
    public string? Name { get; set; }

    /// <summary>The product; missing when it was purged.</summary>
    public ProductId? ProductId { get; set; }

    /// <summary>The variation, if any.</summary>
    public long? ProductVariationId { get; set; }

    /// <summary>Its position.</summary>
    public int? OrderNr { get; set; }

    /// <summary>When it was added, UTC.</summary>
    public DateTimeOffset? AddTime { get; set; }

    /// <summary>When it was last changed, at one-second resolution; may be missing on old records.</summary>
    public DateTimeOffset? UpdateTime { get; set; }

    /// <summary>Comments; may not be null in a write.</summary>
    public string? Comments { get; set; }

    /// <summary>The currency of the deal.</summary>
    public string? Currency { get; set; }

    /// <summary>Discount, in percent or as an amount.</summary>
    public decimal? Discount { get; set; }

    /// <summary><c>percentage</c> or <c>amount</c>.</summary>
    public string? DiscountType { get; set; }

    /// <summary>Quantity, with fractions.</summary>
    public decimal? Quantity { get; set; }

    /// <summary>Price of one unit.</summary>
    public decimal? ItemPrice { get; set; }

    /// <summary><c>exclusive</c>, <c>inclusive</c> or <c>none</c>. A change on one line changes all lines of the deal.</summary>
    public string? TaxMethod { get; set; }

    /// <summary>Whether the line counts.</summary>
    public bool? IsEnabled { get; set; }

    /// <summary>How often it is billed: <c>one-time</c>, <c>annually</c>, <c>semi-annually</c>, <c>quarterly</c>, <c>monthly</c> or <c>weekly</c>.</summary>
    public string? BillingFrequency { get; set; }

    /// <summary>How many times it is billed, at most 208; null for one-time.</summary>
    public long? BillingFrequencyCycles { get; set; }

    /// <summary>When billing starts.</summary>
    public DateOnly? BillingStartDate { get; set; }

    /// <summary>Members that this class does not know.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? More { get; set; }
}
