namespace MlConnector.Sync.Documents;

/// <summary>A line of a deal, as read.</summary>
internal sealed record WonDealLine
{
    public long? ProductId { get; init; }

    /// <summary>The variation of the product that is sold; null when it has none.</summary>
    public long? VariationId { get; init; }

    /// <summary>The variation together with its product; null when no variation is sold.</summary>
    public SoldVariation? Variation => ProductId is { } product && VariationId is { } variation ? new SoldVariation(product, variation) : null;

    public required string Name { get; init; }

    public decimal Quantity { get; init; }

    public decimal ItemPrice { get; init; }

    /// <summary>Percent of the line, or an amount off the line, by <see cref="DiscountIsPercent"/>.</summary>
    public decimal Discount { get; init; }

    public bool DiscountIsPercent { get; init; }

    /// <summary>Tax in percent.</summary>
    public decimal Tax { get; init; }

    /// <summary>Whether the item price contains the tax.</summary>
    public bool TaxIsIncluded { get; init; }

    /// <summary>A disabled line stays in the list but is not sold.</summary>
    public bool IsEnabled { get; init; } = true;

    /// <summary>The member without which, or with a value of which nobody knows the meaning, the line's sum is not known; null when all is there.</summary>
    public string? Unclear { get; init; }

    /// <summary>The quantity with the five decimals that Business Central keeps.</summary>
    public decimal QuantityKept => Math.Round(Quantity, 5, MidpointRounding.AwayFromZero);

    /// <summary>The line's sum without tax, rounded as an invoice shows it.</summary>
    /// <param name="precision">The smallest amount of the currency.</param>
    public decimal NetAt(decimal precision)
    {
        var gross = (Quantity * ItemPrice) - (DiscountIsPercent ? Quantity * ItemPrice * Discount / 100m : Discount);
        return Rounded(TaxIsIncluded ? gross / (1 + (Tax / 100m)) : gross, precision);
    }

    /// <summary>An amount in whole smallest amounts of the currency.</summary>
    public static decimal Rounded(decimal amount, decimal precision) => Math.Round(amount / precision, MidpointRounding.AwayFromZero) * precision;
}
