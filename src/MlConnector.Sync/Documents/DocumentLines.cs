using MlConnector.BusinessCentral;

namespace MlConnector.Sync.Documents;

/// <summary>Lines as they are sent, the same for orders and invoices.</summary>
internal static class DocumentLines
{
    private const int LongestDescription = 100;

    public static SalesOrderLineChanges ForOrder(DocumentPlanLine line)
    {
        var change = AgreedOrder(line) with { ItemId = line.ItemId, Quantity = line.Quantity };
        return line.VariantId is { } variant ? change with { ItemVariantId = variant } : change;
    }

    /// <summary>Text, price and discount, a discount of nothing included.</summary>
    public static SalesOrderLineChanges OrderTerms(DocumentPlanLine line) =>
        line is { DiscountPercent: null, DiscountAmount: null } ? AgreedOrder(line) with { DiscountPercent = 0 } : AgreedOrder(line);

    private static SalesOrderLineChanges AgreedOrder(DocumentPlanLine line)
    {
        var change = new SalesOrderLineChanges { Description = Shortened(line.Description), UnitPrice = line.UnitPrice };
        return line switch
        {
            { DiscountPercent: { } percent } => change with { DiscountPercent = percent },
            { DiscountAmount: { } amount } => change with { DiscountAmount = amount },
            _ => change,
        };
    }

    public static SalesInvoiceLineChanges ForInvoice(DocumentPlanLine line)
    {
        var change = AgreedInvoice(line) with { ItemId = line.ItemId, Quantity = line.Quantity };
        return line.VariantId is { } variant ? change with { ItemVariantId = variant } : change;
    }

    /// <summary>Text, price and discount, a discount of nothing included.</summary>
    public static SalesInvoiceLineChanges InvoiceTerms(DocumentPlanLine line) =>
        line is { DiscountPercent: null, DiscountAmount: null } ? AgreedInvoice(line) with { DiscountPercent = 0 } : AgreedInvoice(line);

    private static SalesInvoiceLineChanges AgreedInvoice(DocumentPlanLine line)
    {
        var change = new SalesInvoiceLineChanges { Description = Shortened(line.Description), UnitPrice = line.UnitPrice };
        return line switch
        {
            { DiscountPercent: { } percent } => change with { DiscountPercent = percent },
            { DiscountAmount: { } amount } => change with { DiscountAmount = amount },
            _ => change,
        };
    }

    /// <summary>A line's description is information only; the item identifies the line.</summary>
    public static string Shortened(string description) => TextLength.Cut(description, LongestDescription);
}
