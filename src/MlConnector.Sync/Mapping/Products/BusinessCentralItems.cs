using MlConnector.BusinessCentral;
using MlConnector.Sync.Connections;
using MlConnector.Sync.Mapping.Dimensions;
using MlConnector.Sync.Mapping.Values;
using MlConnector.Sync.Reading;

namespace MlConnector.Sync.Mapping.Products;

/// <summary>Items.</summary>
internal sealed class BusinessCentralItems : IRecordEndpoint
{
    private const string EntitySet = "items";

    private static readonly Member<Item, ItemChanges>[] _members =
    [
        new("number", 20, record => record.Number, (changes, value) => changes with { Number = value }) { Kind = ValueKind.Code, IsFixed = true },
        new("displayName", 100, record => record.DisplayName, (changes, value) => changes with { DisplayName = value }),
        new("displayName2", 50, record => record.DisplayName2, (changes, value) => changes with { DisplayName2 = value }),
        new("type", null, record => record.Type, (changes, value) => changes with { Type = value }) { IsFixed = true },
        new("itemCategoryCode", 20, record => record.ItemCategoryCode, (changes, value) => changes with { ItemCategoryCode = value })
            { Kind = ValueKind.Code, Lookup = LookupKind.ItemCategories },
        new("taxGroupCode", 20, record => record.TaxGroupCode, (changes, value) => changes with { TaxGroupCode = value })
            { Kind = ValueKind.Code, Lookup = LookupKind.TaxGroups },
        new("generalProductPostingGroupCode", 20, record => record.GeneralProductPostingGroupCode, (changes, value) => changes with { GeneralProductPostingGroupCode = value })
            { Kind = ValueKind.Code },
        new("inventoryPostingGroupCode", 20, record => record.InventoryPostingGroupCode, (changes, value) => changes with { InventoryPostingGroupCode = value })
            { Kind = ValueKind.Code },
        new("gtin", 14, record => record.Gtin, (changes, value) => changes with { Gtin = value }),
        new("baseUnitOfMeasureCode", 10, record => record.BaseUnitOfMeasureCode, (changes, value) => changes with { BaseUnitOfMeasureCode = value })
            { Kind = ValueKind.Code, Lookup = LookupKind.Units, IsFixed = true },
        new("unitPrice", null, record => Projection.Number(record.UnitPrice), (changes, value) => changes with { UnitPrice = Projection.Number(value) ?? 0 }) { Kind = ValueKind.Number },
        new("unitCost", null, record => Projection.Number(record.UnitCost), (changes, value) => changes with { UnitCost = Projection.Number(value) ?? 0 }) { Kind = ValueKind.Number },
        new("blocked", null, record => Projection.Flag(record.Blocked == true), (changes, value) => changes with { Blocked = value == Projection.True }) { Kind = ValueKind.Flag },
        // The other way round, for Pipedrive's members that say what may be sold. The API shows no block of sales alone.
        new("sellable", null, record => Projection.Flag(record.Blocked != true), (changes, value) => changes with { Blocked = value != Projection.True }) { Kind = ValueKind.Flag },
        new("id", null, record => record.Id.ToString()) { Kind = ValueKind.Id, IsIdentity = true },
    ];

    public Side Side => Side.BusinessCentral;

    public bool HasDimensions => true;

    public Barrier? Barrier { get; } = new("blocked", Projection.True, Projection.Flag(false));

    public SyncFlow Flow => SyncFlow.Products;

    public IReadOnlyList<MemberInfo> Members { get; } = [.. _members.Select(member => member.Info)];

    public IAsyncEnumerable<IReadOnlyList<Snapshot>> ListAsync(ConnectionSession session, DateTimeOffset? since, CancellationToken cancellationToken) =>
        ListAsync(session, Projection.Since<Item>(since), cancellationToken);

    public IAsyncEnumerable<RecordHead> ListHeadsAsync(ConnectionSession session, CancellationToken cancellationToken) =>
        session.BusinessCentral.ListItemsAsync(new ODataQuery<Item>().Select(record => record.Id, record => record.LastModifiedDateTime), cancellationToken)
            .Select(record => new RecordHead(record.Id.ToString(), record.LastModifiedDateTime));

    public Task<IReadOnlyList<Snapshot>> ReadAsync(ConnectionSession session, IReadOnlyList<string> ids, CancellationToken cancellationToken) =>
        ListAsync(session, Projection.ByIds<Item>(ids), cancellationToken).GatherAsync();

    public async Task<IReadOnlyList<CreateOutcome>> CreateAsync(ConnectionSession session, IReadOnlyList<NewRecord> records, CancellationToken cancellationToken)
    {
        var outcomes = await session.CreateAsync(
            EntitySet,
            [.. records.Select(record => _members.Apply(new ItemChanges(), record.Changes))],
            changes => session.BusinessCentral.CreateItemAsync(changes, CancellationToken.None),
            record => Task.FromResult(Show(session, record))).ConfigureAwait(false);
        return await DimensionWriter.CompleteAsync(session, EntitySet, records, outcomes).ConfigureAwait(false);
    }

    public async Task<Snapshot> UpdateAsync(ConnectionSession session, Snapshot current, IReadOnlyList<PlannedChange> changes, CancellationToken cancellationToken)
    {
        var id = Guid.Parse(current.Id);
        var echo = changes.All(DimensionWriter.Covers) ? current : RecordDimensions.Kept(current, Show(session, await session.BusinessCentral
            .UpdateItemAsync(id, RecordDimensions.TagOf(current), _members.Apply(new ItemChanges(), changes), cancellationToken).ConfigureAwait(false)));
        return await DimensionWriter.UpdateAsync(session, ParentRecord.Item(id), echo, changes, cancellationToken).ConfigureAwait(false);
    }

    private IAsyncEnumerable<IReadOnlyList<Snapshot>> ListAsync(ConnectionSession session, ODataQuery<Item> query, CancellationToken cancellationToken) =>
        session.BusinessCentral.ListItemsAsync(session.MapOf(Flow).Dimensions.Count == 0 ? query : WithDimensions(query), cancellationToken)
            .InPagesAsync(record => Show(session, record), cancellationToken);

    // A default dimension changes without its item, so that nothing would tell what a replica that lags shows from the truth.
    private static ODataQuery<Item> WithDimensions(ODataQuery<Item> query) => query.Expand(record => record.DefaultDimensions).From(DataAccessIntent.ReadWrite);

    private Snapshot Show(ConnectionSession session, Item record)
    {
        var fields = _members.Project(record);
        var shown = new Snapshot
        {
            Side = Side,
            Flow = Flow,
            Id = record.Id.ToString(),
            Version = record.ETag.ToString(),
            ModifiedAt = record.LastModifiedDateTime,
            Title = record.DisplayName ?? record.Number ?? "",
            Fields = fields,
            Signals = Projection.Signals(Flow, fields, record.DisplayName),
        };
        return RecordDimensions.Of(record.DefaultDimensions).On(shown, session.MapOf(Flow).Dimensions);
    }
}
