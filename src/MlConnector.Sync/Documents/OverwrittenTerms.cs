namespace MlConnector.Sync.Documents;

/// <summary>
/// Finds lines whose variant put its own text, price or discount over what was sent. Variants are sent before the terms, but whether Business Central
/// goes by the order of the request or by that of its page, where the variant comes last, is not documented. Pure.
/// </summary>
internal static class OverwrittenTerms
{
    /// <summary>Each such line with what it should be; none when the lines cannot be told apart for certain.</summary>
    public static IReadOnlyList<(EchoedLine Line, DocumentPlanLine Wanted)> Of(DocumentPlan plan, IEnumerable<EchoedLine>? echo)
    {
        var pairs = (echo ?? []).OrderBy(line => line.Sequence).Zip(plan.Lines).ToList();
        return pairs.Count == plan.Lines.Count && pairs.TrueForAll(pair => IsSame(pair.First, pair.Second))
            ? [.. pairs.Where(pair => pair.Second.VariantId is not null && Differs(pair.First, pair.Second))]
            : [];
    }

    private static bool IsSame(EchoedLine line, DocumentPlanLine wanted) =>
        line.ItemId == wanted.ItemId && (line.VariantId ?? Guid.Empty) == (wanted.VariantId ?? Guid.Empty) && line.Quantity == wanted.Quantity;

    private static bool Differs(EchoedLine line, DocumentPlanLine wanted) =>
        line.Description != DocumentLines.Shortened(wanted.Description)
        || line.UnitPrice != wanted.UnitPrice
        || (wanted.DiscountAmount is { } amount ? line.DiscountAmount != amount : line.DiscountPercent != (wanted.DiscountPercent ?? 0));
}
