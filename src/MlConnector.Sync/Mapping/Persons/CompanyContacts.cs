using System.Collections.Concurrent;
using MlConnector.BusinessCentral;
using MlConnector.Sync.Connections;
using MlConnector.Sync.Reading;

namespace MlConnector.Sync.Mapping.Persons;

/// <summary>
/// The contacts of type Company that Business Central makes with customers: what the contacts of persons stand under. The API shows the relation
/// only from the customer's side, so the other way is found by name and then checked.
/// </summary>
internal sealed class CompanyContacts(ISnapshotStore snapshots)
{
    private const int MostNamesakes = 10;
    private readonly ConcurrentDictionary<Guid, string> _numbers = new();

    /// <summary>The number of a customer's company contact; null when the coupling is switched off in Business Central.</summary>
    public async Task<string?> OfAsync(ConnectionSession session, Guid customer, CancellationToken cancellationToken)
    {
        if (_numbers.TryGetValue(customer, out var known))
        {
            return known;
        }

        var contacts = await session.BusinessCentral.GetContactsInformationAsync(customer, cancellationToken).ConfigureAwait(false);
        return Remember(customer, contacts.Value);
    }

    /// <summary>The numbers of the company contacts of many customers, by customer; those that have none are left out. What is not known is read at once.</summary>
    public async Task<IReadOnlyDictionary<Guid, string>> OfAsync(ConnectionSession session, IReadOnlyList<Guid> customers, CancellationToken cancellationToken)
    {
        var unknown = customers.Where(customer => !_numbers.ContainsKey(customer)).ToList();
        if (unknown is [var only])
        {
            await OfAsync(session, only, cancellationToken).ConfigureAwait(false);
        }
        else if (unknown.Count > 0)
        {
            var query = new ODataQuery<Customer>().Where(ODataFilter.AnyOf("id", unknown)).Select(record => record.Id)
                .Expand(record => record.ContactsInformation).From(DataAccessIntent.ReadWrite);
            await foreach (var record in session.BusinessCentral.ListCustomersAsync(query, cancellationToken).ConfigureAwait(false))
            {
                Remember(record.Id, record.ContactsInformation ?? []);
            }
        }

        return customers.Where(_numbers.ContainsKey).ToDictionary(customer => customer, customer => _numbers[customer]);
    }

    /// <summary>The customer that a contact's company is; null when it is none, or the contact has no company.</summary>
    public async Task<Guid?> CustomerOfAsync(ConnectionSession session, Snapshot contact, CancellationToken cancellationToken)
    {
        foreach (var company in contact.Signals.Where(signal => signal.Kind == SignalKind.Employer))
        {
            var namesakes = await snapshots.FindBySignalAsync(
                session.Name, Side.BusinessCentral, SyncFlow.Organizations, company with { Kind = SignalKind.NormalizedName }, MostNamesakes, cancellationToken).ConfigureAwait(false);
            foreach (var customer in namesakes.Select(namesake => Guid.Parse(namesake.Id)))
            {
                if (await OfAsync(session, customer, cancellationToken).ConfigureAwait(false) == contact.Fields[BusinessCentralContacts.CompanyNumber])
                {
                    return customer;
                }
            }
        }

        return null;
    }

    private string? Remember(Guid customer, IReadOnlyList<ContactInformation> contacts)
    {
        var number = contacts.FirstOrDefault(contact => contact.ContactType == "Company")?.ContactNumber;
        return number is null ? null : _numbers[customer] = number;
    }
}
