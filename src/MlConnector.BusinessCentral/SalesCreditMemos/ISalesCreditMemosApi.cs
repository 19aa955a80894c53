using Refit;

namespace MlConnector.BusinessCentral;

/// <summary>The sales credit memos of a company.</summary>
public interface ISalesCreditMemosApi
{
    /// <summary>One page of sales credit memos; <see cref="ListSalesCreditMemosAsync"/> follows the pages.</summary>
    /// <param name="query">What to read.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="BusinessCentralException">The request was refused or got no answer.</exception>
    [Get("/salesCreditMemos")]
    Task<ODataPage<SalesCreditMemo>> GetSalesCreditMemosPageAsync([Property(QueryComposition.Key)] ODataQuery<SalesCreditMemo> query, CancellationToken cancellationToken = default);

    /// <summary>All sales credit memos that the query asks for, page by page.</summary>
    /// <param name="query">What to read; null means all.</param>
    /// <param name="cancellationToken">Cancels between and within pages.</param>
    /// <exception cref="BusinessCentralException">A request failed, or the server repeats its pages.</exception>
    IAsyncEnumerable<SalesCreditMemo> ListSalesCreditMemosAsync(ODataQuery<SalesCreditMemo>? query = null, CancellationToken cancellationToken = default) =>
        Paging.ItemsAsync<SalesCreditMemo>(GetSalesCreditMemosPageAsync, query, cancellationToken);

    /// <summary>One sales credit memo.</summary>
    /// <param name="id">Its SystemId.</param>
    /// <param name="query">Members and navigations to return, and which database answers; null means the defaults.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="BusinessCentralException">It does not exist, or the request failed.</exception>
    [Get("/salesCreditMemos({id})")]
    Task<SalesCreditMemo> GetSalesCreditMemoAsync(Guid id, [Property(QueryComposition.Key)] ODataQuery<SalesCreditMemo>? query = null, CancellationToken cancellationToken = default);

    /// <summary>Creates a sales credit memo. Lines are created with it in one transaction. Never repeated by the client: see <see cref="BusinessCentralException.IsOutcomeUnknown"/>.</summary>
    /// <param name="changes">Its members.</param>
    /// <param name="query">What the answer shall contain, for example the expanded lines; null means the defaults.</param>
    /// <param name="cancellationToken">Cancels the request; it may be executed nevertheless.</param>
    /// <returns>The record as the server stored it.</returns>
    /// <exception cref="BusinessCentralException">The request was refused or got no answer.</exception>
    [Post("/salesCreditMemos")]
    Task<SalesCreditMemo> CreateSalesCreditMemoAsync([Body] SalesCreditMemoChanges changes, [Property(QueryComposition.Key)] ODataQuery<SalesCreditMemo>? query = null, CancellationToken cancellationToken = default);

    /// <summary>Changes a sales credit memo if it still has the version that was read.</summary>
    /// <param name="id">Its SystemId.</param>
    /// <param name="etag">The version that was read.</param>
    /// <param name="changes">The members to change.</param>
    /// <param name="cancellationToken">Cancels the request; it may be executed nevertheless.</param>
    /// <returns>The record as the server stored it, which may differ from what was sent.</returns>
    /// <exception cref="BusinessCentralException">Somebody else changed it (<see cref="BusinessCentralErrorCodes.EntityChanged"/>), or the request failed.</exception>
    [Patch("/salesCreditMemos({id})")]
    Task<SalesCreditMemo> UpdateSalesCreditMemoAsync(Guid id, [Header("If-Match")] ETag etag, [Body] SalesCreditMemoChanges changes, CancellationToken cancellationToken = default);

    /// <summary>Deletes a sales credit memo if it still has the version that was read.</summary>
    /// <param name="id">Its SystemId.</param>
    /// <param name="etag">The version that was read.</param>
    /// <param name="cancellationToken">Cancels the request; it may be executed nevertheless.</param>
    /// <exception cref="BusinessCentralException">It is in use, was changed, or the request failed.</exception>
    [Delete("/salesCreditMemos({id})")]
    Task DeleteSalesCreditMemoAsync(Guid id, [Header("If-Match")] ETag etag, CancellationToken cancellationToken = default);

    /// <summary>Posts the draft. Never repeated by the client.</summary>
    /// <param name="id">The SystemId of the sales credit memo.</param>
    /// <param name="cancellationToken">Cancels the request; it may be executed nevertheless.</param>
    /// <exception cref="BusinessCentralException">It was refused, or whether it was executed is unknown (<see cref="BusinessCentralException.IsOutcomeUnknown"/>): read the document before anything else.</exception>
    [Post("/salesCreditMemos({id})/Microsoft.NAV.post")]
    Task PostSalesCreditMemoAsync(Guid id, CancellationToken cancellationToken = default);

    /// <summary>Posts the draft, then sends it by e-mail. An error may come from sending: the credit memo may be posted nevertheless. Never repeated by the client.</summary>
    /// <param name="id">The SystemId of the sales credit memo.</param>
    /// <param name="cancellationToken">Cancels the request; it may be executed nevertheless.</param>
    /// <exception cref="BusinessCentralException">It was refused, or whether it was executed is unknown (<see cref="BusinessCentralException.IsOutcomeUnknown"/>): read the document before anything else.</exception>
    [Post("/salesCreditMemos({id})/Microsoft.NAV.postAndSend")]
    Task PostAndSendSalesCreditMemoAsync(Guid id, CancellationToken cancellationToken = default);

    /// <summary>Sends the posted credit memo to the customer by e-mail. Never repeated by the client.</summary>
    /// <param name="id">The SystemId of the sales credit memo.</param>
    /// <param name="cancellationToken">Cancels the request; it may be executed nevertheless.</param>
    /// <exception cref="BusinessCentralException">It was refused, or whether it was executed is unknown (<see cref="BusinessCentralException.IsOutcomeUnknown"/>): read the document before anything else.</exception>
    [Post("/salesCreditMemos({id})/Microsoft.NAV.send")]
    Task SendSalesCreditMemoAsync(Guid id, CancellationToken cancellationToken = default);

    /// <summary>Cancels the posted credit memo by a corrective invoice. Never repeated by the client.</summary>
    /// <param name="id">The SystemId of the sales credit memo.</param>
    /// <param name="cancellationToken">Cancels the request; it may be executed nevertheless.</param>
    /// <exception cref="BusinessCentralException">It was refused, or whether it was executed is unknown (<see cref="BusinessCentralException.IsOutcomeUnknown"/>): read the document before anything else.</exception>
    [Post("/salesCreditMemos({id})/Microsoft.NAV.cancel")]
    Task CancelSalesCreditMemoAsync(Guid id, CancellationToken cancellationToken = default);

    /// <summary>Cancels the posted credit memo and tells the customer by e-mail. Never repeated by the client.</summary>
    /// <param name="id">The SystemId of the sales credit memo.</param>
    /// <param name="cancellationToken">Cancels the request; it may be executed nevertheless.</param>
    /// <exception cref="BusinessCentralException">It was refused, or whether it was executed is unknown (<see cref="BusinessCentralException.IsOutcomeUnknown"/>): read the document before anything else.</exception>
    [Post("/salesCreditMemos({id})/Microsoft.NAV.cancelAndSend")]
    Task CancelAndSendSalesCreditMemoAsync(Guid id, CancellationToken cancellationToken = default);

    /// <summary>The credit memos that reverse an invoice, for example after it was cancelled.</summary>
    /// <param name="invoice">The posted invoice; they are found by its number, because the server does not filter by its id.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="ArgumentException">The invoice has no number, because it was not read.</exception>
    /// <exception cref="BusinessCentralException">The request failed.</exception>
    IAsyncEnumerable<SalesCreditMemo> FindCreditMemosOfInvoiceAsync(SalesInvoice invoice, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(invoice);
        var number = string.IsNullOrEmpty(invoice.Number) ? throw new ArgumentException("The invoice's number was not read.", nameof(invoice)) : invoice.Number;
        return ListSalesCreditMemosAsync(new ODataQuery<SalesCreditMemo>().Where(memo => memo.InvoiceNumber == number).From(DataAccessIntent.ReadWrite), cancellationToken);
    }

    /// <summary>The credit memo that a draft became by posting: it gets another number. Asks the primary database.</summary>
    /// <param name="draft">The draft as it was before.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <returns>Null while it is a draft.</returns>
    /// <exception cref="BusinessCentralException">It does not exist any more, or the request failed.</exception>
    async Task<SalesCreditMemo?> FindPostedCreditMemoAsync(SalesCreditMemo draft, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(draft);
        var found = await GetSalesCreditMemoAsync(draft.Id, new ODataQuery<SalesCreditMemo>().From(DataAccessIntent.ReadWrite), cancellationToken).ConfigureAwait(false);
        return found.Number == draft.Number ? null : found;
    }
}
