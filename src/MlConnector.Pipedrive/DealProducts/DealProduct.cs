using System.Text.Json;
using System.Text.Json.Serialization;

namespace MlConnector.Pipedrive;

/// <summary>A line of a deal, as Pipedrive returns it. Any member may be missing: the documentation of required members is not reliable.</summary>
public sealed record DealProduct
{
    /// <summary>The id of the line.</summary>
    public long? Id { get; init; }

    /// <summary>The deal.</summary>
    public DealId? DealId { get; init; }

    /// <summary>The product; missing when it was purged.</summary>
    public ProductId? ProductId { get; init; }

    /// <summary>The variation, if any.</summary>
    public long? ProductVariationId { get; init; }

    /// <summary>The name of the product.</summary>
    public string? Name { get; init; }

    /// <summary>Price of one unit.</summary>
    public decimal? ItemPrice { get; init; }

    /// <summary>Quantity, with fractions.</summary>
    public decimal? Quantity { get; init; }

    /// <summary>Discount, by <see cref="DiscountType"/>.</summary>
    public decimal? Discount { get; init; }

    /// <summary><c>percentage</c> or <c>amount</c>.</summary>
    public string? DiscountType { get; init; }

    /// <summary>Tax in percent.</summary>
    public decimal? Tax { get; init; }

    /// <summary><c>exclusive</c>, <c>inclusive</c> or <c>none</c>; the same for all lines of a deal.</summary>
    public string? TaxMethod { get; init; }

    /// <summary>The sum of the line.</summary>
    public decimal? Sum { get; init; }

    /// <summary>The currency of the deal.</summary>
    public string? Currency { get; init; }

    /// <summary>Comments.</summary>
    public string? Comments { get; init; }

    /// <summary>Whether the line counts.</summary>
    public bool? IsEnabled { get; init; }

    /// <summary>Its position.</summary>
    public int? OrderNr { get; init; }

    /// <summary>How often it is billed.</summary>
    public string? BillingFrequency { get; init; }

    /// <summary>When it was added, UTC.</summary>
    public DateTimeOffset? AddTime { get; init; }

    /// <summary>When it was last changed, UTC.</summary>
    public DateTimeOffset? UpdateTime { get; init; }

    /// <summary>Members that this class does not know.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? More { get; set; }
}
