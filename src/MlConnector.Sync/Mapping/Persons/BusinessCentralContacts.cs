using System.Collections.Concurrent;
using System.Globalization;
using MlConnector.BusinessCentral;
using MlConnector.Sync.Connections;
using MlConnector.Sync.Intake;
using MlConnector.Sync.Mapping.Values;
using MlConnector.Sync.Matching;
using MlConnector.Sync.Reading;

namespace MlConnector.Sync.Mapping.Persons;

/// <summary>Contacts of type Person. A contact needs the contact of its company, which Business Central makes with the customer.</summary>
internal sealed class BusinessCentralContacts(ILinkStore links) : IRecordEndpoint
{
    private const string EntitySet = "contacts";
    private const string PersonType = "Person";

    private static readonly Member<Contact, ContactChanges>[] _members =
    [
        new("number", 20, record => record.Number, (changes, value) => changes with { Number = value }) { Kind = ValueKind.Code, IsFixed = true },
        new("displayName", 100, record => record.DisplayName, (changes, value) => changes with { DisplayName = value }),
        new("jobTitle", 30, record => record.JobTitle, (changes, value) => changes with { JobTitle = value }),
        new("addressLine1", 100, record => record.AddressLine1, (changes, value) => changes with { AddressLine1 = value }),
        new("addressLine2", 50, record => record.AddressLine2, (changes, value) => changes with { AddressLine2 = value }),
        new("city", 30, record => record.City, (changes, value) => changes with { City = value }),
        new("state", 30, record => record.State, (changes, value) => changes with { State = value }),
        new("country", 10, record => record.Country, (changes, value) => changes with { Country = value }) { Kind = ValueKind.Code, Lookup = LookupKind.Countries },
        new("postalCode", 20, record => record.PostalCode, (changes, value) => changes with { PostalCode = value }) { Kind = ValueKind.Code },
        new("phoneNumber", 30, record => record.PhoneNumber, (changes, value) => changes with { PhoneNumber = value }),
        new("mobilePhoneNumber", 30, record => record.MobilePhoneNumber, (changes, value) => changes with { MobilePhoneNumber = value }),
        new("email", 80, record => record.Email, (changes, value) => changes with { Email = value }),
        new("website", 255, record => record.Website, (changes, value) => changes with { Website = value }),
        new("companyNumber", 20, record => record.CompanyNumber),
    ];

    private readonly ConcurrentDictionary<Guid, string> _companyContacts = new();

    public Side Side => Side.BusinessCentral;

    public SyncFlow Flow => SyncFlow.Persons;

    public IReadOnlyList<MemberInfo> Members { get; } = [.. _members.Select(member => member.Info)];

    public IAsyncEnumerable<IReadOnlyList<Snapshot>> ListAsync(ConnectionSession session, DateTimeOffset? since, CancellationToken cancellationToken) =>
        ListAsync(session, Projection.Since<Contact>(since), cancellationToken);

    public Task<IReadOnlyList<Snapshot>> ReadAsync(ConnectionSession session, IReadOnlyList<string> ids, CancellationToken cancellationToken) =>
        ListAsync(session, Projection.ByIds<Contact>(ids), cancellationToken).GatherAsync();

    public async Task<Prerequisite?> FindMissingAsync(ConnectionSession session, Snapshot source, CancellationToken cancellationToken)
    {
        if (PipedrivePersons.OrganizationOf(source) is not { } organization)
        {
            return new Prerequisite($"'{source.Title}' belongs to no organization, so there is no customer to put the contact under.", null, IsOutOfScope: true);
        }

        var customer = await links.FindByPipedriveAsync(session.Name, SyncFlow.Organizations, organization, cancellationToken).ConfigureAwait(false);
        return customer is null
            ? new Prerequisite(
                string.Create(CultureInfo.InvariantCulture, $"Organization {organization} of '{source.Title}' has no customer yet."),
                WorkKey.OfPipedrive(SyncFlow.Organizations, organization))
            : null;
    }

    public async Task<IReadOnlyList<CreateOutcome>> CreateAsync(ConnectionSession session, IReadOnlyList<NewRecord> records, CancellationToken cancellationToken)
    {
        var changes = new List<ContactChanges>();
        foreach (var record in records)
        {
            var start = new ContactChanges { Type = PersonType };
            var company = await CompanyContactAsync(session, record.Source, cancellationToken).ConfigureAwait(false);
            changes.Add(_members.Apply(company is null ? start : start with { CompanyNumber = company }, record.Changes));
        }

        return await session.CreateAsync(EntitySet, changes, one => session.BusinessCentral.CreateContactAsync(one, CancellationToken.None), Show).ConfigureAwait(false);
    }

    public async Task<Snapshot> UpdateAsync(ConnectionSession session, Snapshot current, IReadOnlyList<PlannedChange> changes, CancellationToken cancellationToken) =>
        Show(await session.BusinessCentral
            .UpdateContactAsync(Guid.Parse(current.Id), new ETag(current.Version), _members.Apply(new ContactChanges(), changes), cancellationToken).ConfigureAwait(false));

    /// <summary>Without a company contact (the coupling can be switched off in Business Central) the person stands alone.</summary>
    private async Task<string?> CompanyContactAsync(ConnectionSession session, Snapshot source, CancellationToken cancellationToken)
    {
        var customer = (await links
            .FindByPipedriveAsync(session.Name, SyncFlow.Organizations, PipedrivePersons.OrganizationOf(source)!.Value, cancellationToken).ConfigureAwait(false))!.BusinessCentralId;
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

    private IAsyncEnumerable<IReadOnlyList<Snapshot>> ListAsync(ConnectionSession session, ODataQuery<Contact> query, CancellationToken cancellationToken) =>
        session.BusinessCentral.ListContactsAsync(query, cancellationToken).InPagesAsync(record => record.Type == PersonType ? Show(record) : null, cancellationToken);

    private Snapshot Show(Contact record)
    {
        var fields = _members.Project(record);
        return new Snapshot
        {
            Side = Side,
            Flow = Flow,
            Id = record.Id.ToString(),
            Version = record.ETag.ToString(),
            ModifiedAt = record.LastModifiedDateTime,
            Title = record.DisplayName ?? record.Number ?? "",
            Fields = fields,
            Signals = Projection.Signals(
                Flow, fields, record.DisplayName, new SignalHints { Employer = record.CompanyName, Country = record.Country, Phones = [record.MobilePhoneNumber] }),
        };
    }
}
