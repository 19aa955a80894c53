using System.Globalization;
using MlConnector.BusinessCentral;
using MlConnector.Pipedrive;
using MlConnector.Sync.Auditing;
using MlConnector.Sync.Connections;
using MlConnector.Sync.Reading;

namespace MlConnector.Sync.Mapping.Products;

/// <summary>Product and item. The price is the one in the company's own currency.</summary>
internal sealed class ProductPair : IRecordPair
{
    public SyncFlow Flow => SyncFlow.Products;

    public IReadOnlyList<FieldRule> Rules { get; } =
        [new("number", 20, Fixed: true), new("displayName", 100), new("baseUnitOfMeasureCode", 10, Fixed: true), new("unitPrice")];

    public IAsyncEnumerable<IReadOnlyList<Snapshot>> PollPipedriveAsync(ConnectionSession session, DateTimeOffset? since, CancellationToken cancellationToken) =>
        session.Pipedrive.ListProductsAsync(new ProductQuery { UpdatedSince = since }, cancellationToken)
            .InPagesAsync(async record => await OfPipedriveAsync(session, record).ConfigureAwait(false), cancellationToken);

    public IAsyncEnumerable<IReadOnlyList<Snapshot>> PollBusinessCentralAsync(ConnectionSession session, DateTimeOffset? since, CancellationToken cancellationToken) =>
        session.BusinessCentral.ListItemsAsync(Projection.Since<Item>(since), cancellationToken)
            .InPagesAsync(record => ValueTask.FromResult<Snapshot?>(OfBusinessCentral(record)), cancellationToken);

    public async Task<Snapshot?> ReadPipedriveAsync(ConnectionSession session, long id, CancellationToken cancellationToken) =>
        await OfPipedriveAsync(session, (await session.Pipedrive.GetProductAsync(new ProductId(id), cancellationToken).ConfigureAwait(false)).Data).ConfigureAwait(false);

    public async Task<Snapshot?> ReadBusinessCentralAsync(ConnectionSession session, Guid id, CancellationToken cancellationToken) =>
        OfBusinessCentral(await session.BusinessCentral.GetItemAsync(id, Projection.Primary<Item>(), cancellationToken).ConfigureAwait(false));

    public Task<Prerequisite?> FindMissingAsync(ConnectionSession session, Snapshot source, CancellationToken cancellationToken) => Task.FromResult<Prerequisite?>(null);

    public async Task<Snapshot> CreateAsync(ConnectionSession session, Snapshot source, IReadOnlyList<FieldChange> changes, CancellationToken cancellationToken) =>
        OfBusinessCentral(await session.BusinessCentral.CreateItemAsync(Changed(changes), cancellationToken).ConfigureAwait(false));

    public async Task<Snapshot> UpdateAsync(ConnectionSession session, Snapshot target, IReadOnlyList<FieldChange> changes, CancellationToken cancellationToken) =>
        OfBusinessCentral(await session.BusinessCentral
            .UpdateItemAsync(Guid.Parse(target.Id), new ETag(target.Version), Changed(changes), cancellationToken).ConfigureAwait(false));

    private async Task<Snapshot?> OfPipedriveAsync(ConnectionSession session, Product record)
    {
        var facts = await session.GetFactsAsync().ConfigureAwait(false);
        var price = record.Prices?.FirstOrDefault(candidate => string.Equals(candidate.Currency, facts.LocalCurrency, StringComparison.OrdinalIgnoreCase))?.Price;
        var fields = new FieldValues { ["number"] = record.Code?.ToUpperInvariant(), ["displayName"] = record.Name }.With(session.Keys.Values(Flow, record.CustomFields));
        if (record.Unit is { Length: > 0 } unit)
        {
            fields.Add("baseUnitOfMeasureCode", unit.ToUpperInvariant());
        }

        if (price is not null)
        {
            fields.Add("unitPrice", Projection.Number(price));
        }

        return new Snapshot
        {
            Side = Side.Pipedrive,
            Flow = Flow,
            Id = record.Id.ToString(),
            Version = Projection.Version(record.UpdateTime),
            ModifiedAt = record.UpdateTime,
            Title = record.Name ?? string.Create(CultureInfo.InvariantCulture, $"product {record.Id}"),
            Fields = fields,
            Signals = Projection.Signals(fields, record.Name, null),
            Deleted = record.IsDeleted == true,
        };
    }

    private Snapshot OfBusinessCentral(Item record)
    {
        var fields = new FieldValues
        {
            ["number"] = record.Number,
            ["displayName"] = record.DisplayName,
            ["baseUnitOfMeasureCode"] = record.BaseUnitOfMeasureCode,
            ["unitPrice"] = Projection.Number(record.UnitPrice),
            ["blocked"] = record.Blocked == true ? "true" : null,
        };
        return new Snapshot
        {
            Side = Side.BusinessCentral,
            Flow = Flow,
            Id = record.Id.ToString(),
            Version = record.ETag.ToString(),
            ModifiedAt = record.LastModifiedDateTime,
            Title = record.DisplayName ?? record.Number ?? "",
            Fields = fields,
            Signals = Projection.Signals(fields, record.DisplayName, null),
        };
    }

    private static ItemChanges Changed(IReadOnlyList<FieldChange> changes)
    {
        var item = new ItemChanges();
        foreach (var (member, value) in changes.Select(change => (change.Field, change.After ?? "")))
        {
            item = member switch
            {
                "number" => item with { Number = value },
                "displayName" => item with { DisplayName = value },
                "baseUnitOfMeasureCode" => item with { BaseUnitOfMeasureCode = value },
                "unitPrice" => item with { UnitPrice = value.Length == 0 ? 0 : decimal.Parse(value, CultureInfo.InvariantCulture) },
                _ => throw new InvalidOperationException($"'{member}' is not a mapped member of items."),
            };
        }

        return item;
    }
}
