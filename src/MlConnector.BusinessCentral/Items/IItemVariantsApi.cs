using Refit;

namespace MlConnector.BusinessCentral;

/// <summary>The item variants of a company.</summary>
public interface IItemVariantsApi
{
    /// <summary>One page of item variants; <see cref="ListItemVariantsAsync"/> follows the pages.</summary>
    /// <param name="query">What to read.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="BusinessCentralException">The request was refused or got no answer.</exception>
    [Get("/itemVariants")]
    Task<ODataPage<ItemVariant>> GetItemVariantsPageAsync([Property(QueryComposition.Key)] ODataQuery<ItemVariant> query, CancellationToken cancellationToken = default);

    /// <summary>All item variants that the query asks for, page by page.</summary>
    /// <param name="query">What to read; null means all.</param>
    /// <param name="cancellationToken">Cancels between and within pages.</param>
    /// <exception cref="BusinessCentralException">A request failed, or the server repeats its pages.</exception>
    IAsyncEnumerable<ItemVariant> ListItemVariantsAsync(ODataQuery<ItemVariant>? query = null, CancellationToken cancellationToken = default) =>
        Paging.ItemsAsync<ItemVariant>(GetItemVariantsPageAsync, query, cancellationToken);

    /// <summary>One item variant.</summary>
    /// <param name="id">Its SystemId.</param>
    /// <param name="query">Members and navigations to return, and which database answers; null means the defaults.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="BusinessCentralException">It does not exist, or the request failed.</exception>
    [Get("/itemVariants({id})")]
    Task<ItemVariant> GetItemVariantAsync(Guid id, [Property(QueryComposition.Key)] ODataQuery<ItemVariant>? query = null, CancellationToken cancellationToken = default);

    /// <summary>Creates an item variant. Never repeated by the client: see <see cref="BusinessCentralException.IsOutcomeUnknown"/>.</summary>
    /// <param name="changes">Its members.</param>
    /// <param name="cancellationToken">Cancels the request; it may be executed nevertheless.</param>
    /// <returns>The record as the server stored it.</returns>
    /// <exception cref="BusinessCentralException">The request was refused or got no answer.</exception>
    [Post("/itemVariants")]
    Task<ItemVariant> CreateItemVariantAsync([Body] ItemVariantChanges changes, CancellationToken cancellationToken = default);

    /// <summary>Changes an item variant if it still has the version that was read.</summary>
    /// <param name="id">Its SystemId.</param>
    /// <param name="etag">The version that was read.</param>
    /// <param name="changes">The members to change.</param>
    /// <param name="cancellationToken">Cancels the request; it may be executed nevertheless.</param>
    /// <returns>The record as the server stored it, which may differ from what was sent.</returns>
    /// <exception cref="BusinessCentralException">Somebody else changed it (<see cref="BusinessCentralErrorCodes.EntityChanged"/>), or the request failed.</exception>
    [Patch("/itemVariants({id})")]
    Task<ItemVariant> UpdateItemVariantAsync(Guid id, [Header("If-Match")] ETag etag, [Body] ItemVariantChanges changes, CancellationToken cancellationToken = default);

    /// <summary>Deletes an item variant if it still has the version that was read.</summary>
    /// <param name="id">Its SystemId.</param>
    /// <param name="etag">The version that was read.</param>
    /// <param name="cancellationToken">Cancels the request; it may be executed nevertheless.</param>
    /// <exception cref="BusinessCentralException">It is in use, was changed, or the request failed.</exception>
    [Delete("/itemVariants({id})")]
    Task DeleteItemVariantAsync(Guid id, [Header("If-Match")] ETag etag, CancellationToken cancellationToken = default);
}
