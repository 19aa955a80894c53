using Refit;

namespace MlConnector.BusinessCentral;

/// <summary>The lines of a sales order.</summary>
public interface ISalesOrderLinesApi
{
    /// <summary>One page of lines; <see cref="ListSalesOrderLinesAsync"/> follows the pages.</summary>
    /// <param name="orderId">The SystemId of the sales order.</param>
    /// <param name="query">What to read.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="BusinessCentralException">The request was refused or got no answer.</exception>
    [Get("/salesOrders({orderId})/salesOrderLines")]
    Task<ODataPage<SalesOrderLine>> GetSalesOrderLinesPageAsync(Guid orderId, [Property(QueryComposition.Key)] ODataQuery<SalesOrderLine> query, CancellationToken cancellationToken = default);

    /// <summary>All lines that the query asks for, page by page.</summary>
    /// <param name="orderId">The SystemId of the sales order.</param>
    /// <param name="query">What to read; null means all.</param>
    /// <param name="cancellationToken">Cancels between and within pages.</param>
    /// <exception cref="BusinessCentralException">A request failed, or the server repeats its pages.</exception>
    IAsyncEnumerable<SalesOrderLine> ListSalesOrderLinesAsync(Guid orderId, ODataQuery<SalesOrderLine>? query = null, CancellationToken cancellationToken = default) =>
        Paging.ItemsAsync<SalesOrderLine>((page, cancellation) => GetSalesOrderLinesPageAsync(orderId, page, cancellation), query, cancellationToken);

    /// <summary>One sales order line.</summary>
    /// <param name="id">Its SystemId.</param>
    /// <param name="query">Members and navigations to return, and which database answers; null means the defaults.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="BusinessCentralException">It does not exist, or the request failed.</exception>
    [Get("/salesOrderLines({id})")]
    Task<SalesOrderLine> GetSalesOrderLineAsync(Guid id, [Property(QueryComposition.Key)] ODataQuery<SalesOrderLine>? query = null, CancellationToken cancellationToken = default);

    /// <summary>Creates a sales order line. Never repeated by the client: see <see cref="BusinessCentralException.IsOutcomeUnknown"/>.</summary>
    /// <param name="orderId">The SystemId of the sales order.</param>
    /// <param name="changes">Its members.</param>
    /// <param name="cancellationToken">Cancels the request; it may be executed nevertheless.</param>
    /// <returns>The record as the server stored it.</returns>
    /// <exception cref="BusinessCentralException">The request was refused or got no answer.</exception>
    [Post("/salesOrders({orderId})/salesOrderLines")]
    Task<SalesOrderLine> CreateSalesOrderLineAsync(Guid orderId, [Body] SalesOrderLineChanges changes, CancellationToken cancellationToken = default);

    /// <summary>Changes a sales order line if it still has the version that was read.</summary>
    /// <param name="id">Its SystemId.</param>
    /// <param name="etag">The version that was read.</param>
    /// <param name="changes">The members to change.</param>
    /// <param name="cancellationToken">Cancels the request; it may be executed nevertheless.</param>
    /// <returns>The record as the server stored it, which may differ from what was sent.</returns>
    /// <exception cref="BusinessCentralException">Somebody else changed it (<see cref="BusinessCentralErrorCodes.EntityChanged"/>), or the request failed.</exception>
    [Patch("/salesOrderLines({id})")]
    Task<SalesOrderLine> UpdateSalesOrderLineAsync(Guid id, [Header("If-Match")] ETag etag, [Body] SalesOrderLineChanges changes, CancellationToken cancellationToken = default);

    /// <summary>Deletes a sales order line if it still has the version that was read.</summary>
    /// <param name="id">Its SystemId.</param>
    /// <param name="etag">The version that was read.</param>
    /// <param name="cancellationToken">Cancels the request; it may be executed nevertheless.</param>
    /// <exception cref="BusinessCentralException">It is in use, was changed, or the request failed.</exception>
    [Delete("/salesOrderLines({id})")]
    Task DeleteSalesOrderLineAsync(Guid id, [Header("If-Match")] ETag etag, CancellationToken cancellationToken = default);
}
