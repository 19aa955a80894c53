using Refit;

namespace MlConnector.BusinessCentral;

/// <summary>The item categories of a company.</summary>
public interface IItemCategoriesApi
{
    /// <summary>One page of item categories; <see cref="ListItemCategoriesAsync"/> follows the pages.</summary>
    /// <param name="query">What to read.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="BusinessCentralException">The request was refused or got no answer.</exception>
    [Get("/itemCategories")]
    Task<ODataPage<ItemCategory>> GetItemCategoriesPageAsync([Property(QueryComposition.Key)] ODataQuery<ItemCategory> query, CancellationToken cancellationToken = default);

    /// <summary>All item categories that the query asks for, page by page.</summary>
    /// <param name="query">What to read; null means all.</param>
    /// <param name="cancellationToken">Cancels between and within pages.</param>
    /// <exception cref="BusinessCentralException">A request failed, or the server repeats its pages.</exception>
    IAsyncEnumerable<ItemCategory> ListItemCategoriesAsync(ODataQuery<ItemCategory>? query = null, CancellationToken cancellationToken = default) =>
        Paging.ItemsAsync<ItemCategory>(GetItemCategoriesPageAsync, query, cancellationToken);

    /// <summary>One item category.</summary>
    /// <param name="id">Its SystemId.</param>
    /// <param name="query">Members and navigations to return, and which database answers; null means the defaults.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="BusinessCentralException">It does not exist, or the request failed.</exception>
    [Get("/itemCategories({id})")]
    Task<ItemCategory> GetItemCategoryAsync(Guid id, [Property(QueryComposition.Key)] ODataQuery<ItemCategory>? query = null, CancellationToken cancellationToken = default);

    /// <summary>Creates an item category. Never repeated by the client: see <see cref="BusinessCentralException.IsOutcomeUnknown"/>.</summary>
    /// <param name="changes">Its members.</param>
    /// <param name="cancellationToken">Cancels the request; it may be executed nevertheless.</param>
    /// <returns>The record as the server stored it.</returns>
    /// <exception cref="BusinessCentralException">The request was refused or got no answer.</exception>
    [Post("/itemCategories")]
    Task<ItemCategory> CreateItemCategoryAsync([Body] ItemCategoryChanges changes, CancellationToken cancellationToken = default);

    /// <summary>Changes an item category if it still has the version that was read.</summary>
    /// <param name="id">Its SystemId.</param>
    /// <param name="etag">The version that was read.</param>
    /// <param name="changes">The members to change.</param>
    /// <param name="cancellationToken">Cancels the request; it may be executed nevertheless.</param>
    /// <returns>The record as the server stored it, which may differ from what was sent.</returns>
    /// <exception cref="BusinessCentralException">Somebody else changed it (<see cref="BusinessCentralErrorCodes.EntityChanged"/>), or the request failed.</exception>
    [Patch("/itemCategories({id})")]
    Task<ItemCategory> UpdateItemCategoryAsync(Guid id, [Header("If-Match")] ETag etag, [Body] ItemCategoryChanges changes, CancellationToken cancellationToken = default);

    /// <summary>Deletes an item category if it still has the version that was read.</summary>
    /// <param name="id">Its SystemId.</param>
    /// <param name="etag">The version that was read.</param>
    /// <param name="cancellationToken">Cancels the request; it may be executed nevertheless.</param>
    /// <exception cref="BusinessCentralException">It is in use, was changed, or the request failed.</exception>
    [Delete("/itemCategories({id})")]
    Task DeleteItemCategoryAsync(Guid id, [Header("If-Match")] ETag etag, CancellationToken cancellationToken = default);
}
