using Refit;

namespace MlConnector.Pipedrive;

/// <summary>The variations and images of products.</summary>
public interface IProductVariationsApi
{
    /// <summary>One page of variations of a product; <see cref="ListProductVariationsAsync"/> follows the pages. Costs 10 tokens. The price is the same whatever the limit.</summary>
    /// <param name="id">The product.</param>
    /// <param name="query">The page.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="PipedriveException">The request was refused or got no answer.</exception>
    [Get("/api/v2/products/{id}/variations")]
    Task<CursorPage<ProductVariation>> GetProductVariationsPageAsync(ProductId id, [Property(QueryComposition.Key)] ListQuery query, CancellationToken cancellationToken = default);

    /// <summary>All variations of a product, page by page.</summary>
    /// <param name="id">The product.</param>
    /// <param name="query">What to read; null means all.</param>
    /// <param name="cancellationToken">Cancels between and within pages.</param>
    /// <exception cref="PipedriveException">A request failed, or the server repeats its cursors.</exception>
    IAsyncEnumerable<ProductVariation> ListProductVariationsAsync(ProductId id, ListQuery? query = null, CancellationToken cancellationToken = default) =>
        Paging.ItemsAsync<ListQuery, ProductVariation>((page, cancellation) => GetProductVariationsPageAsync(id, page, cancellation), query, cancellationToken);

    /// <summary>Creates a variation of a product. Never repeated by the client: see <see cref="PipedriveException.IsOutcomeUnknown"/>. Costs 5 tokens.</summary>
    /// <param name="id">The product.</param>
    /// <param name="changes">Its members.</param>
    /// <param name="cancellationToken">Cancels the request; it may be executed nevertheless.</param>
    /// <returns>The record as the server stored it.</returns>
    /// <exception cref="PipedriveException">The request was refused or got no answer.</exception>
    [Post("/api/v2/products/{id}/variations")]
    Task<SingleAnswer<ProductVariation>> CreateProductVariationAsync(ProductId id, [Body] ProductVariationChanges changes, CancellationToken cancellationToken = default);

    /// <summary>Changes a variation of a product: only the members that are set. Never repeated by the client. Costs 5 tokens.</summary>
    /// <param name="id">The product.</param>
    /// <param name="variationId">The id of the variation.</param>
    /// <param name="changes">The members to change.</param>
    /// <param name="cancellationToken">Cancels the request; it may be executed nevertheless.</param>
    /// <returns>The record as the server stored it, which may differ from what was sent.</returns>
    /// <exception cref="PipedriveException">The request was refused or got no answer.</exception>
    [Patch("/api/v2/products/{id}/variations/{variationId}")]
    Task<SingleAnswer<ProductVariation>> UpdateProductVariationAsync(ProductId id, long variationId, [Body] ProductVariationChanges changes, CancellationToken cancellationToken = default);

    /// <summary>Deletes a variation of a product. Costs 3 tokens.</summary>
    /// <param name="id">The product.</param>
    /// <param name="variationId">The id of the variation.</param>
    /// <param name="cancellationToken">Cancels the request; it may be executed nevertheless.</param>
    /// <exception cref="PipedriveException">It does not exist, or the request was refused or got no answer.</exception>
    [Delete("/api/v2/products/{id}/variations/{variationId}")]
    Task DeleteProductVariationAsync(ProductId id, long variationId, CancellationToken cancellationToken = default);

    /// <summary>The image of a product, with an address that expires. Costs 10 tokens.</summary>
    /// <param name="id">The product.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="PipedriveException">The product has no image, or the request failed.</exception>
    [Get("/api/v2/products/{id}/images")]
    Task<SingleAnswer<ProductImage>> GetProductImageAsync(ProductId id, CancellationToken cancellationToken = default);

    /// <summary>Stores the image of a product that has none. Costs 20 tokens.</summary>
    /// <param name="id">The product.</param>
    /// <param name="image">The image.</param>
    /// <param name="cancellationToken">Cancels the request; it may be executed nevertheless.</param>
    /// <exception cref="PipedriveException">The request was refused or got no answer.</exception>
    [Post("/api/v2/products/{id}/images")]
    Task<SingleAnswer<ProductImage>> CreateProductImageAsync(ProductId id, [Body] FileContent image, CancellationToken cancellationToken = default);

    /// <summary>Replaces the image of a product. Costs 20 tokens.</summary>
    /// <param name="id">The product.</param>
    /// <param name="image">The image.</param>
    /// <param name="cancellationToken">Cancels the request; it may be executed nevertheless.</param>
    /// <exception cref="PipedriveException">The request was refused or got no answer.</exception>
    [Put("/api/v2/products/{id}/images")]
    Task<SingleAnswer<ProductImage>> ReplaceProductImageAsync(ProductId id, [Body] FileContent image, CancellationToken cancellationToken = default);

    /// <summary>Deletes the image of a product. Costs 6 tokens.</summary>
    /// <param name="id">The product.</param>
    /// <param name="cancellationToken">Cancels the request; it may be executed nevertheless.</param>
    /// <exception cref="PipedriveException">It does not exist, or the request was refused or got no answer.</exception>
    [Delete("/api/v2/products/{id}/images")]
    Task DeleteProductImageAsync(ProductId id, CancellationToken cancellationToken = default);
}
