using Refit;

namespace MlConnector.BusinessCentral;

/// <summary>The sales quotes of a company.</summary>
public interface ISalesQuotesApi
{
    /// <summary>One page of sales quotes; <see cref="ListSalesQuotesAsync"/> follows the pages.</summary>
    /// <param name="query">What to read.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="BusinessCentralException">The request was refused or got no answer.</exception>
    [Get("/salesQuotes")]
    Task<ODataPage<SalesQuote>> GetSalesQuotesPageAsync([Property(QueryComposition.Key)] ODataQuery<SalesQuote> query, CancellationToken cancellationToken = default);

    /// <summary>All sales quotes that the query asks for, page by page.</summary>
    /// <param name="query">What to read; null means all.</param>
    /// <param name="cancellationToken">Cancels between and within pages.</param>
    /// <exception cref="BusinessCentralException">A request failed, or the server repeats its pages.</exception>
    IAsyncEnumerable<SalesQuote> ListSalesQuotesAsync(ODataQuery<SalesQuote>? query = null, CancellationToken cancellationToken = default) =>
        Paging.ItemsAsync<SalesQuote>(GetSalesQuotesPageAsync, query, cancellationToken);

    /// <summary>One sales quote.</summary>
    /// <param name="id">Its SystemId.</param>
    /// <param name="query">Members and navigations to return, and which database answers; null means the defaults.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="BusinessCentralException">It does not exist, or the request failed.</exception>
    [Get("/salesQuotes({id})")]
    Task<SalesQuote> GetSalesQuoteAsync(Guid id, [Property(QueryComposition.Key)] ODataQuery<SalesQuote>? query = null, CancellationToken cancellationToken = default);

    /// <summary>Creates a sales quote. Lines are created with it in one transaction. Never repeated by the client: see <see cref="BusinessCentralException.IsOutcomeUnknown"/>.</summary>
    /// <param name="changes">Its members.</param>
    /// <param name="query">What the answer shall contain, for example the expanded lines; null means the defaults.</param>
    /// <param name="cancellationToken">Cancels the request; it may be executed nevertheless.</param>
    /// <returns>The record as the server stored it.</returns>
    /// <exception cref="BusinessCentralException">The request was refused or got no answer.</exception>
    [Post("/salesQuotes")]
    Task<SalesQuote> CreateSalesQuoteAsync([Body] SalesQuoteChanges changes, [Property(QueryComposition.Key)] ODataQuery<SalesQuote>? query = null, CancellationToken cancellationToken = default);

    /// <summary>Changes a sales quote if it still has the version that was read.</summary>
    /// <param name="id">Its SystemId.</param>
    /// <param name="etag">The version that was read.</param>
    /// <param name="changes">The members to change.</param>
    /// <param name="cancellationToken">Cancels the request; it may be executed nevertheless.</param>
    /// <returns>The record as the server stored it, which may differ from what was sent.</returns>
    /// <exception cref="BusinessCentralException">Somebody else changed it (<see cref="BusinessCentralErrorCodes.EntityChanged"/>), or the request failed.</exception>
    [Patch("/salesQuotes({id})")]
    Task<SalesQuote> UpdateSalesQuoteAsync(Guid id, [Header("If-Match")] ETag etag, [Body] SalesQuoteChanges changes, CancellationToken cancellationToken = default);

    /// <summary>Deletes a sales quote if it still has the version that was read.</summary>
    /// <param name="id">Its SystemId.</param>
    /// <param name="etag">The version that was read.</param>
    /// <param name="cancellationToken">Cancels the request; it may be executed nevertheless.</param>
    /// <exception cref="BusinessCentralException">It is in use, was changed, or the request failed.</exception>
    [Delete("/salesQuotes({id})")]
    Task DeleteSalesQuoteAsync(Guid id, [Header("If-Match")] ETag etag, CancellationToken cancellationToken = default);

    /// <summary>Turns the quote into a sales order. The quote is deleted and the order has an id of its own, which is not returned: find it by its <c>externalDocumentNumber</c>. Never repeated by the client.</summary>
    /// <param name="id">The SystemId of the sales quote.</param>
    /// <param name="cancellationToken">Cancels the request; it may be executed nevertheless.</param>
    /// <exception cref="BusinessCentralException">It was refused, or whether it was executed is unknown (<see cref="BusinessCentralException.IsOutcomeUnknown"/>): read the document before anything else.</exception>
    [Post("/salesQuotes({id})/Microsoft.NAV.makeOrder")]
    Task MakeOrderAsync(Guid id, CancellationToken cancellationToken = default);

    /// <summary>Turns the quote into a draft sales invoice. The quote is deleted and the invoice has an id of its own, which is not returned: find it by its <c>externalDocumentNumber</c>. Never repeated by the client.</summary>
    /// <param name="id">The SystemId of the sales quote.</param>
    /// <param name="cancellationToken">Cancels the request; it may be executed nevertheless.</param>
    /// <exception cref="BusinessCentralException">It was refused, or whether it was executed is unknown (<see cref="BusinessCentralException.IsOutcomeUnknown"/>): read the document before anything else.</exception>
    [Post("/salesQuotes({id})/Microsoft.NAV.makeInvoice")]
    Task MakeInvoiceAsync(Guid id, CancellationToken cancellationToken = default);

    /// <summary>Sends the quote to the customer by e-mail. Never repeated by the client.</summary>
    /// <param name="id">The SystemId of the sales quote.</param>
    /// <param name="cancellationToken">Cancels the request; it may be executed nevertheless.</param>
    /// <exception cref="BusinessCentralException">It was refused, or whether it was executed is unknown (<see cref="BusinessCentralException.IsOutcomeUnknown"/>): read the document before anything else.</exception>
    [Post("/salesQuotes({id})/Microsoft.NAV.send")]
    Task SendSalesQuoteAsync(Guid id, CancellationToken cancellationToken = default);
}
