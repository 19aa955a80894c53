using Refit;

namespace MlConnector.BusinessCentral;

/// <summary>The salespeople purchasers of a company.</summary>
public interface ISalespeoplePurchasersApi
{
    /// <summary>One page of salespeople purchasers; <see cref="ListSalespeoplePurchasersAsync"/> follows the pages.</summary>
    /// <param name="query">What to read.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="BusinessCentralException">The request was refused or got no answer.</exception>
    [Get("/salespeoplePurchasers")]
    Task<ODataPage<SalespersonPurchaser>> GetSalespeoplePurchasersPageAsync([Property(QueryComposition.Key)] ODataQuery<SalespersonPurchaser> query, CancellationToken cancellationToken = default);

    /// <summary>All salespeople purchasers that the query asks for, page by page.</summary>
    /// <param name="query">What to read; null means all.</param>
    /// <param name="cancellationToken">Cancels between and within pages.</param>
    /// <exception cref="BusinessCentralException">A request failed, or the server repeats its pages.</exception>
    IAsyncEnumerable<SalespersonPurchaser> ListSalespeoplePurchasersAsync(ODataQuery<SalespersonPurchaser>? query = null, CancellationToken cancellationToken = default) =>
        Paging.ItemsAsync<SalespersonPurchaser>(GetSalespeoplePurchasersPageAsync, query, cancellationToken);

    /// <summary>One salesperson purchaser.</summary>
    /// <param name="id">Its SystemId.</param>
    /// <param name="query">Members and navigations to return, and which database answers; null means the defaults.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="BusinessCentralException">It does not exist, or the request failed.</exception>
    [Get("/salespeoplePurchasers({id})")]
    Task<SalespersonPurchaser> GetSalespersonPurchaserAsync(Guid id, [Property(QueryComposition.Key)] ODataQuery<SalespersonPurchaser>? query = null, CancellationToken cancellationToken = default);

    /// <summary>Creates a salesperson purchaser. Never repeated by the client: see <see cref="BusinessCentralException.IsOutcomeUnknown"/>.</summary>
    /// <param name="changes">Its members.</param>
    /// <param name="cancellationToken">Cancels the request; it may be executed nevertheless.</param>
    /// <returns>The record as the server stored it.</returns>
    /// <exception cref="BusinessCentralException">The request was refused or got no answer.</exception>
    [Post("/salespeoplePurchasers")]
    Task<SalespersonPurchaser> CreateSalespersonPurchaserAsync([Body] SalespersonPurchaserChanges changes, CancellationToken cancellationToken = default);

    /// <summary>Changes a salesperson purchaser if it still has the version that was read.</summary>
    /// <param name="id">Its SystemId.</param>
    /// <param name="etag">The version that was read.</param>
    /// <param name="changes">The members to change.</param>
    /// <param name="cancellationToken">Cancels the request; it may be executed nevertheless.</param>
    /// <returns>The record as the server stored it, which may differ from what was sent.</returns>
    /// <exception cref="BusinessCentralException">Somebody else changed it (<see cref="BusinessCentralErrorCodes.EntityChanged"/>), or the request failed.</exception>
    [Patch("/salespeoplePurchasers({id})")]
    Task<SalespersonPurchaser> UpdateSalespersonPurchaserAsync(Guid id, [Header("If-Match")] ETag etag, [Body] SalespersonPurchaserChanges changes, CancellationToken cancellationToken = default);

    /// <summary>Deletes a salesperson purchaser if it still has the version that was read.</summary>
    /// <param name="id">Its SystemId.</param>
    /// <param name="etag">The version that was read.</param>
    /// <param name="cancellationToken">Cancels the request; it may be executed nevertheless.</param>
    /// <exception cref="BusinessCentralException">It is in use, was changed, or the request failed.</exception>
    [Delete("/salespeoplePurchasers({id})")]
    Task DeleteSalespersonPurchaserAsync(Guid id, [Header("If-Match")] ETag etag, CancellationToken cancellationToken = default);
}
