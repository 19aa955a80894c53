using Refit;

namespace MlConnector.BusinessCentral;

/// <summary>The lines of a sales quote.</summary>
public interface ISalesQuoteLinesApi
{
    /// <summary>One page of lines; <see cref="ListSalesQuoteLinesAsync"/> follows the pages.</summary>
    /// <param name="quoteId">The SystemId of the sales quote.</param>
    /// <param name="query">What to read.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="BusinessCentralException">The request was refused or got no answer.</exception>
    [Get("/salesQuotes({quoteId})/salesQuoteLines")]
    Task<ODataPage<SalesQuoteLine>> GetSalesQuoteLinesPageAsync(Guid quoteId, [Property(QueryComposition.Key)] ODataQuery<SalesQuoteLine> query, CancellationToken cancellationToken = default);

    /// <summary>All lines that the query asks for, page by page.</summary>
    /// <param name="quoteId">The SystemId of the sales quote.</param>
    /// <param name="query">What to read; null means all.</param>
    /// <param name="cancellationToken">Cancels between and within pages.</param>
    /// <exception cref="BusinessCentralException">A request failed, or the server repeats its pages.</exception>
    IAsyncEnumerable<SalesQuoteLine> ListSalesQuoteLinesAsync(Guid quoteId, ODataQuery<SalesQuoteLine>? query = null, CancellationToken cancellationToken = default) =>
        Paging.ItemsAsync<SalesQuoteLine>((page, cancellation) => GetSalesQuoteLinesPageAsync(quoteId, page, cancellation), query, cancellationToken);

    /// <summary>One sales quote line.</summary>
    /// <param name="id">Its SystemId.</param>
    /// <param name="query">Members and navigations to return, and which database answers; null means the defaults.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="BusinessCentralException">It does not exist, or the request failed.</exception>
    [Get("/salesQuoteLines({id})")]
    Task<SalesQuoteLine> GetSalesQuoteLineAsync(Guid id, [Property(QueryComposition.Key)] ODataQuery<SalesQuoteLine>? query = null, CancellationToken cancellationToken = default);

    /// <summary>Creates a sales quote line. Never repeated by the client: see <see cref="BusinessCentralException.IsOutcomeUnknown"/>.</summary>
    /// <param name="quoteId">The SystemId of the sales quote.</param>
    /// <param name="changes">Its members.</param>
    /// <param name="cancellationToken">Cancels the request; it may be executed nevertheless.</param>
    /// <returns>The record as the server stored it.</returns>
    /// <exception cref="BusinessCentralException">The request was refused or got no answer.</exception>
    [Post("/salesQuotes({quoteId})/salesQuoteLines")]
    Task<SalesQuoteLine> CreateSalesQuoteLineAsync(Guid quoteId, [Body] SalesQuoteLineChanges changes, CancellationToken cancellationToken = default);

    /// <summary>Changes a sales quote line if it still has the version that was read.</summary>
    /// <param name="id">Its SystemId.</param>
    /// <param name="etag">The version that was read.</param>
    /// <param name="changes">The members to change.</param>
    /// <param name="cancellationToken">Cancels the request; it may be executed nevertheless.</param>
    /// <returns>The record as the server stored it, which may differ from what was sent.</returns>
    /// <exception cref="BusinessCentralException">Somebody else changed it (<see cref="BusinessCentralErrorCodes.EntityChanged"/>), or the request failed.</exception>
    [Patch("/salesQuoteLines({id})")]
    Task<SalesQuoteLine> UpdateSalesQuoteLineAsync(Guid id, [Header("If-Match")] ETag etag, [Body] SalesQuoteLineChanges changes, CancellationToken cancellationToken = default);

    /// <summary>Deletes a sales quote line if it still has the version that was read.</summary>
    /// <param name="id">Its SystemId.</param>
    /// <param name="etag">The version that was read.</param>
    /// <param name="cancellationToken">Cancels the request; it may be executed nevertheless.</param>
    /// <exception cref="BusinessCentralException">It is in use, was changed, or the request failed.</exception>
    [Delete("/salesQuoteLines({id})")]
    Task DeleteSalesQuoteLineAsync(Guid id, [Header("If-Match")] ETag etag, CancellationToken cancellationToken = default);
}
