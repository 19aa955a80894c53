using Refit;

namespace MlConnector.BusinessCentral;

/// <summary>The lines of a sales invoice.</summary>
public interface ISalesInvoiceLinesApi
{
    /// <summary>One page of lines; <see cref="ListSalesInvoiceLinesAsync"/> follows the pages.</summary>
    /// <param name="invoiceId">The SystemId of the sales invoice.</param>
    /// <param name="query">What to read.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="BusinessCentralException">The request was refused or got no answer.</exception>
    [Get("/salesInvoices({invoiceId})/salesInvoiceLines")]
    Task<ODataPage<SalesInvoiceLine>> GetSalesInvoiceLinesPageAsync(Guid invoiceId, [Property(QueryComposition.Key)] ODataQuery<SalesInvoiceLine> query, CancellationToken cancellationToken = default);

    /// <summary>All lines that the query asks for, page by page.</summary>
    /// <param name="invoiceId">The SystemId of the sales invoice.</param>
    /// <param name="query">What to read; null means all.</param>
    /// <param name="cancellationToken">Cancels between and within pages.</param>
    /// <exception cref="BusinessCentralException">A request failed, or the server repeats its pages.</exception>
    IAsyncEnumerable<SalesInvoiceLine> ListSalesInvoiceLinesAsync(Guid invoiceId, ODataQuery<SalesInvoiceLine>? query = null, CancellationToken cancellationToken = default) =>
        Paging.ItemsAsync<SalesInvoiceLine>((page, cancellation) => GetSalesInvoiceLinesPageAsync(invoiceId, page, cancellation), query, cancellationToken);

    /// <summary>One sales invoice line.</summary>
    /// <param name="id">Its SystemId.</param>
    /// <param name="query">Members and navigations to return, and which database answers; null means the defaults.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="BusinessCentralException">It does not exist, or the request failed.</exception>
    [Get("/salesInvoiceLines({id})")]
    Task<SalesInvoiceLine> GetSalesInvoiceLineAsync(Guid id, [Property(QueryComposition.Key)] ODataQuery<SalesInvoiceLine>? query = null, CancellationToken cancellationToken = default);

    /// <summary>Creates a sales invoice line. Never repeated by the client: see <see cref="BusinessCentralException.IsOutcomeUnknown"/>.</summary>
    /// <param name="invoiceId">The SystemId of the sales invoice.</param>
    /// <param name="changes">Its members.</param>
    /// <param name="cancellationToken">Cancels the request; it may be executed nevertheless.</param>
    /// <returns>The record as the server stored it.</returns>
    /// <exception cref="BusinessCentralException">The request was refused or got no answer.</exception>
    [Post("/salesInvoices({invoiceId})/salesInvoiceLines")]
    Task<SalesInvoiceLine> CreateSalesInvoiceLineAsync(Guid invoiceId, [Body] SalesInvoiceLineChanges changes, CancellationToken cancellationToken = default);

    /// <summary>Changes a sales invoice line if it still has the version that was read.</summary>
    /// <param name="id">Its SystemId.</param>
    /// <param name="etag">The version that was read.</param>
    /// <param name="changes">The members to change.</param>
    /// <param name="cancellationToken">Cancels the request; it may be executed nevertheless.</param>
    /// <returns>The record as the server stored it, which may differ from what was sent.</returns>
    /// <exception cref="BusinessCentralException">Somebody else changed it (<see cref="BusinessCentralErrorCodes.EntityChanged"/>), or the request failed.</exception>
    [Patch("/salesInvoiceLines({id})")]
    Task<SalesInvoiceLine> UpdateSalesInvoiceLineAsync(Guid id, [Header("If-Match")] ETag etag, [Body] SalesInvoiceLineChanges changes, CancellationToken cancellationToken = default);

    /// <summary>Deletes a sales invoice line if it still has the version that was read.</summary>
    /// <param name="id">Its SystemId.</param>
    /// <param name="etag">The version that was read.</param>
    /// <param name="cancellationToken">Cancels the request; it may be executed nevertheless.</param>
    /// <exception cref="BusinessCentralException">It is in use, was changed, or the request failed.</exception>
    [Delete("/salesInvoiceLines({id})")]
    Task DeleteSalesInvoiceLineAsync(Guid id, [Header("If-Match")] ETag etag, CancellationToken cancellationToken = default);
}
