using System.Globalization;
using MlConnector.Pipedrive;
using MlConnector.Sync.Connections;
using MlConnector.Sync.Mapping;
using MlConnector.Sync.Reading;

namespace MlConnector.Sync.Documents;

/// <summary>Brings deals into the form that the engine stores, and back.</summary>
internal static class DealProjection
{
    public static Snapshot ToSnapshot(Deal record, FieldKeys keys) => new()
    {
        Side = Side.Pipedrive,
        Flow = SyncFlow.Deals,
        Id = record.Id.ToString(),
        Version = Projection.Version(record.UpdateTime),
        ModifiedAt = record.UpdateTime,
        Title = record.Title ?? string.Create(CultureInfo.InvariantCulture, $"deal {record.Id}"),
        Deleted = record.IsDeleted == true,
        Fields = new FieldValues
        {
            ["status"] = record.Status,
            ["pipeline"] = record.PipelineId?.ToString(CultureInfo.InvariantCulture),
            ["organization"] = record.OrgId?.ToString(),
            ["person"] = record.PersonId?.ToString(),
            ["value"] = record.Value?.ToString(CultureInfo.InvariantCulture),
            ["currency"] = record.Currency,
            ["wonAt"] = record.WonTime?.ToString("O", CultureInfo.InvariantCulture),
            ["updatedAt"] = record.UpdateTime?.ToString("O", CultureInfo.InvariantCulture),
            ["writtenBack"] = keys.WriteBack is { } key ? record.CustomFields.GetText(key) : null,
        },
    };

    public static WonDeal ToDeal(Snapshot snapshot, IReadOnlyList<DealProduct> lines) => new()
    {
        Id = long.Parse(snapshot.Id, NumberStyles.None, CultureInfo.InvariantCulture),
        Title = snapshot.Title,
        Status = snapshot.Fields["status"] ?? "unknown",
        PipelineId = snapshot.Fields["pipeline"] is { } pipeline ? int.Parse(pipeline, CultureInfo.InvariantCulture) : null,
        OrganizationId = snapshot.Fields["organization"] is { } organization ? long.Parse(organization, CultureInfo.InvariantCulture) : null,
        PersonId = snapshot.Fields["person"] is { } person ? long.Parse(person, CultureInfo.InvariantCulture) : null,
        Value = snapshot.Fields["value"] is { } value ? decimal.Parse(value, CultureInfo.InvariantCulture) : null,
        Currency = snapshot.Fields["currency"],
        WonAt = snapshot.Fields["wonAt"] is { } won ? DateTimeOffset.Parse(won, CultureInfo.InvariantCulture) : null,
        WrittenBack = snapshot.Fields["writtenBack"],
        Lines = [.. lines.OrderBy(line => line.OrderNr ?? int.MaxValue).ThenBy(line => line.Id).Select(Line)],
    };

    private static WonDealLine Line(DealProduct line) => new()
    {
        ProductId = line.ProductId?.Value,
        VariationId = line.ProductVariationId,
        Name = line.Name ?? "",
        Quantity = line.Quantity ?? 0,
        ItemPrice = line.ItemPrice ?? 0,
        Discount = line.Discount ?? 0,
        DiscountIsPercent = line.DiscountType != "amount",
        Tax = line.Tax ?? 0,
        TaxIsIncluded = line.TaxMethod == "inclusive",
        IsEnabled = line.IsEnabled != false,
        Unclear = line switch
        {
            { Quantity: null } => "quantity",
            { ItemPrice: null } => "item_price",
            { Discount: not (null or 0), DiscountType: not ("amount" or "percentage") } => "discount_type",
            { Tax: not (null or 0), TaxMethod: not ("inclusive" or "exclusive" or "none") } => "tax_method",
            _ => null,
        },
    };
}
