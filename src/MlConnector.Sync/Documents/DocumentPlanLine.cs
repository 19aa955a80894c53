namespace MlConnector.Sync.Documents;

/// <summary>One line to send. At most one of the discounts is set, because Business Central computes each from the other.</summary>
internal sealed record DocumentPlanLine
{
    public required Guid ItemId { get; init; }

    /// <summary>The variant of the item; null when the item has none or none was sold.</summary>
    public Guid? VariantId { get; init; }

    public required string Description { get; init; }

    public required decimal Quantity { get; init; }

    /// <summary>Price of one unit without tax.</summary>
    public required decimal UnitPrice { get; init; }

    public decimal? DiscountPercent { get; init; }

    public decimal? DiscountAmount { get; init; }
}
