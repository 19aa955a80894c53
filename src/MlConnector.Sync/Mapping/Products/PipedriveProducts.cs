using System.Globalization;
using MlConnector.Pipedrive;
using MlConnector.Sync.Connections;
using MlConnector.Sync.Mapping.Values;
using MlConnector.Sync.Reading;
using MlConnector.Sync.Recovery;

namespace MlConnector.Sync.Mapping.Products;

/// <summary>Products. Their price is the one in the company's own currency; prices in other currencies are left alone.</summary>
internal sealed class PipedriveProducts : IRecordEndpoint
{
    private const string Category = "category";
    private const string Price = "price";
    private const string Linkable = "is_linkable";

    private static readonly Member<Product, ProductChanges>[] _members =
    [
        new("code", 255, record => record.Code, (changes, value) => changes with { Code = value }),
        new("name", 255, record => record.Name, (changes, value) => changes with { Name = value }),
        new("unit", 255, record => record.Unit, (changes, value) => changes with { Unit = value }),
        new("description", null, record => record.Description, (changes, value) => changes with { Description = value }),
        new("tax", null, record => Projection.Number(record.Tax), (changes, value) => changes with { Tax = Projection.Number(value) ?? 0 }) { Kind = ValueKind.Number },
        new(Linkable, null, record => Projection.Flag(record.IsLinkable != false), (changes, value) => changes with { IsLinkable = value == Projection.True }) { Kind = ValueKind.Flag },
    ];

    public Side Side => Side.Pipedrive;

    public Barrier? Barrier { get; } = new(Linkable, Projection.Flag(false), Projection.True);

    public SyncFlow Flow => SyncFlow.Products;

    public IReadOnlyList<MemberInfo> Members { get; } = [.. _members.Select(member => member.Info), new(Price, null, true) { Kind = ValueKind.Number }];

    public IReadOnlyList<string> Choices { get; } = [Category];

    public IAsyncEnumerable<IReadOnlyList<Snapshot>> ListAsync(ConnectionSession session, DateTimeOffset? since, CancellationToken cancellationToken) =>
        ListAsync(session, new ProductQuery { UpdatedSince = since }, cancellationToken);

    public Task<IReadOnlyList<Snapshot>> ReadAsync(ConnectionSession session, IReadOnlyList<string> ids, CancellationToken cancellationToken) => Projection.ReadPipedriveAsync(
        ids,
        async id => await ShowAsync(session, await GetAsync(session, id, cancellationToken).ConfigureAwait(false)).ConfigureAwait(false),
        many => ListAsync(session, new ProductQuery { Ids = [.. many.Select(id => new ProductId(id))] }, cancellationToken).GatherAsync());

    public async Task<IReadOnlyList<CreateOutcome>> CreateAsync(ConnectionSession session, IReadOnlyList<NewRecord> records, CancellationToken cancellationToken)
    {
        var currency = (await session.GetFactsAsync().ConfigureAwait(false)).LocalCurrency;
        var outcomes = new List<CreateOutcome>();
        foreach (var record in records)
        {
            session.Lease.EnsureUsable();
            outcomes.Add(await CreateOutcome.OfAsync(
                () => Changed(session, null, currency, record.Changes),
                changes => session.Pipedrive.CreateProductAsync(changes, CancellationToken.None),
                made => ShowAsync(session, made.Data)).ConfigureAwait(false));
        }

        return outcomes;
    }

    public async Task<Snapshot> UpdateAsync(ConnectionSession session, Snapshot current, IReadOnlyList<PlannedChange> changes, CancellationToken cancellationToken)
    {
        var id = long.Parse(current.Id, NumberStyles.None, CultureInfo.InvariantCulture);
        var currency = (await session.GetFactsAsync().ConfigureAwait(false)).LocalCurrency;
        var fresh = await GetAsync(session, id, cancellationToken).ConfigureAwait(false);
        RecordChangedException.ThrowIfOther(current, await ShowAsync(session, fresh).ConfigureAwait(false));
        session.Lease.EnsureUsable();
        var echo = await session.Pipedrive.UpdateProductAsync(new ProductId(id), Changed(session, fresh, currency, changes), cancellationToken).ConfigureAwait(false);
        return await ShowAsync(session, echo.Data).ConfigureAwait(false);
    }

    private static async Task<Product> GetAsync(ConnectionSession session, long id, CancellationToken cancellationToken) =>
        (await session.Pipedrive.GetProductAsync(new ProductId(id), cancellationToken).ConfigureAwait(false)).Data;

    private IAsyncEnumerable<IReadOnlyList<Snapshot>> ListAsync(ConnectionSession session, ProductQuery query, CancellationToken cancellationToken) =>
        session.Pipedrive.ListProductsAsync(query, cancellationToken)
            .InPagesAsync(async record => await ShowAsync(session, record).ConfigureAwait(false), cancellationToken);

    private ProductChanges Changed(ConnectionSession session, Product? current, string currency, IReadOnlyList<PlannedChange> changes)
    {
        var changed = _members.Apply(new ProductChanges(), changes);
        if (session.MapOf(Flow).Custom(changes, current?.CustomFields, currency) is { IsEmpty: false } custom)
        {
            changed = changed with { CustomFields = custom };
        }

        return changes.FirstOrDefault(change => change.Member == Price) is { } price ? changed with { Prices = Prices(current, currency, price.After) } : changed;
    }

    /// <summary>Pipedrive replaces the whole list of prices, so those in other currencies are sent again.</summary>
    private static ReplacedList<ProductPriceChanges> Prices(Product? current, string currency, string? price)
    {
        var own = current?.Prices?.FirstOrDefault(candidate => IsIn(candidate, currency));
        var others = (current?.Prices ?? []).Where(candidate => !IsIn(candidate, currency)).Select(Kept);
        var written = (own is null ? new ProductPriceChanges() : Kept(own)) with { Currency = currency, Price = price is null ? 0 : Projection.Number(price) };
        return ReplacedList.With<ProductPriceChanges>([.. others, written]);
    }

    private static ProductPriceChanges Kept(ProductPrice price)
    {
        var kept = new ProductPriceChanges { Currency = price.Currency, Price = price.Price ?? 0 };
        kept = price.Cost is { } cost ? kept with { Cost = cost } : kept;
        kept = price.DirectCost is { } direct ? kept with { DirectCost = direct } : kept;
        return price.Notes is { } notes ? kept with { Notes = notes } : kept;
    }

    private static bool IsIn(ProductPrice price, string currency) => string.Equals(price.Currency, currency, StringComparison.OrdinalIgnoreCase);

    private async Task<Snapshot> ShowAsync(ConnectionSession session, Product record)
    {
        var map = session.MapOf(Flow);
        var currency = (await session.GetFactsAsync().ConfigureAwait(false)).LocalCurrency;
        var fields = _members.Project(record).With(map.Custom(record.CustomFields)).With(map.LabelsOf(Category, long.TryParse(record.Category, CultureInfo.InvariantCulture, out var category) ? [category] : []));
        if (record.Prices?.FirstOrDefault(price => IsIn(price, currency)) is { } own)
        {
            fields.Add(Price, Projection.Number(own.Price));
        }

        return new Snapshot
        {
            Side = Side,
            Flow = Flow,
            Id = record.Id.ToString(),
            Version = Projection.Version(record.UpdateTime),
            ModifiedAt = record.UpdateTime,
            Title = record.Name ?? string.Create(CultureInfo.InvariantCulture, $"product {record.Id}"),
            Fields = fields,
            Signals = Projection.Signals(Flow, map.Canonical(Side, fields), record.Name),
            Deleted = record.IsDeleted == true,
        };
    }
}
