using System.Globalization;
using MlConnector.BusinessCentral;
using MlConnector.Sync.Connections;
using MlConnector.Sync.Intake;
using MlConnector.Sync.Mapping.Values;
using MlConnector.Sync.Matching;
using MlConnector.Sync.Reading;

namespace MlConnector.Sync.Mapping.Persons;

/// <summary>Contacts of type Person. A contact needs the contact of its company, which Business Central makes with the customer.</summary>
internal sealed class BusinessCentralContacts(ILinkStore links, CompanyContacts companies) : IRecordEndpoint
{
    public const string CompanyNumber = "companyNumber";
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
        new(CompanyNumber, 20, record => record.CompanyNumber),
        new("type", null, record => record.Type),
        new("privacyBlocked", null, record => Projection.Flag(record.PrivacyBlocked == true)),
        new("id", null, record => record.Id.ToString()) { Kind = ValueKind.Id, IsIdentity = true },
    ];

    private static readonly string[] _inherited = ["phoneNumber", "email", "website"];

    public Side Side => Side.BusinessCentral;

    public SyncFlow Flow => SyncFlow.Persons;

    public IReadOnlyList<MemberInfo> Members { get; } = [.. _members.Select(member => member.Info)];

    public IAsyncEnumerable<IReadOnlyList<Snapshot>> ListAsync(ConnectionSession session, DateTimeOffset? since, CancellationToken cancellationToken) =>
        ListAsync(session, Projection.Since<Contact>(since), cancellationToken);

    public IAsyncEnumerable<RecordHead> ListHeadsAsync(ConnectionSession session, CancellationToken cancellationToken) => session.BusinessCentral
        .ListContactsAsync(new ODataQuery<Contact>().Select(record => record.Id, record => record.LastModifiedDateTime, record => record.Type), cancellationToken)
        .Where(record => record.Type == PersonType)
        .Select(record => new RecordHead(record.Id.ToString(), record.LastModifiedDateTime));

    public Task<IReadOnlyList<Snapshot>> ReadAsync(ConnectionSession session, IReadOnlyList<string> ids, CancellationToken cancellationToken) =>
        ListAsync(session, Projection.ByIds<Contact>(ids), cancellationToken).GatherAsync();

    public async Task<Prerequisite?> FindMissingAsync(ConnectionSession session, Snapshot source, CancellationToken cancellationToken)
    {
        if (PipedrivePersons.OrganizationOf(source) is { } organization)
        {
            var customer = await links.FindByPipedriveAsync(session.Name, SyncFlow.Organizations, organization, cancellationToken).ConfigureAwait(false);
            return customer is null ? Waiting(source, organization) : null;
        }

        return session.Flows.Persons.WithoutOrganization == PersonWithoutOrganization.Skip
            ? new Prerequisite($"'{source.Title}' belongs to no organization, and Flows:Persons:WithoutOrganization leaves such persons out.", null, IsOutOfScope: true)
            : null;
    }

    /// <summary>A person who changed to another organization: the contact moves to its company. The history stays with the contact, and the former customer is not touched.</summary>
    public async Task<Relation> RelateAsync(ConnectionSession session, Versions pair, CancellationToken cancellationToken)
    {
        if (!Employment.HasChanged(pair, Side.Pipedrive) || !session.Flows.Persons.Direction.Writes(Side))
        {
            return Relation.Unchanged;
        }

        if (PipedrivePersons.OrganizationOf(pair.Pipedrive) is not { } organization)
        {
            return Employment.Leave(session, pair, Side);
        }

        var customer = await links.FindByPipedriveAsync(session.Name, SyncFlow.Organizations, organization, cancellationToken).ConfigureAwait(false);
        if (customer is null)
        {
            return Relation.WaitsFor(Waiting(pair.Pipedrive, organization));
        }

        return await companies.OfAsync(session, customer.BusinessCentralId, cancellationToken).ConfigureAwait(false) is { } company
            ? Employment.Move(pair, Side, company)
            : Relation.Unchanged;
    }

    public async Task<IReadOnlyList<CreateOutcome>> CreateAsync(ConnectionSession session, IReadOnlyList<NewRecord> records, CancellationToken cancellationToken)
    {
        var consumers = session.Flows.Persons.WithoutOrganization == PersonWithoutOrganization.Customer
            ? records.Where(record => PipedrivePersons.OrganizationOf(record.Source) is null).ToList()
            : [];
        var others = records.Except(consumers).ToList();
        var employers = await EmployersOfAsync(session, others, cancellationToken).ConfigureAwait(false);
        var changes = others.Select(record => _members.Apply(
            employers.TryGetValue(record, out var company) ? new ContactChanges { Type = PersonType, CompanyNumber = company } : new ContactChanges { Type = PersonType },
            record.Changes)).ToList();
        var outcomes = new Dictionary<NewRecord, CreateOutcome>(ReferenceEqualityComparer.Instance);
        if (changes.Count > 0)
        {
            var made = await session.CreateAsync(EntitySet, changes, one => session.BusinessCentral.CreateContactAsync(one, CancellationToken.None), record => ShowAsync(session, record)).ConfigureAwait(false);
            others.Zip(made).ToList().ForEach(pair => outcomes[pair.First] = pair.Second);
        }

        foreach (var consumer in consumers)
        {
            session.Lease.EnsureUsable();
            outcomes[consumer] = await CreateOutcome.OfAsync(
                () => ConsumerCustomer.Of(consumer.Changes),
                customer => session.BusinessCentral.CreateCustomerAsync(customer, CancellationToken.None),
                made => ContactOfAsync(session, made, consumer.Changes)).ConfigureAwait(false);
        }

        return [.. records.Select(record => outcomes[record])];
    }

    public async Task<Snapshot> UpdateAsync(ConnectionSession session, Snapshot current, IReadOnlyList<PlannedChange> changes, CancellationToken cancellationToken)
    {
        var changed = _members.Apply(new ContactChanges(), changes);
        var move = changes.FirstOrDefault(change => change.Member == CompanyNumber);
        if (move is { After: null })
        {
            changed = changed with { CompanyNumber = "" };
        }
        else if (move is { After: { } company })
        {
            // The person inherits what its new company has, so its own values are sent once more; they come after the company.
            var own = changes.Select(change => change.Member).ToHashSet(StringComparer.Ordinal);
            var kept = _inherited.Where(member => !own.Contains(member) && current.Fields[member] is not null)
                .Select(member => new PlannedChange(new FieldRule(member, member), Side, null, current.Fields[member]));
            changed = _members.Apply(changed with { CompanyNumber = company }, kept);
        }

        return await ShowAsync(
            session, await session.BusinessCentral.UpdateContactAsync(Guid.Parse(current.Id), new ETag(current.Version), changed, cancellationToken).ConfigureAwait(false)).ConfigureAwait(false);
    }

    /// <summary>The contact that Business Central has made of the customer of a consumer.</summary>
    private async Task<Snapshot> ContactOfAsync(ConnectionSession session, Customer made, IReadOnlyList<PlannedChange> changes)
    {
        var contacts = await session.BusinessCentral.GetContactsInformationAsync(made.Id, CancellationToken.None).ConfigureAwait(false);
        var found = contacts.Value.FirstOrDefault(candidate => candidate.ContactType == PersonType)?.ContactId is { } id
            ? await ReadAsync(session, [id.ToString()], CancellationToken.None).ConfigureAwait(false)
            : [];
        if (found is not [var contact])
        {
            // The coupling is switched off in Business Central: the contact is made by itself.
            session.Lease.EnsureUsable();
            var alone = _members.Apply(new ContactChanges { Type = PersonType }, changes);
            return await ShowAsync(session, await session.BusinessCentral.CreateContactAsync(alone, CancellationToken.None).ConfigureAwait(false)).ConfigureAwait(false);
        }

        var rest = changes.Where(change => contact.Fields[change.Member] != change.After).ToList();
        if (rest.Count == 0)
        {
            return contact;
        }

        session.Lease.EnsureUsable();
        return await UpdateAsync(session, contact, rest, CancellationToken.None).ConfigureAwait(false);
    }

    private static Prerequisite Waiting(Snapshot person, long organization) => new(
        string.Create(CultureInfo.InvariantCulture, $"Organization {organization} of '{person.Title}' has no customer yet."),
        WorkKey.OfPipedrive(SyncFlow.Organizations, organization));

    /// <summary>The companies of new contacts. Without a company contact (the coupling can be switched off in Business Central) the person stands alone.</summary>
    private async Task<IReadOnlyDictionary<NewRecord, string>> EmployersOfAsync(
        ConnectionSession session, IReadOnlyList<NewRecord> records, CancellationToken cancellationToken)
    {
        var customers = new Dictionary<NewRecord, Guid>(ReferenceEqualityComparer.Instance);
        foreach (var record in records)
        {
            if (PipedrivePersons.OrganizationOf(record.Source) is { } organization
                && await links.FindByPipedriveAsync(session.Name, SyncFlow.Organizations, organization, cancellationToken).ConfigureAwait(false) is { } link)
            {
                customers[record] = link.BusinessCentralId;
            }
        }

        var numbers = await companies.OfAsync(session, [.. customers.Values.Distinct()], cancellationToken).ConfigureAwait(false);
        return customers.Where(pair => numbers.ContainsKey(pair.Value))
            .ToDictionary(pair => pair.Key, pair => numbers[pair.Value], (IEqualityComparer<NewRecord>)ReferenceEqualityComparer.Instance);
    }

    private IAsyncEnumerable<IReadOnlyList<Snapshot>> ListAsync(ConnectionSession session, ODataQuery<Contact> query, CancellationToken cancellationToken) =>
        session.BusinessCentral.ListContactsAsync(query, cancellationToken)
            .InPagesAsync(async record => await ShowAsync(session, record).ConfigureAwait(false), cancellationToken);

    private async Task<Snapshot> ShowAsync(ConnectionSession session, Contact record)
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
            Signals = await Projection.SignalsAsync(
                session, Flow, fields, record.DisplayName,
                new SignalHints { Employer = record.CompanyName, Country = record.Country, Phones = [record.MobilePhoneNumber] }).ConfigureAwait(false),
            // A company is no person: one that never was is not taken in, and one that was is gone.
            Deleted = record.Type != PersonType,
        };
    }
}
