using Refit;

namespace MlConnector.Pipedrive;

/// <summary>The lines of deals.</summary>
public interface IDealProductsApi
{
    /// <summary>One page of the lines of a deal; <see cref="ListDealProductsAsync"/> follows the pages. Costs 10 tokens.</summary>
    /// <param name="id">The deal.</param>
    /// <param name="query">The page.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="PipedriveException">The request was refused or got no answer.</exception>
    [Get("/api/v2/deals/{id}/products")]
    Task<CursorPage<DealProduct>> GetDealProductsPageAsync(
        DealId id, [Property(QueryComposition.Key)] ListQuery query, CancellationToken cancellationToken = default);

    /// <summary>All lines of a deal, disabled ones included.</summary>
    /// <param name="id">The deal.</param>
    /// <param name="cancellationToken">Cancels between and within pages.</param>
    /// <exception cref="PipedriveException">A request failed.</exception>
    IAsyncEnumerable<DealProduct> ListDealProductsAsync(DealId id, CancellationToken cancellationToken = default) =>
        Paging.ItemsAsync<DealProduct>((query, token) => GetDealProductsPageAsync(id, query, token), null, cancellationToken);
}
