using MlConnector.BusinessCentral;

namespace MlConnector.Sync.Documents;

/// <summary>A line of a document as the server shows it.</summary>
/// <param name="Id">SystemId.</param>
/// <param name="ETag">The version to write against.</param>
/// <param name="Sequence">Its place among the lines.</param>
/// <param name="ItemId">The item.</param>
/// <param name="VariantId">The variant; zeros where there is none.</param>
/// <param name="Quantity">How many.</param>
internal sealed record EchoedLine(Guid Id, ETag ETag, int? Sequence, Guid? ItemId, Guid? VariantId, decimal? Quantity)
{
    public string? Description { get; init; }

    public decimal? UnitPrice { get; init; }

    public decimal? DiscountPercent { get; init; }

    public decimal? DiscountAmount { get; init; }

    public static EchoedLine Of(SalesOrderLine line) => new(line.Id, line.ETag, line.Sequence, line.ItemId, line.ItemVariantId, line.Quantity)
    {
        Description = line.Description,
        UnitPrice = line.UnitPrice,
        DiscountPercent = line.DiscountPercent,
        DiscountAmount = line.DiscountAmount,
    };

    public static EchoedLine Of(SalesInvoiceLine line) => new(line.Id, line.ETag, line.Sequence, line.ItemId, line.ItemVariantId, line.Quantity)
    {
        Description = line.Description,
        UnitPrice = line.UnitPrice,
        DiscountPercent = line.DiscountPercent,
        DiscountAmount = line.DiscountAmount,
    };
}
