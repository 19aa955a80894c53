using Refit;

namespace MlConnector.BusinessCentral;

/// <summary>The contacts of a company.</summary>
public interface IContactsApi
{
    /// <summary>One page of contacts; <see cref="ListContactsAsync"/> follows the pages.</summary>
    /// <param name="query">What to read.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="BusinessCentralException">The request was refused or got no answer.</exception>
    [Get("/contacts")]
    Task<ODataPage<Contact>> GetContactsPageAsync([Property(QueryComposition.Key)] ODataQuery<Contact> query, CancellationToken cancellationToken = default);

    /// <summary>All contacts that the query asks for, page by page.</summary>
    /// <param name="query">What to read; null means all.</param>
    /// <param name="cancellationToken">Cancels between and within pages.</param>
    /// <exception cref="BusinessCentralException">A request failed, or the server repeats its pages.</exception>
    IAsyncEnumerable<Contact> ListContactsAsync(ODataQuery<Contact>? query = null, CancellationToken cancellationToken = default) =>
        Paging.ItemsAsync<Contact>(GetContactsPageAsync, query, cancellationToken);

    /// <summary>One contact.</summary>
    /// <param name="id">Its SystemId.</param>
    /// <param name="query">Members and navigations to return, and which database answers; null means the defaults.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="BusinessCentralException">It does not exist, or the request failed.</exception>
    [Get("/contacts({id})")]
    Task<Contact> GetContactAsync(Guid id, [Property(QueryComposition.Key)] ODataQuery<Contact>? query = null, CancellationToken cancellationToken = default);

    /// <summary>Creates a contact. Never repeated by the client: see <see cref="BusinessCentralException.IsOutcomeUnknown"/>.</summary>
    /// <param name="changes">Its members.</param>
    /// <param name="cancellationToken">Cancels the request; it may be executed nevertheless.</param>
    /// <returns>The record as the server stored it.</returns>
    /// <exception cref="BusinessCentralException">The request was refused or got no answer.</exception>
    [Post("/contacts")]
    Task<Contact> CreateContactAsync([Body] ContactChanges changes, CancellationToken cancellationToken = default);

    /// <summary>Changes a contact if it still has the version that was read.</summary>
    /// <param name="id">Its SystemId.</param>
    /// <param name="etag">The version that was read.</param>
    /// <param name="changes">The members to change.</param>
    /// <param name="cancellationToken">Cancels the request; it may be executed nevertheless.</param>
    /// <returns>The record as the server stored it, which may differ from what was sent.</returns>
    /// <exception cref="BusinessCentralException">Somebody else changed it (<see cref="BusinessCentralErrorCodes.EntityChanged"/>), or the request failed.</exception>
    [Patch("/contacts({id})")]
    Task<Contact> UpdateContactAsync(Guid id, [Header("If-Match")] ETag etag, [Body] ContactChanges changes, CancellationToken cancellationToken = default);

    /// <summary>Deletes a contact if it still has the version that was read.</summary>
    /// <param name="id">Its SystemId.</param>
    /// <param name="etag">The version that was read.</param>
    /// <param name="cancellationToken">Cancels the request; it may be executed nevertheless.</param>
    /// <exception cref="BusinessCentralException">It is in use, was changed, or the request failed.</exception>
    [Delete("/contacts({id})")]
    Task DeleteContactAsync(Guid id, [Header("If-Match")] ETag etag, CancellationToken cancellationToken = default);
}
