using System.Text.Json;
using System.Text.Json.Serialization;

namespace MlConnector.Pipedrive;

/// <summary>A line of a deal, as Pipedrive returns it. Any member may be missing: the documentation of required members is not reliable.</summary>
public sealed record DealProduct
{
    /// <summary>The id of the line.</summary>
    public long? Id { get; init; }

    /// <summary>The sum of the line.</summary>
    public decimal? Sum { get; init; }

    /// <summary>Tax in percent.</summary>
    public decimal? Tax { get; init; }

    /// <summary>The deal.</summary>
    public DealId? DealId { get; init; }

    /// <summary>The name of the product.</summary>
    public string? Name { get; init; }

    /// <summary>The product; missing when it was purged.</summary>
    public ProductId? ProductId { get; init; }

    /// <summary>The variation, if any.</summary>
    public long? ProductVariationId { get; init; }

    /// <summary>Its position.</summary>
    public int? OrderNr { get; init; }

    /// <summary>When it was added, UTC.</summary>
    public DateTimeOffset? AddTime { get; init; }

    /// <summary>When it was last changed, at one-second resolution; may be missing on old records.</summary>
    public DateTimeOffset? UpdateTime { get; init; }

    /// <summary>Comments; may not be null in a write.</summary>
    public string? Comments { get; init; }

    /// <summary>The currency of the deal.</summary>
    public string? Currency { get; init; }

    /// <summary>Discount, in percent or as an amount.</summary>
    public decimal? Discount { get; init; }

    /// <summary><c>percentage</c> or <c>amount</c>.</summary>
    public string? DiscountType { get; init; }

    /// <summary>Quantity, with fractions.</summary>
    public decimal? Quantity { get; init; }

    /// <summary>Price of one unit.</summary>
    public decimal? ItemPrice { get; init; }

    /// <summary><c>exclusive</c>, <c>inclusive</c> or <c>none</c>. A change on one line changes all lines of the deal.</summary>
    public string? TaxMethod { get; init; }

    /// <summary>Whether the line counts.</summary>
    public bool? IsEnabled { get; init; }

    /// <summary>How often it is billed: <c>one-time</c>, <c>annually</c>, <c>semi-annually</c>, <c>quarterly</c>, <c>monthly</c> or <c>weekly</c>.</summary>
    public string? BillingFrequency { get; init; }

    /// <summary>How many times it is billed, at most 208; null for one-time.</summary>
    public long? BillingFrequencyCycles { get; init; }

    /// <summary>When billing starts.</summary>
    public DateOnly? BillingStartDate { get; init; }

    /// <summary>Members that this class does not know.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? More { get; set; }
}
