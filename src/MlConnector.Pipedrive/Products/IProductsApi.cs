using Refit;

namespace MlConnector.Pipedrive;

/// <summary>The products of an account.</summary>
public interface IProductsApi
{
    /// <summary>One page of products; <see cref="ListProductsAsync"/> follows the pages. Costs 10 tokens. The price is the same whatever the limit.</summary>
    /// <param name="query">What to read.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="PipedriveException">The request was refused or got no answer.</exception>
    [Get("/api/v2/products")]
    Task<CursorPage<Product>> GetProductsPageAsync([Property(QueryComposition.Key)] ProductQuery query, CancellationToken cancellationToken = default);

    /// <summary>All products, page by page.</summary>
    /// <param name="query">What to read; null means all.</param>
    /// <param name="cancellationToken">Cancels between and within pages.</param>
    /// <exception cref="PipedriveException">A request failed, or the server repeats its cursors.</exception>
    IAsyncEnumerable<Product> ListProductsAsync(ProductQuery? query = null, CancellationToken cancellationToken = default) =>
        Paging.ItemsAsync<ProductQuery, Product>(GetProductsPageAsync, query, cancellationToken);

    /// <summary>One product. Costs 1 token.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="PipedriveException">It does not exist or is not visible to the user, or the request failed.</exception>
    [Get("/api/v2/products/{id}")]
    Task<SingleAnswer<Product>> GetProductAsync(ProductId id, CancellationToken cancellationToken = default);

    /// <summary>Creates a product. Never repeated by the client: see <see cref="PipedriveException.IsOutcomeUnknown"/>. Costs 5 tokens.</summary>
    /// <param name="changes">Its members.</param>
    /// <param name="cancellationToken">Cancels the request; it may be executed nevertheless.</param>
    /// <returns>The record as the server stored it.</returns>
    /// <exception cref="PipedriveException">The request was refused or got no answer.</exception>
    [Post("/api/v2/products")]
    Task<SingleAnswer<Product>> CreateProductAsync([Body] ProductChanges changes, CancellationToken cancellationToken = default);

    /// <summary>Changes a product: only the members that are set. Never repeated by the client. Costs 5 tokens.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="changes">The members to change.</param>
    /// <param name="cancellationToken">Cancels the request; it may be executed nevertheless.</param>
    /// <returns>The record as the server stored it, which may differ from what was sent.</returns>
    /// <exception cref="PipedriveException">The request was refused or got no answer.</exception>
    [Patch("/api/v2/products/{id}")]
    Task<SingleAnswer<Product>> UpdateProductAsync(ProductId id, [Body] ProductChanges changes, CancellationToken cancellationToken = default);

    /// <summary>Deletes a product; deleted records are purged after 30 days. Costs 3 tokens.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="cancellationToken">Cancels the request; it may be executed nevertheless.</param>
    /// <exception cref="PipedriveException">It does not exist, or the request was refused or got no answer.</exception>
    [Delete("/api/v2/products/{id}")]
    Task DeleteProductAsync(ProductId id, CancellationToken cancellationToken = default);

    /// <summary>One page of products that match; <see cref="SearchProductsAsync"/> follows the pages. At most 10 searches in 2 seconds. Costs 20 tokens.</summary>
    /// <param name="query">What to search.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="PipedriveException">The request was refused or got no answer.</exception>
    [Get("/api/v2/products/search")]
    Task<SearchPage> SearchProductsPageAsync([Property(QueryComposition.Key)] ProductSearch query, CancellationToken cancellationToken = default);

    /// <summary>All products that match, best first. The index lags behind: what was just written may be missing.</summary>
    /// <param name="query">What to search.</param>
    /// <param name="cancellationToken">Cancels between and within pages.</param>
    /// <exception cref="PipedriveException">A request failed.</exception>
    IAsyncEnumerable<SearchHit> SearchProductsAsync(ProductSearch query, CancellationToken cancellationToken = default) =>
        SearchPaging.ItemsAsync(SearchProductsPageAsync, query, cancellationToken);

    /// <summary>Copies a product. Never repeated by the client: see <see cref="PipedriveException.IsOutcomeUnknown"/>. Costs 5 tokens.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="cancellationToken">Cancels the request; it may be executed nevertheless.</param>
    /// <returns>The copy.</returns>
    /// <exception cref="PipedriveException">The request was refused or got no answer.</exception>
    [Post("/api/v2/products/{id}/duplicate")]
    Task<SingleAnswer<Product>> DuplicateProductAsync(ProductId id, CancellationToken cancellationToken = default);
}
