using Refit;

namespace MlConnector.BusinessCentral;

/// <summary>The salesInvoices of a company.</summary>
public interface ISalesInvoicesApi
{
    /// <summary>One page of salesInvoices; <see cref="ListSalesInvoicesAsync"/> follows the pages.</summary>
    /// <param name="query">What to read.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="BusinessCentralException">The request was refused or got no answer.</exception>
    [Get("/salesInvoices")]
    Task<ODataPage<SalesInvoice>> GetSalesInvoicesPageAsync([Property(QueryComposition.Key)] ODataQuery<SalesInvoice> query, CancellationToken cancellationToken = default);

    /// <summary>All salesInvoices that the query asks for, page by page.</summary>
    /// <param name="query">What to read; null means all.</param>
    /// <param name="cancellationToken">Cancels between and within pages.</param>
    /// <exception cref="BusinessCentralException">A request failed, or the server repeats its pages.</exception>
    IAsyncEnumerable<SalesInvoice> ListSalesInvoicesAsync(ODataQuery<SalesInvoice>? query = null, CancellationToken cancellationToken = default) =>
        Paging.ItemsAsync<SalesInvoice>(GetSalesInvoicesPageAsync, query, cancellationToken);

    /// <summary>One sales invoice.</summary>
    /// <param name="id">Its SystemId.</param>
    /// <param name="query">Members and navigations to return, and which database answers; null means the defaults.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="BusinessCentralException">It does not exist, or the request failed.</exception>
    [Get("/salesInvoices({id})")]
    Task<SalesInvoice> GetSalesInvoiceAsync(Guid id, [Property(QueryComposition.Key)] ODataQuery<SalesInvoice>? query = null, CancellationToken cancellationToken = default);

    /// <summary>Creates a sales invoice. Lines are created with it in one transaction. Never repeated by the client: see <see cref="BusinessCentralException.IsOutcomeUnknown"/>.</summary>
    /// <param name="changes">Its members.</param>
    /// <param name="query">What the answer shall contain, for example the expanded lines; null means the defaults.</param>
    /// <param name="cancellationToken">Cancels the request; it may be executed nevertheless.</param>
    /// <returns>The record as the server stored it.</returns>
    /// <exception cref="BusinessCentralException">The request was refused or got no answer.</exception>
    [Post("/salesInvoices")]
    Task<SalesInvoice> CreateSalesInvoiceAsync([Body] SalesInvoiceChanges changes, [Property(QueryComposition.Key)] ODataQuery<SalesInvoice>? query = null, CancellationToken cancellationToken = default);

    /// <summary>Changes a sales invoice if it still has the version that was read.</summary>
    /// <param name="id">Its SystemId.</param>
    /// <param name="etag">The version that was read.</param>
    /// <param name="changes">The members to change.</param>
    /// <param name="cancellationToken">Cancels the request; it may be executed nevertheless.</param>
    /// <returns>The record as the server stored it, which may differ from what was sent.</returns>
    /// <exception cref="BusinessCentralException">Somebody else changed it (<see cref="BusinessCentralErrorCodes.EntityChanged"/>), or the request failed.</exception>
    [Patch("/salesInvoices({id})")]
    Task<SalesInvoice> UpdateSalesInvoiceAsync(Guid id, [Header("If-Match")] ETag etag, [Body] SalesInvoiceChanges changes, CancellationToken cancellationToken = default);

    /// <summary>Deletes a draft. Its status is read right before; anything but a draft is refused here, because the server would try to delete a posted invoice.</summary>
    /// <param name="id">Its SystemId.</param>
    /// <param name="etag">The version that was read.</param>
    /// <param name="cancellationToken">Cancels the request; it may be executed nevertheless.</param>
    /// <exception cref="BusinessCentralException">It is not a draft, was changed, or the request failed.</exception>
    [Delete("/salesInvoices({id})")]
    Task DeleteSalesInvoiceAsync(Guid id, [Header("If-Match")] ETag etag, CancellationToken cancellationToken = default);

    /// <summary>Posts the draft. The posted invoice keeps the id; its number changes. Never repeated by the client.</summary>
    /// <param name="id">The SystemId of the sales invoice.</param>
    /// <param name="cancellationToken">Cancels the request; it may be executed nevertheless.</param>
    /// <exception cref="BusinessCentralException">It was refused, or whether it was executed is unknown (<see cref="BusinessCentralException.IsOutcomeUnknown"/>): read the document before anything else.</exception>
    [Post("/salesInvoices({id})/Microsoft.NAV.post")]
    Task PostSalesInvoiceAsync(Guid id, CancellationToken cancellationToken = default);

    /// <summary>Posts the draft, then sends it by e-mail. An error may come from sending: the invoice may be posted nevertheless. Never repeated by the client.</summary>
    /// <param name="id">The SystemId of the sales invoice.</param>
    /// <param name="cancellationToken">Cancels the request; it may be executed nevertheless.</param>
    /// <exception cref="BusinessCentralException">It was refused, or whether it was executed is unknown (<see cref="BusinessCentralException.IsOutcomeUnknown"/>): read the document before anything else.</exception>
    [Post("/salesInvoices({id})/Microsoft.NAV.postAndSend")]
    Task PostAndSendSalesInvoiceAsync(Guid id, CancellationToken cancellationToken = default);

    /// <summary>Sends the invoice to the customer by e-mail. Never repeated by the client.</summary>
    /// <param name="id">The SystemId of the sales invoice.</param>
    /// <param name="cancellationToken">Cancels the request; it may be executed nevertheless.</param>
    /// <exception cref="BusinessCentralException">It was refused, or whether it was executed is unknown (<see cref="BusinessCentralException.IsOutcomeUnknown"/>): read the document before anything else.</exception>
    [Post("/salesInvoices({id})/Microsoft.NAV.send")]
    Task SendSalesInvoiceAsync(Guid id, CancellationToken cancellationToken = default);

    /// <summary>Cancels the posted invoice by a corrective credit memo. Never repeated by the client.</summary>
    /// <param name="id">The SystemId of the sales invoice.</param>
    /// <param name="cancellationToken">Cancels the request; it may be executed nevertheless.</param>
    /// <exception cref="BusinessCentralException">It was refused, or whether it was executed is unknown (<see cref="BusinessCentralException.IsOutcomeUnknown"/>): read the document before anything else.</exception>
    [Post("/salesInvoices({id})/Microsoft.NAV.cancel")]
    Task CancelSalesInvoiceAsync(Guid id, CancellationToken cancellationToken = default);

    /// <summary>Cancels the posted invoice and tells the customer by e-mail. Never repeated by the client.</summary>
    /// <param name="id">The SystemId of the sales invoice.</param>
    /// <param name="cancellationToken">Cancels the request; it may be executed nevertheless.</param>
    /// <exception cref="BusinessCentralException">It was refused, or whether it was executed is unknown (<see cref="BusinessCentralException.IsOutcomeUnknown"/>): read the document before anything else.</exception>
    [Post("/salesInvoices({id})/Microsoft.NAV.cancelAndSend")]
    Task CancelAndSendSalesInvoiceAsync(Guid id, CancellationToken cancellationToken = default);

    /// <summary>Creates a draft credit memo that reverses the posted invoice. Refused when it is paid, even partly. Never repeated by the client.</summary>
    /// <param name="id">The SystemId of the sales invoice.</param>
    /// <param name="cancellationToken">Cancels the request; it may be executed nevertheless.</param>
    /// <exception cref="BusinessCentralException">It was refused, or whether it was executed is unknown (<see cref="BusinessCentralException.IsOutcomeUnknown"/>): read the document before anything else.</exception>
    [Post("/salesInvoices({id})/Microsoft.NAV.makeCorrectiveCreditMemo")]
    Task MakeCorrectiveCreditMemoAsync(Guid id, CancellationToken cancellationToken = default);

    /// <summary>The invoice that a draft became by posting: it keeps the id and gets another number. Asks the primary database.</summary>
    /// <param name="draft">The draft as it was before.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <returns>Null while it is a draft. The status alone does not tell: a released draft is <c>Open</c> too.</returns>
    /// <exception cref="BusinessCentralException">It does not exist any more, or the request failed.</exception>
    async Task<SalesInvoice?> FindPostedInvoiceAsync(SalesInvoice draft, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(draft);
        var found = await GetSalesInvoiceAsync(draft.Id, new ODataQuery<SalesInvoice>().From(DataAccessIntent.ReadWrite), cancellationToken).ConfigureAwait(false);
        return found.Number == draft.Number ? null : found;
    }

    /// <summary>The invoices that came from an order, for example after <see cref="ISalesOrdersApi.ShipAndInvoiceSalesOrderAsync"/>, which deletes the order when nothing is left of it.</summary>
    /// <param name="orderId">The SystemId of the order.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="BusinessCentralException">The request failed.</exception>
    IAsyncEnumerable<SalesInvoice> FindInvoicesOfOrderAsync(Guid orderId, CancellationToken cancellationToken = default) =>
        ListSalesInvoicesAsync(new ODataQuery<SalesInvoice>().Where(invoice => invoice.OrderId == orderId).From(DataAccessIntent.ReadWrite), cancellationToken);

    /// <summary>The invoices that <see cref="ISalesQuotesApi.MakeInvoiceAsync"/> made from a quote. The server tells no id; they carry the quote's external document number.</summary>
    /// <param name="quote">The quote as it was before; it is deleted by then.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="ArgumentException">The quote has no external document number, by which alone the invoice could be found.</exception>
    /// <exception cref="BusinessCentralException">The request failed.</exception>
    IAsyncEnumerable<SalesInvoice> FindInvoicesMadeOfAsync(SalesQuote quote, CancellationToken cancellationToken = default)
    {
        var (key, customer) = MadeDocument.KeyOf(quote);
        return ListSalesInvoicesAsync(
            new ODataQuery<SalesInvoice>().Where(invoice => invoice.ExternalDocumentNumber == key && invoice.CustomerNumber == customer).From(DataAccessIntent.ReadWrite), cancellationToken);
    }
}
