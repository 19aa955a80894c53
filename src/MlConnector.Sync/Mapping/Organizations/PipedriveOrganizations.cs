using System.Globalization;
using MlConnector.Pipedrive;
using MlConnector.Sync.Connections;
using MlConnector.Sync.Matching;
using MlConnector.Sync.Reading;
using MlConnector.Sync.Recovery;

namespace MlConnector.Sync.Mapping.Organizations;

/// <summary>Organizations.</summary>
internal sealed class PipedriveOrganizations : IRecordEndpoint
{
    private const string Labels = "label_ids";

    private static readonly Member<Organization, OrganizationChanges>[] _members =
    [
        new("name", 255, record => record.Name, (changes, value) => changes with { Name = value }),
        new(AddressParts.Street, null, record => AddressParts.StreetOf(record.Address)),
        new(AddressParts.City, null, record => record.Address?.Locality),
        new(AddressParts.PostalCode, null, record => record.Address?.PostalCode),
        new(AddressParts.Region, null, record => record.Address?.Region),
        new(AddressParts.Country, null, record => record.Address?.Country),
        new(FieldRules.Owner, null, record => Projection.Number(record.OwnerId), (changes, value) => changes with { OwnerId = Projection.UserId(value) }),
    ];

    public Side Side => Side.Pipedrive;

    public SyncFlow Flow => SyncFlow.Organizations;

    public IReadOnlyList<MemberInfo> Members { get; } = [.. _members.Select(member => member.Info with { IsWritable = true })];

    public IReadOnlyList<string> Choices { get; } = [Labels];

    public IAsyncEnumerable<IReadOnlyList<Snapshot>> ListAsync(ConnectionSession session, DateTimeOffset? since, CancellationToken cancellationToken) =>
        ListAsync(session, new OrganizationQuery { UpdatedSince = since }, cancellationToken);

    public Task<IReadOnlyList<Snapshot>> ReadAsync(ConnectionSession session, IReadOnlyList<string> ids, CancellationToken cancellationToken) => Projection.ReadPipedriveAsync(
        ids,
        async id => await ShowAsync(session, await GetAsync(session, id, cancellationToken).ConfigureAwait(false)).ConfigureAwait(false),
        many => ListAsync(session, new OrganizationQuery { Ids = [.. many.Select(id => new OrganizationId(id))] }, cancellationToken).GatherAsync());

    public async Task<IReadOnlyList<CreateOutcome>> CreateAsync(ConnectionSession session, IReadOnlyList<NewRecord> records, CancellationToken cancellationToken)
    {
        var currency = await session.AmountCurrencyAsync(Flow).ConfigureAwait(false);
        var outcomes = new List<CreateOutcome>();
        foreach (var record in records)
        {
            session.Lease.EnsureUsable();
            outcomes.Add(await CreateOutcome.OfAsync(
                () => Changed(session, null, currency, record.Changes),
                changes => session.Pipedrive.CreateOrganizationAsync(changes, CancellationToken.None),
                made => ShowAsync(session, made.Data)).ConfigureAwait(false));
        }

        return outcomes;
    }

    public async Task<Snapshot> UpdateAsync(ConnectionSession session, Snapshot current, IReadOnlyList<PlannedChange> changes, CancellationToken cancellationToken)
    {
        var id = long.Parse(current.Id, NumberStyles.None, CultureInfo.InvariantCulture);
        var currency = await session.AmountCurrencyAsync(Flow).ConfigureAwait(false);
        var fresh = await GetAsync(session, id, cancellationToken).ConfigureAwait(false);
        RecordChangedException.ThrowIfOther(current, await ShowAsync(session, fresh).ConfigureAwait(false));
        session.Lease.EnsureUsable();
        return await ShowAsync(session, (await session.Pipedrive
            .UpdateOrganizationAsync(new OrganizationId(id), Changed(session, fresh, currency, changes), cancellationToken).ConfigureAwait(false)).Data).ConfigureAwait(false);
    }

    private static async Task<Organization> GetAsync(ConnectionSession session, long id, CancellationToken cancellationToken) =>
        (await session.Pipedrive.GetOrganizationAsync(new OrganizationId(id), cancellationToken).ConfigureAwait(false)).Data;

    private IAsyncEnumerable<IReadOnlyList<Snapshot>> ListAsync(ConnectionSession session, OrganizationQuery query, CancellationToken cancellationToken) =>
        session.Pipedrive.ListOrganizationsAsync(query, cancellationToken)
            .InPagesAsync(async record => await ShowAsync(session, record).ConfigureAwait(false), cancellationToken);

    private OrganizationChanges Changed(ConnectionSession session, Organization? current, string currency, IReadOnlyList<PlannedChange> changes)
    {
        var changed = _members.Apply(new OrganizationChanges(), changes);
        if (session.MapOf(Flow).Custom(changes, current?.CustomFields, currency) is { IsEmpty: false } custom)
        {
            changed = changed with { CustomFields = custom };
        }

        return changes.Any(change => AddressParts.Has(change.Member)) ? changed with { Address = AddressParts.Changed(current?.Address, changes) } : changed;
    }

    private async Task<Snapshot> ShowAsync(ConnectionSession session, Organization record)
    {
        var map = session.MapOf(Flow);
        var fields = _members.Project(record).With(map.Custom(record.CustomFields)).With(map.LabelsOf(Labels, record.LabelIds ?? []));
        return new Snapshot
        {
            Side = Side,
            Flow = Flow,
            Id = record.Id.ToString(),
            Version = Projection.Version(record.UpdateTime),
            ModifiedAt = record.UpdateTime,
            Title = record.Name ?? string.Create(CultureInfo.InvariantCulture, $"organization {record.Id}"),
            Fields = fields,
            Signals = await Projection.SignalsAsync(session, Flow, map.Canonical(Side, fields), record.Name, new SignalHints { Country = record.Address?.Country }).ConfigureAwait(false),
            Deleted = record.IsDeleted == true,
        };
    }
}
