using Refit;

namespace MlConnector.BusinessCentral;

/// <summary>The items of a company.</summary>
public interface IItemsApi
{
    /// <summary>One page of items; <see cref="ListItemsAsync"/> follows the pages.</summary>
    /// <param name="query">What to read.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="BusinessCentralException">The request was refused or got no answer.</exception>
    [Get("/items")]
    Task<ODataPage<Item>> GetItemsPageAsync([Property(QueryComposition.Key)] ODataQuery<Item> query, CancellationToken cancellationToken = default);

    /// <summary>All items that the query asks for, page by page.</summary>
    /// <param name="query">What to read; null means all.</param>
    /// <param name="cancellationToken">Cancels between and within pages.</param>
    /// <exception cref="BusinessCentralException">A request failed, or the server repeats its pages.</exception>
    IAsyncEnumerable<Item> ListItemsAsync(ODataQuery<Item>? query = null, CancellationToken cancellationToken = default) =>
        Paging.ItemsAsync<Item>(GetItemsPageAsync, query, cancellationToken);

    /// <summary>One item.</summary>
    /// <param name="id">Its SystemId.</param>
    /// <param name="query">Members and navigations to return, and which database answers; null means the defaults.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="BusinessCentralException">It does not exist, or the request failed.</exception>
    [Get("/items({id})")]
    Task<Item> GetItemAsync(Guid id, [Property(QueryComposition.Key)] ODataQuery<Item>? query = null, CancellationToken cancellationToken = default);

    /// <summary>Creates a item. Never repeated by the client: see <see cref="BusinessCentralException.IsOutcomeUnknown"/>.</summary>
    /// <param name="changes">Its members.</param>
    /// <param name="cancellationToken">Cancels the request; it may be executed nevertheless.</param>
    /// <returns>The record as the server stored it.</returns>
    /// <exception cref="BusinessCentralException">The request was refused or got no answer.</exception>
    [Post("/items")]
    Task<Item> CreateItemAsync([Body] ItemChanges changes, CancellationToken cancellationToken = default);

    /// <summary>Changes a item if it still has the version that was read.</summary>
    /// <param name="id">Its SystemId.</param>
    /// <param name="etag">The version that was read.</param>
    /// <param name="changes">The members to change.</param>
    /// <param name="cancellationToken">Cancels the request; it may be executed nevertheless.</param>
    /// <returns>The record as the server stored it, which may differ from what was sent.</returns>
    /// <exception cref="BusinessCentralException">Somebody else changed it (<see cref="BusinessCentralErrorCodes.EntityChanged"/>), or the request failed.</exception>
    [Patch("/items({id})")]
    Task<Item> UpdateItemAsync(Guid id, [Header("If-Match")] ETag etag, [Body] ItemChanges changes, CancellationToken cancellationToken = default);

    /// <summary>Deletes a item if it still has the version that was read.</summary>
    /// <param name="id">Its SystemId.</param>
    /// <param name="etag">The version that was read.</param>
    /// <param name="cancellationToken">Cancels the request; it may be executed nevertheless.</param>
    /// <exception cref="BusinessCentralException">It is in use, was changed, or the request failed.</exception>
    [Delete("/items({id})")]
    Task DeleteItemAsync(Guid id, [Header("If-Match")] ETag etag, CancellationToken cancellationToken = default);
}
