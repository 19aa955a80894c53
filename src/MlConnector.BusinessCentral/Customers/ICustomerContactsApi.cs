using Refit;

namespace MlConnector.BusinessCentral;

/// <summary>The customer contacts of a company.</summary>
public interface ICustomerContactsApi
{
    /// <summary>One page of customer contacts; <see cref="ListCustomerContactsAsync"/> follows the pages.</summary>
    /// <param name="query">What to read.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="BusinessCentralException">The request was refused or got no answer.</exception>
    [Get("/customerContacts")]
    Task<ODataPage<CustomerContact>> GetCustomerContactsPageAsync([Property(QueryComposition.Key)] ODataQuery<CustomerContact> query, CancellationToken cancellationToken = default);

    /// <summary>All customer contacts that the query asks for, page by page.</summary>
    /// <param name="query">What to read; null means all.</param>
    /// <param name="cancellationToken">Cancels between and within pages.</param>
    /// <exception cref="BusinessCentralException">A request failed, or the server repeats its pages.</exception>
    IAsyncEnumerable<CustomerContact> ListCustomerContactsAsync(ODataQuery<CustomerContact>? query = null, CancellationToken cancellationToken = default) =>
        Paging.ItemsAsync<CustomerContact>(GetCustomerContactsPageAsync, query, cancellationToken);

    /// <summary>One customer contact.</summary>
    /// <param name="id">Its SystemId.</param>
    /// <param name="query">Members and navigations to return, and which database answers; null means the defaults.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="BusinessCentralException">It does not exist, or the request failed.</exception>
    [Get("/customerContacts({id})")]
    Task<CustomerContact> GetCustomerContactAsync(Guid id, [Property(QueryComposition.Key)] ODataQuery<CustomerContact>? query = null, CancellationToken cancellationToken = default);

    /// <summary>Changes a customer contact if it still has the version that was read.</summary>
    /// <param name="id">Its SystemId.</param>
    /// <param name="etag">The version that was read.</param>
    /// <param name="changes">The members to change.</param>
    /// <param name="cancellationToken">Cancels the request; it may be executed nevertheless.</param>
    /// <returns>The record as the server stored it, which may differ from what was sent.</returns>
    /// <exception cref="BusinessCentralException">Somebody else changed it (<see cref="BusinessCentralErrorCodes.EntityChanged"/>), or the request failed.</exception>
    [Patch("/customerContacts({id})")]
    Task<CustomerContact> UpdateCustomerContactAsync(Guid id, [Header("If-Match")] ETag etag, [Body] CustomerContactChanges changes, CancellationToken cancellationToken = default);

    /// <summary>Deletes a customer contact if it still has the version that was read.</summary>
    /// <param name="id">Its SystemId.</param>
    /// <param name="etag">The version that was read.</param>
    /// <param name="cancellationToken">Cancels the request; it may be executed nevertheless.</param>
    /// <exception cref="BusinessCentralException">It is in use, was changed, or the request failed.</exception>
    [Delete("/customerContacts({id})")]
    Task DeleteCustomerContactAsync(Guid id, [Header("If-Match")] ETag etag, CancellationToken cancellationToken = default);
}
