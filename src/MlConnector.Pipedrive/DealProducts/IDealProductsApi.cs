using Refit;

namespace MlConnector.Pipedrive;

/// <summary>The lines of deals.</summary>
public interface IDealProductsApi
{
    /// <summary>One page of lines of a deal, disabled ones included; <see cref="ListDealProductsAsync"/> follows the pages. Costs 10 tokens. The price is the same whatever the limit.</summary>
    /// <param name="id">The deal.</param>
    /// <param name="query">What to read.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="PipedriveException">The request was refused or got no answer.</exception>
    [Get("/api/v2/deals/{id}/products")]
    Task<CursorPage<DealProduct>> GetDealProductsPageAsync(DealId id, [Property(QueryComposition.Key)] DealProductQuery query, CancellationToken cancellationToken = default);

    /// <summary>All lines of a deal, disabled ones included, page by page.</summary>
    /// <param name="id">The deal.</param>
    /// <param name="query">What to read; null means all.</param>
    /// <param name="cancellationToken">Cancels between and within pages.</param>
    /// <exception cref="PipedriveException">A request failed, or the server repeats its cursors.</exception>
    IAsyncEnumerable<DealProduct> ListDealProductsAsync(DealId id, DealProductQuery? query = null, CancellationToken cancellationToken = default) =>
        Paging.ItemsAsync<DealProductQuery, DealProduct>((page, cancellation) => GetDealProductsPageAsync(id, page, cancellation), query, cancellationToken);

    /// <summary>One page of lines of many deals, 100 deals in one request; <see cref="ListProductsOfDealsAsync"/> follows the pages. Costs 10 tokens. The price is the same whatever the limit.</summary>
    /// <param name="query">What to read.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="PipedriveException">The request was refused or got no answer.</exception>
    [Get("/api/v2/deals/products")]
    Task<CursorPage<DealProduct>> GetProductsOfDealsPageAsync([Property(QueryComposition.Key)] ProductsOfDealsQuery query, CancellationToken cancellationToken = default);

    /// <summary>All lines of many deals, 100 deals in one request, page by page.</summary>
    /// <param name="query">What to read.</param>
    /// <param name="cancellationToken">Cancels between and within pages.</param>
    /// <exception cref="PipedriveException">A request failed, or the server repeats its cursors.</exception>
    IAsyncEnumerable<DealProduct> ListProductsOfDealsAsync(ProductsOfDealsQuery query, CancellationToken cancellationToken = default) =>
        Paging.ItemsAsync<ProductsOfDealsQuery, DealProduct>(GetProductsOfDealsPageAsync, query, cancellationToken);

    /// <summary>Creates a line. Never repeated by the client: see <see cref="PipedriveException.IsOutcomeUnknown"/>. Costs 5 tokens.</summary>
    /// <param name="id">The deal.</param>
    /// <param name="changes">Its members.</param>
    /// <param name="cancellationToken">Cancels the request; it may be executed nevertheless.</param>
    /// <returns>The record as the server stored it.</returns>
    /// <exception cref="PipedriveException">The request was refused or got no answer.</exception>
    [Post("/api/v2/deals/{id}/products")]
    Task<SingleAnswer<DealProduct>> CreateDealProductAsync(DealId id, [Body] DealProductChanges changes, CancellationToken cancellationToken = default);

    /// <summary>Creates many lines at once. Never repeated by the client: see <see cref="PipedriveException.IsOutcomeUnknown"/>. Costs 25 tokens.</summary>
    /// <param name="id">The deal.</param>
    /// <param name="lines">The lines, at most 100.</param>
    /// <param name="cancellationToken">Cancels the request; it may be executed nevertheless.</param>
    /// <returns>The lines as the server stored them.</returns>
    /// <exception cref="PipedriveException">The request was refused or got no answer.</exception>
    [Post("/api/v2/deals/{id}/products/bulk")]
    Task<CursorPage<DealProduct>> CreateDealProductsAsync(DealId id, [Body] DealProductBatch lines, CancellationToken cancellationToken = default);

    /// <summary>Changes a line: only the members that are set. Never repeated by the client. Costs 5 tokens.</summary>
    /// <param name="id">The deal.</param>
    /// <param name="lineId">The id of the line.</param>
    /// <param name="changes">The members to change.</param>
    /// <param name="cancellationToken">Cancels the request; it may be executed nevertheless.</param>
    /// <returns>The record as the server stored it, which may differ from what was sent.</returns>
    /// <exception cref="PipedriveException">The request was refused or got no answer.</exception>
    [Patch("/api/v2/deals/{id}/products/{lineId}")]
    Task<SingleAnswer<DealProduct>> UpdateDealProductAsync(DealId id, long lineId, [Body] DealProductChanges changes, CancellationToken cancellationToken = default);

    /// <summary>Deletes a line. Costs 3 tokens.</summary>
    /// <param name="id">The deal.</param>
    /// <param name="lineId">The id of the line.</param>
    /// <param name="cancellationToken">Cancels the request; it may be executed nevertheless.</param>
    /// <exception cref="PipedriveException">It does not exist, or the request was refused or got no answer.</exception>
    [Delete("/api/v2/deals/{id}/products/{lineId}")]
    Task DeleteDealProductAsync(DealId id, long lineId, CancellationToken cancellationToken = default);

    /// <summary>Deletes the selected lines of a deal. Costs 15 tokens.</summary>
    /// <param name="id">The deal.</param>
    /// <param name="lines">The lines, at most 100.</param>
    /// <param name="cancellationToken">Cancels the request; it may be executed nevertheless.</param>
    /// <exception cref="PipedriveException">The request was refused or got no answer.</exception>
    [Delete("/api/v2/deals/{id}/products")]
    Task DeleteDealProductsAsync(DealId id, [Property(QueryComposition.Key)] DealProductSelection lines, CancellationToken cancellationToken = default);
}
