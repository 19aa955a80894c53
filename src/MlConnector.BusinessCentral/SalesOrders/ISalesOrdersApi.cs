using Refit;

namespace MlConnector.BusinessCentral;

/// <summary>The salesOrders of a company.</summary>
public interface ISalesOrdersApi
{
    /// <summary>One page of salesOrders; <see cref="ListSalesOrdersAsync"/> follows the pages.</summary>
    /// <param name="query">What to read.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="BusinessCentralException">The request was refused or got no answer.</exception>
    [Get("/salesOrders")]
    Task<ODataPage<SalesOrder>> GetSalesOrdersPageAsync([Property(QueryComposition.Key)] ODataQuery<SalesOrder> query, CancellationToken cancellationToken = default);

    /// <summary>All salesOrders that the query asks for, page by page.</summary>
    /// <param name="query">What to read; null means all.</param>
    /// <param name="cancellationToken">Cancels between and within pages.</param>
    /// <exception cref="BusinessCentralException">A request failed, or the server repeats its pages.</exception>
    IAsyncEnumerable<SalesOrder> ListSalesOrdersAsync(ODataQuery<SalesOrder>? query = null, CancellationToken cancellationToken = default) =>
        Paging.ItemsAsync<SalesOrder>(GetSalesOrdersPageAsync, query, cancellationToken);

    /// <summary>One sales order.</summary>
    /// <param name="id">Its SystemId.</param>
    /// <param name="query">Members and navigations to return, and which database answers; null means the defaults.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="BusinessCentralException">It does not exist, or the request failed.</exception>
    [Get("/salesOrders({id})")]
    Task<SalesOrder> GetSalesOrderAsync(Guid id, [Property(QueryComposition.Key)] ODataQuery<SalesOrder>? query = null, CancellationToken cancellationToken = default);

    /// <summary>Creates a sales order. Lines are created with it in one transaction. Never repeated by the client: see <see cref="BusinessCentralException.IsOutcomeUnknown"/>.</summary>
    /// <param name="changes">Its members.</param>
    /// <param name="query">What the answer shall contain, for example the expanded lines; null means the defaults.</param>
    /// <param name="cancellationToken">Cancels the request; it may be executed nevertheless.</param>
    /// <returns>The record as the server stored it.</returns>
    /// <exception cref="BusinessCentralException">The request was refused or got no answer.</exception>
    [Post("/salesOrders")]
    Task<SalesOrder> CreateSalesOrderAsync([Body] SalesOrderChanges changes, [Property(QueryComposition.Key)] ODataQuery<SalesOrder>? query = null, CancellationToken cancellationToken = default);

    /// <summary>Changes a sales order if it still has the version that was read.</summary>
    /// <param name="id">Its SystemId.</param>
    /// <param name="etag">The version that was read.</param>
    /// <param name="changes">The members to change.</param>
    /// <param name="cancellationToken">Cancels the request; it may be executed nevertheless.</param>
    /// <returns>The record as the server stored it, which may differ from what was sent.</returns>
    /// <exception cref="BusinessCentralException">Somebody else changed it (<see cref="BusinessCentralErrorCodes.EntityChanged"/>), or the request failed.</exception>
    [Patch("/salesOrders({id})")]
    Task<SalesOrder> UpdateSalesOrderAsync(Guid id, [Header("If-Match")] ETag etag, [Body] SalesOrderChanges changes, CancellationToken cancellationToken = default);

    /// <summary>Deletes a sales order if it still has the version that was read.</summary>
    /// <param name="id">Its SystemId.</param>
    /// <param name="etag">The version that was read.</param>
    /// <param name="cancellationToken">Cancels the request; it may be executed nevertheless.</param>
    /// <exception cref="BusinessCentralException">It is in use, was changed, or the request failed.</exception>
    [Delete("/salesOrders({id})")]
    Task DeleteSalesOrderAsync(Guid id, [Header("If-Match")] ETag etag, CancellationToken cancellationToken = default);

    /// <summary>Ships and invoices everything on the order. A fully invoiced order is deleted; its invoice is found by <c>orderId</c>. Never repeated by the client.</summary>
    /// <param name="id">The SystemId of the sales order.</param>
    /// <param name="cancellationToken">Cancels the request; it may be executed nevertheless.</param>
    /// <exception cref="BusinessCentralException">It was refused, or whether it was executed is unknown (<see cref="BusinessCentralException.IsOutcomeUnknown"/>): read the document before anything else.</exception>
    [Post("/salesOrders({id})/Microsoft.NAV.shipAndInvoice")]
    Task ShipAndInvoiceSalesOrderAsync(Guid id, CancellationToken cancellationToken = default);

    /// <summary>The orders that <see cref="ISalesQuotesApi.MakeOrderAsync"/> made from a quote. The server tells no id; they carry the quote's external document number.</summary>
    /// <param name="quote">The quote as it was before; it is deleted by then.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="ArgumentException">The quote has no external document number, by which alone the order could be found.</exception>
    /// <exception cref="BusinessCentralException">The request failed.</exception>
    IAsyncEnumerable<SalesOrder> FindOrdersMadeOfAsync(SalesQuote quote, CancellationToken cancellationToken = default)
    {
        var (key, customer) = MadeDocument.KeyOf(quote);
        return ListSalesOrdersAsync(
            new ODataQuery<SalesOrder>().Where(order => order.ExternalDocumentNumber == key && order.CustomerNumber == customer).From(DataAccessIntent.ReadWrite), cancellationToken);
    }
}
