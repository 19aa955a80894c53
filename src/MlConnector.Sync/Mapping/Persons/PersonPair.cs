using System.Collections.Concurrent;
using System.Globalization;
using MlConnector.BusinessCentral;
using MlConnector.Pipedrive;
using MlConnector.Sync.Auditing;
using MlConnector.Sync.Connections;
using MlConnector.Sync.Intake;
using MlConnector.Sync.Matching;
using MlConnector.Sync.Reading;

namespace MlConnector.Sync.Mapping.Persons;

/// <summary>Person and contact of type Person. A contact needs the contact of its company, which Business Central makes with the customer.</summary>
internal sealed class PersonPair(ISnapshotStore snapshots, ILinkStore links) : IRecordPair
{
    private readonly ConcurrentDictionary<Guid, string> _companyContacts = new();

    public SyncFlow Flow => SyncFlow.Persons;

    public IReadOnlyList<FieldRule> Rules { get; } = [new("displayName", 100), new("phoneNumber", 30), new("email", 80)];

    public IAsyncEnumerable<IReadOnlyList<Snapshot>> PollPipedriveAsync(ConnectionSession session, DateTimeOffset? since, CancellationToken cancellationToken) =>
        session.Pipedrive.ListPersonsAsync(new PersonQuery { UpdatedSince = since }, cancellationToken)
            .InPagesAsync(async record => await OfPipedriveAsync(session, record, cancellationToken).ConfigureAwait(false), cancellationToken);

    public IAsyncEnumerable<IReadOnlyList<Snapshot>> PollBusinessCentralAsync(ConnectionSession session, DateTimeOffset? since, CancellationToken cancellationToken) =>
        session.BusinessCentral.ListContactsAsync(Projection.Since<Contact>(since), cancellationToken)
            .InPagesAsync(record => ValueTask.FromResult(record.Type == "Person" ? OfBusinessCentral(record) : null), cancellationToken);

    public async Task<Snapshot?> ReadPipedriveAsync(ConnectionSession session, long id, CancellationToken cancellationToken) =>
        await OfPipedriveAsync(session, (await session.Pipedrive.GetPersonAsync(new PersonId(id), cancellationToken).ConfigureAwait(false)).Data, cancellationToken).ConfigureAwait(false);

    public async Task<Snapshot?> ReadBusinessCentralAsync(ConnectionSession session, Guid id, CancellationToken cancellationToken) =>
        OfBusinessCentral(await session.BusinessCentral.GetContactAsync(id, Projection.Primary<Contact>(), cancellationToken).ConfigureAwait(false));

    public async Task<Prerequisite?> FindMissingAsync(ConnectionSession session, Snapshot source, CancellationToken cancellationToken)
    {
        if (Organization(source) is not { } organization)
        {
            return new Prerequisite($"'{source.Title}' belongs to no organization, so there is no customer to put the contact under.", null, IsOutOfScope: true);
        }

        var customer = await links.FindByPipedriveAsync(session.Name, SyncFlow.Organizations, organization, cancellationToken).ConfigureAwait(false);
        return customer is null
            ? new Prerequisite(
                string.Create(CultureInfo.InvariantCulture, $"Organization {organization} of '{source.Title}' has no customer yet."), new WorkKey(SyncFlow.Organizations, organization))
            : null;
    }

    public async Task<Snapshot> CreateAsync(ConnectionSession session, Snapshot source, IReadOnlyList<FieldChange> changes, CancellationToken cancellationToken)
    {
        var customer = await links.FindByPipedriveAsync(session.Name, SyncFlow.Organizations, Organization(source)!.Value, cancellationToken).ConfigureAwait(false);
        var company = await CompanyContactAsync(session, customer!.BusinessCentralId, cancellationToken).ConfigureAwait(false);
        var start = new ContactChanges { Type = "Person" };
        return OfBusinessCentral(await session.BusinessCentral
            .CreateContactAsync(Changed(company is null ? start : start with { CompanyNumber = company }, changes), cancellationToken).ConfigureAwait(false));
    }

    public async Task<Snapshot> UpdateAsync(ConnectionSession session, Snapshot target, IReadOnlyList<FieldChange> changes, CancellationToken cancellationToken) =>
        OfBusinessCentral(await session.BusinessCentral
            .UpdateContactAsync(Guid.Parse(target.Id), new ETag(target.Version), Changed(new ContactChanges(), changes), cancellationToken).ConfigureAwait(false));

    /// <summary>Without a company contact (the coupling can be switched off in Business Central) the person stands alone.</summary>
    private async Task<string?> CompanyContactAsync(ConnectionSession session, Guid customer, CancellationToken cancellationToken)
    {
        if (_companyContacts.TryGetValue(customer, out var known))
        {
            return known;
        }

        var contacts = await session.BusinessCentral.GetContactsInformationAsync(customer, cancellationToken).ConfigureAwait(false);
        var number = contacts.Value.FirstOrDefault(contact => contact.ContactType == "Company")?.ContactNumber;
        if (number is not null)
        {
            _companyContacts[customer] = number;
        }

        return number;
    }

    private static long? Organization(Snapshot source) =>
        long.TryParse(source.Fields["organization"], NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;

    private async Task<Snapshot?> OfPipedriveAsync(ConnectionSession session, Person record, CancellationToken cancellationToken)
    {
        var employer = record.OrgId is { } id
            ? await snapshots.FindAsync(session.Name, Side.Pipedrive, SyncFlow.Organizations, id.ToString(), cancellationToken).ConfigureAwait(false)
            : null;
        var fields = new FieldValues
        {
            ["displayName"] = record.Name,
            ["phoneNumber"] = Projection.Primary(record.Phones),
            ["email"] = Projection.Primary(record.Emails),
            ["organization"] = record.OrgId?.ToString(),
        }.With(session.Keys.Values(Flow, record.CustomFields));
        return new Snapshot
        {
            Side = Side.Pipedrive,
            Flow = Flow,
            Id = record.Id.ToString(),
            Version = Projection.Version(record.UpdateTime),
            ModifiedAt = record.UpdateTime,
            Title = record.Name ?? string.Create(CultureInfo.InvariantCulture, $"person {record.Id}"),
            Fields = fields,
            Signals = Projection.Signals(fields, record.Name, employer?.Title),
            Deleted = record.IsDeleted == true,
        };
    }

    private Snapshot OfBusinessCentral(Contact record)
    {
        var fields = new FieldValues
        {
            ["number"] = record.Number,
            ["displayName"] = record.DisplayName,
            ["phoneNumber"] = record.PhoneNumber,
            ["email"] = record.Email,
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
            Signals = Projection.Signals(fields, record.DisplayName, record.CompanyName),
        };
    }

    private static ContactChanges Changed(ContactChanges start, IReadOnlyList<FieldChange> changes)
    {
        foreach (var (member, value) in changes.Select(change => (change.Field, change.After ?? "")))
        {
            start = member switch
            {
                "displayName" => start with { DisplayName = value },
                "phoneNumber" => start with { PhoneNumber = value },
                "email" => start with { Email = value },
                _ => throw new InvalidOperationException($"'{member}' is not a mapped member of contacts."),
            };
        }

        return start;
    }
}
