using Refit;

namespace MlConnector.BusinessCentral;

/// <summary>The customers of a company.</summary>
public interface ICustomersApi
{
    /// <summary>One page of customers; <see cref="ListCustomersAsync"/> follows the pages.</summary>
    /// <param name="query">What to read.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="BusinessCentralException">The request was refused or got no answer.</exception>
    [Get("/customers")]
    Task<ODataPage<Customer>> GetCustomersPageAsync([Property(QueryComposition.Key)] ODataQuery<Customer> query, CancellationToken cancellationToken = default);

    /// <summary>All customers that the query asks for, page by page.</summary>
    /// <param name="query">What to read; null means all.</param>
    /// <param name="cancellationToken">Cancels between and within pages.</param>
    /// <exception cref="BusinessCentralException">A request failed, or the server repeats its pages.</exception>
    IAsyncEnumerable<Customer> ListCustomersAsync(ODataQuery<Customer>? query = null, CancellationToken cancellationToken = default) =>
        Paging.ItemsAsync<Customer>(GetCustomersPageAsync, query, cancellationToken);

    /// <summary>One customer.</summary>
    /// <param name="id">Its SystemId.</param>
    /// <param name="query">Members and navigations to return, and which database answers; null means the defaults.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="BusinessCentralException">It does not exist, or the request failed.</exception>
    [Get("/customers({id})")]
    Task<Customer> GetCustomerAsync(Guid id, [Property(QueryComposition.Key)] ODataQuery<Customer>? query = null, CancellationToken cancellationToken = default);

    /// <summary>Creates a customer. Never repeated by the client: see <see cref="BusinessCentralException.IsOutcomeUnknown"/>.</summary>
    /// <param name="changes">Its members.</param>
    /// <param name="cancellationToken">Cancels the request; it may be executed nevertheless.</param>
    /// <returns>The record as the server stored it.</returns>
    /// <exception cref="BusinessCentralException">The request was refused or got no answer.</exception>
    [Post("/customers")]
    Task<Customer> CreateCustomerAsync([Body] CustomerChanges changes, CancellationToken cancellationToken = default);

    /// <summary>Changes a customer if it still has the version that was read.</summary>
    /// <param name="id">Its SystemId.</param>
    /// <param name="etag">The version that was read.</param>
    /// <param name="changes">The members to change.</param>
    /// <param name="cancellationToken">Cancels the request; it may be executed nevertheless.</param>
    /// <returns>The record as the server stored it, which may differ from what was sent.</returns>
    /// <exception cref="BusinessCentralException">Somebody else changed it (<see cref="BusinessCentralErrorCodes.EntityChanged"/>), or the request failed.</exception>
    [Patch("/customers({id})")]
    Task<Customer> UpdateCustomerAsync(Guid id, [Header("If-Match")] ETag etag, [Body] CustomerChanges changes, CancellationToken cancellationToken = default);

    /// <summary>Deletes a customer if it still has the version that was read.</summary>
    /// <param name="id">Its SystemId.</param>
    /// <param name="etag">The version that was read.</param>
    /// <param name="cancellationToken">Cancels the request; it may be executed nevertheless.</param>
    /// <exception cref="BusinessCentralException">It is in use, was changed, or the request failed.</exception>
    [Delete("/customers({id})")]
    Task DeleteCustomerAsync(Guid id, [Header("If-Match")] ETag etag, CancellationToken cancellationToken = default);

    /// <summary>The ties of a customer to its contacts, its company contact among them.</summary>
    /// <param name="customerId">The customer's SystemId.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="BusinessCentralException">The request failed.</exception>
    [Get("/customers({customerId})/contactsInformation")]
    Task<ODataPage<ContactInformation>> GetContactsInformationAsync(Guid customerId, CancellationToken cancellationToken = default);
}
