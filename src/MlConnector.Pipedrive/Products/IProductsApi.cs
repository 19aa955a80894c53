using Refit;

namespace MlConnector.Pipedrive;

/// <summary>The products of an account.</summary>
public interface IProductsApi
{
    /// <summary>One page of products; <see cref="ListProductsAsync"/> follows the pages. Costs 10 tokens whatever the limit.</summary>
    /// <param name="query">What to read.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="PipedriveException">The request was refused or got no answer.</exception>
    [Get("/api/v2/products")]
    Task<CursorPage<Product>> GetProductsPageAsync([Property(QueryComposition.Key)] ListQuery query, CancellationToken cancellationToken = default);

    /// <summary>All products that the query asks for, in pages of 500.</summary>
    /// <param name="query">What to read; null means all.</param>
    /// <param name="cancellationToken">Cancels between and within pages.</param>
    /// <exception cref="PipedriveException">A request failed, or the server repeats its cursors.</exception>
    IAsyncEnumerable<Product> ListProductsAsync(ListQuery? query = null, CancellationToken cancellationToken = default) =>
        Paging.ItemsAsync<Product>(GetProductsPageAsync, query, cancellationToken);

    /// <summary>One product. Costs 1 token.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="PipedriveException">It does not exist or is not visible to the user, or the request failed.</exception>
    [Get("/api/v2/products/{id}")]
    Task<SingleAnswer<Product>> GetProductAsync(ProductId id, CancellationToken cancellationToken = default);
}
