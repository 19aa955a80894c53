using System.Globalization;
using MlConnector.Pipedrive;
using MlConnector.Sync.Connections;
using MlConnector.Sync.Intake;
using MlConnector.Sync.Matching;
using MlConnector.Sync.Reading;
using MlConnector.Sync.Recovery;

namespace MlConnector.Sync.Mapping.Persons;

/// <summary>Persons. Of several addresses and numbers the primary one is kept in step; the others are left alone.</summary>
internal sealed class PipedrivePersons(ISnapshotStore snapshots, ILinkStore links, CompanyContacts companies) : IRecordEndpoint
{
    public const string Organization = "org_id";
    private const string Labels = "label_ids";
    private const string Email = "email";
    private const string Phone = "phone";

    private static readonly Member<Person, PersonChanges>[] _members =
    [
        new("name", 255, record => record.Name, (changes, value) => changes with { Name = value }),
        new(Email, null, record => Projection.Primary(record.Emails)),
        new(Phone, null, record => Projection.Primary(record.Phones)),
        new(Organization, null, record => record.OrgId?.ToString()),
        new("job_title", null, record => record.JobTitle, (changes, value) => changes with { JobTitle = value }),
        new(FieldRules.Owner, null, record => Projection.Number(record.OwnerId), (changes, value) => changes with { OwnerId = Projection.UserId(value) }),
    ];

    public Side Side => Side.Pipedrive;

    public SyncFlow Flow => SyncFlow.Persons;

    public IReadOnlyList<MemberInfo> Members { get; } =
        [.. _members.Select(member => member.Info with { IsWritable = member.Name != Organization })];

    /// <summary>The organization that the person works for.</summary>
    public static long? OrganizationOf(Snapshot person) =>
        long.TryParse(person.Fields[Organization], NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;

    public IReadOnlyList<string> Choices { get; } = [Labels];

    public IAsyncEnumerable<IReadOnlyList<Snapshot>> ListAsync(ConnectionSession session, DateTimeOffset? since, CancellationToken cancellationToken) =>
        ListAsync(session, new PersonQuery { UpdatedSince = since }, cancellationToken);

    public Task<IReadOnlyList<Snapshot>> ReadAsync(ConnectionSession session, IReadOnlyList<string> ids, CancellationToken cancellationToken) => Projection.ReadPipedriveAsync(
        ids,
        async id => await ShowAsync(session, await GetAsync(session, id, cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false),
        many => ListAsync(session, new PersonQuery { Ids = [.. many.Select(id => new PersonId(id))] }, cancellationToken).GatherAsync());

    public async Task<Prerequisite?> FindMissingAsync(ConnectionSession session, Snapshot source, CancellationToken cancellationToken)
    {
        if (source.Fields[BusinessCentralContacts.CompanyNumber] is not { } company)
        {
            return session.Flows.Persons.WithoutOrganization == PersonWithoutOrganization.Skip
                ? new Prerequisite($"'{source.Title}' belongs to no company, and Flows:Persons:WithoutOrganization leaves such contacts out.", null, IsOutOfScope: true)
                : null;
        }

        if (await companies.CustomerOfAsync(session, source, cancellationToken).ConfigureAwait(false) is not { } customer)
        {
            return new Prerequisite($"Company {company} of '{source.Title}' is no customer.", null, IsOutOfScope: true);
        }

        return await links.FindByBusinessCentralAsync(session.Name, SyncFlow.Organizations, customer, cancellationToken).ConfigureAwait(false) is null
            ? Waiting(source, company, customer)
            : null;
    }

    /// <summary>A contact that changed to another company: the person moves to its organization.</summary>
    public async Task<Relation> RelateAsync(ConnectionSession session, Versions pair, CancellationToken cancellationToken)
    {
        if (!Employment.HasChanged(pair, Side.BusinessCentral) || !session.Flows.Persons.Direction.Writes(Side))
        {
            return Relation.Unchanged;
        }

        var contact = pair.BusinessCentral;
        if (contact.Fields[BusinessCentralContacts.CompanyNumber] is not { } company)
        {
            return Employment.Leave(session, pair, Side);
        }

        if (await companies.CustomerOfAsync(session, contact, cancellationToken).ConfigureAwait(false) is not { } customer)
        {
            return Relation.Left($"Company {company} of '{contact.Title}' is no customer; the person stays with its organization.");
        }

        return await links.FindByBusinessCentralAsync(session.Name, SyncFlow.Organizations, customer, cancellationToken).ConfigureAwait(false) is { } link
            ? Employment.Move(pair, Side, new OrganizationId(link.PipedriveId).ToString())
            : Relation.WaitsFor(Waiting(contact, company, customer));
    }

    public async Task<IReadOnlyList<CreateOutcome>> CreateAsync(ConnectionSession session, IReadOnlyList<NewRecord> records, CancellationToken cancellationToken)
    {
        var currency = await session.AmountCurrencyAsync(Flow).ConfigureAwait(false);
        var outcomes = new List<CreateOutcome>();
        foreach (var record in records)
        {
            var employer = await EmployerOfAsync(session, record.Source, cancellationToken).ConfigureAwait(false);
            session.Lease.EnsureUsable();
            outcomes.Add(await CreateOutcome.OfAsync(
                () => employer is { } organization ? Changed(session, null, currency, record.Changes) with { OrgId = organization } : Changed(session, null, currency, record.Changes),
                changes => session.Pipedrive.CreatePersonAsync(changes, CancellationToken.None),
                made => ShowAsync(session, made.Data, cancellationToken)).ConfigureAwait(false));
        }

        return outcomes;
    }

    public async Task<Snapshot> UpdateAsync(ConnectionSession session, Snapshot current, IReadOnlyList<PlannedChange> changes, CancellationToken cancellationToken)
    {
        var id = long.Parse(current.Id, NumberStyles.None, CultureInfo.InvariantCulture);
        var currency = await session.AmountCurrencyAsync(Flow).ConfigureAwait(false);
        var fresh = await GetAsync(session, id, cancellationToken).ConfigureAwait(false);
        RecordChangedException.ThrowIfOther(current, await ShowAsync(session, fresh, cancellationToken).ConfigureAwait(false));
        session.Lease.EnsureUsable();
        var echo = await session.Pipedrive.UpdatePersonAsync(new PersonId(id), Changed(session, fresh, currency, changes), cancellationToken).ConfigureAwait(false);
        return await ShowAsync(session, echo.Data, cancellationToken).ConfigureAwait(false);
    }

    private static Prerequisite Waiting(Snapshot contact, string company, Guid customer) => new(
        $"Company {company} of '{contact.Title}' has no organization yet.", new WorkKey(SyncFlow.Organizations, Side.BusinessCentral, customer.ToString()));

    /// <summary>The organization whose customer the contact's company is.</summary>
    private async Task<OrganizationId?> EmployerOfAsync(ConnectionSession session, Snapshot contact, CancellationToken cancellationToken) =>
        await companies.CustomerOfAsync(session, contact, cancellationToken).ConfigureAwait(false) is { } customer
        && await links.FindByBusinessCentralAsync(session.Name, SyncFlow.Organizations, customer, cancellationToken).ConfigureAwait(false) is { } link
            ? new OrganizationId(link.PipedriveId)
            : null;

    private static async Task<Person> GetAsync(ConnectionSession session, long id, CancellationToken cancellationToken) =>
        (await session.Pipedrive.GetPersonAsync(new PersonId(id), cancellationToken).ConfigureAwait(false)).Data;

    private IAsyncEnumerable<IReadOnlyList<Snapshot>> ListAsync(ConnectionSession session, PersonQuery query, CancellationToken cancellationToken) =>
        session.Pipedrive.ListPersonsAsync(query, cancellationToken)
            .InPagesAsync(async record => await ShowAsync(session, record, cancellationToken).ConfigureAwait(false), cancellationToken);

    private PersonChanges Changed(ConnectionSession session, Person? current, string currency, IReadOnlyList<PlannedChange> changes)
    {
        var changed = _members.Apply(new PersonChanges(), changes);
        if (session.MapOf(Flow).Custom(changes, current?.CustomFields, currency) is { IsEmpty: false } custom)
        {
            changed = changed with { CustomFields = custom };
        }

        foreach (var change in changes)
        {
            changed = change.Member switch
            {
                Email => changed with { Emails = Projection.Replaced(current?.Emails, change.After) },
                Phone => changed with { Phones = Projection.Replaced(current?.Phones, change.After) },
                Organization => changed with
                {
                    OrgId = change.After is { } organization ? new OrganizationId(long.Parse(organization, NumberStyles.None, CultureInfo.InvariantCulture)) : null,
                },
                _ => changed,
            };
        }

        return changed;
    }

    private async Task<Snapshot> ShowAsync(ConnectionSession session, Person record, CancellationToken cancellationToken)
    {
        var map = session.MapOf(Flow);
        var employer = record.OrgId is { } id
            ? await snapshots.FindAsync(session.Name, Side.Pipedrive, SyncFlow.Organizations, id.ToString(), cancellationToken).ConfigureAwait(false)
            : null;
        var fields = _members.Project(record).With(map.Custom(record.CustomFields)).With(map.LabelsOf(Labels, record.LabelIds ?? []));
        return new Snapshot
        {
            Side = Side,
            Flow = Flow,
            Id = record.Id.ToString(),
            Version = Projection.Version(record.UpdateTime),
            ModifiedAt = record.UpdateTime,
            Title = record.Name ?? string.Create(CultureInfo.InvariantCulture, $"person {record.Id}"),
            Fields = fields,
            Signals = await Projection.SignalsAsync(
                session, Flow, map.Canonical(Side, fields), record.Name,
                new SignalHints { Employer = employer?.Title, Emails = Texts(record.Emails), Phones = Texts(record.Phones) }).ConfigureAwait(false),
            Deleted = record.IsDeleted == true,
        };
    }

    private static string?[] Texts(IReadOnlyList<ContactValue>? values) => [.. (values ?? []).Select(value => value.Value)];
}
