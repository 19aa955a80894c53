using Refit;

namespace MlConnector.BusinessCentral;

/// <summary>The lines of a sales credit memo.</summary>
public interface ISalesCreditMemoLinesApi
{
    /// <summary>One page of lines; <see cref="ListSalesCreditMemoLinesAsync"/> follows the pages.</summary>
    /// <param name="creditMemoId">The SystemId of the sales credit memo.</param>
    /// <param name="query">What to read.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="BusinessCentralException">The request was refused or got no answer.</exception>
    [Get("/salesCreditMemos({creditMemoId})/salesCreditMemoLines")]
    Task<ODataPage<SalesCreditMemoLine>> GetSalesCreditMemoLinesPageAsync(Guid creditMemoId, [Property(QueryComposition.Key)] ODataQuery<SalesCreditMemoLine> query, CancellationToken cancellationToken = default);

    /// <summary>All lines that the query asks for, page by page.</summary>
    /// <param name="creditMemoId">The SystemId of the sales credit memo.</param>
    /// <param name="query">What to read; null means all.</param>
    /// <param name="cancellationToken">Cancels between and within pages.</param>
    /// <exception cref="BusinessCentralException">A request failed, or the server repeats its pages.</exception>
    IAsyncEnumerable<SalesCreditMemoLine> ListSalesCreditMemoLinesAsync(Guid creditMemoId, ODataQuery<SalesCreditMemoLine>? query = null, CancellationToken cancellationToken = default) =>
        Paging.ItemsAsync<SalesCreditMemoLine>((page, cancellation) => GetSalesCreditMemoLinesPageAsync(creditMemoId, page, cancellation), query, cancellationToken);

    /// <summary>One sales credit memo line.</summary>
    /// <param name="id">Its SystemId.</param>
    /// <param name="query">Members and navigations to return, and which database answers; null means the defaults.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="BusinessCentralException">It does not exist, or the request failed.</exception>
    [Get("/salesCreditMemoLines({id})")]
    Task<SalesCreditMemoLine> GetSalesCreditMemoLineAsync(Guid id, [Property(QueryComposition.Key)] ODataQuery<SalesCreditMemoLine>? query = null, CancellationToken cancellationToken = default);

    /// <summary>Creates a sales credit memo line. Never repeated by the client: see <see cref="BusinessCentralException.IsOutcomeUnknown"/>.</summary>
    /// <param name="creditMemoId">The SystemId of the sales credit memo.</param>
    /// <param name="changes">Its members.</param>
    /// <param name="cancellationToken">Cancels the request; it may be executed nevertheless.</param>
    /// <returns>The record as the server stored it.</returns>
    /// <exception cref="BusinessCentralException">The request was refused or got no answer.</exception>
    [Post("/salesCreditMemos({creditMemoId})/salesCreditMemoLines")]
    Task<SalesCreditMemoLine> CreateSalesCreditMemoLineAsync(Guid creditMemoId, [Body] SalesCreditMemoLineChanges changes, CancellationToken cancellationToken = default);

    /// <summary>Changes a sales credit memo line if it still has the version that was read.</summary>
    /// <param name="id">Its SystemId.</param>
    /// <param name="etag">The version that was read.</param>
    /// <param name="changes">The members to change.</param>
    /// <param name="cancellationToken">Cancels the request; it may be executed nevertheless.</param>
    /// <returns>The record as the server stored it, which may differ from what was sent.</returns>
    /// <exception cref="BusinessCentralException">Somebody else changed it (<see cref="BusinessCentralErrorCodes.EntityChanged"/>), or the request failed.</exception>
    [Patch("/salesCreditMemoLines({id})")]
    Task<SalesCreditMemoLine> UpdateSalesCreditMemoLineAsync(Guid id, [Header("If-Match")] ETag etag, [Body] SalesCreditMemoLineChanges changes, CancellationToken cancellationToken = default);

    /// <summary>Deletes a sales credit memo line if it still has the version that was read.</summary>
    /// <param name="id">Its SystemId.</param>
    /// <param name="etag">The version that was read.</param>
    /// <param name="cancellationToken">Cancels the request; it may be executed nevertheless.</param>
    /// <exception cref="BusinessCentralException">It is in use, was changed, or the request failed.</exception>
    [Delete("/salesCreditMemoLines({id})")]
    Task DeleteSalesCreditMemoLineAsync(Guid id, [Header("If-Match")] ETag etag, CancellationToken cancellationToken = default);
}
