using MlConnector.BusinessCentral;
using MlConnector.Sync.Connections;
using MlConnector.Sync.Matching;
using MlConnector.Sync.Reading;

namespace MlConnector.Sync.Documents;

/// <summary>Finds the customer that a deal is for: through the link of its organization or, where persons buy for themselves, of its person.</summary>
internal sealed class DocumentBuyers(ILinkStore links, ISnapshotStore snapshots)
{
    private const string PersonType = "Person";

    /// <summary>What can be said of the deal's customer; the rest of the parties is empty.</summary>
    public async Task<DocumentParties> FindAsync(WonDeal deal, ConnectionSession session, CancellationToken cancellationToken)
    {
        if (deal.OrganizationId is { } organization)
        {
            return await links.FindByPipedriveAsync(session.Name, SyncFlow.Organizations, organization, cancellationToken).ConfigureAwait(false) is { } link
                ? new DocumentParties { Customer = await CompanyAsync(session, link, cancellationToken).ConfigureAwait(false) }
                : new DocumentParties();
        }

        if (deal.PersonId is not { } person || session.Flows.Persons.WithoutOrganization != PersonWithoutOrganization.Customer)
        {
            return new DocumentParties();
        }

        return await links.FindByPipedriveAsync(session.Name, SyncFlow.Persons, person, cancellationToken).ConfigureAwait(false) is { } contact
            ? new DocumentParties { Consumer = person, HasContact = true, Customer = await ConsumerAsync(session, contact, cancellationToken).ConfigureAwait(false) }
            : new DocumentParties { Consumer = person };
    }

    private async Task<DocumentCustomer> CompanyAsync(ConnectionSession session, Link link, CancellationToken cancellationToken)
    {
        var shown = await snapshots.FindAsync(
            session.Name, Side.BusinessCentral, SyncFlow.Organizations, link.BusinessCentralId.ToString(), cancellationToken).ConfigureAwait(false);
        return new DocumentCustomer(link.BusinessCentralId, link.Number, shown?.Fields["blocked"]);
    }

    /// <summary>
    /// The customer of type Person whose own contact the linked one is. The relation is shown only from the customer's side: looked for by name, believed
    /// only when the contact is among the customer's. A person who works for a customer is none.
    /// </summary>
    private async Task<DocumentCustomer?> ConsumerAsync(ConnectionSession session, Link link, CancellationToken cancellationToken)
    {
        var contact = await snapshots.FindAsync(
            session.Name, Side.BusinessCentral, SyncFlow.Persons, link.BusinessCentralId.ToString(), cancellationToken).ConfigureAwait(false);
        if ((contact?.Fields ?? link.BusinessCentralBase)["displayName"] is not { } name)
        {
            return null;
        }

        var query = new ODataQuery<Customer>().Where(ODataFilter.AnyOf("displayName", [name])).Expand(record => record.ContactsInformation).From(DataAccessIntent.ReadWrite);
        await foreach (var customer in session.BusinessCentral.ListCustomersAsync(query, cancellationToken).ConfigureAwait(false))
        {
            if (customer.Type == PersonType && customer.ContactsInformation?.Any(candidate => candidate.ContactId == link.BusinessCentralId) == true)
            {
                return new DocumentCustomer(customer.Id, customer.Number, string.IsNullOrWhiteSpace(customer.Blocked) ? null : customer.Blocked);
            }
        }

        return null;
    }
}
