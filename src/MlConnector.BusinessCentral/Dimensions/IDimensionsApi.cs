using Refit;

namespace MlConnector.BusinessCentral;

/// <summary>The dimensions of a company.</summary>
public interface IDimensionsApi
{
    /// <summary>One page of dimensions; <see cref="ListDimensionsAsync"/> follows the pages.</summary>
    /// <param name="query">What to read.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="BusinessCentralException">The request was refused or got no answer.</exception>
    [Get("/dimensions")]
    Task<ODataPage<Dimension>> GetDimensionsPageAsync([Property(QueryComposition.Key)] ODataQuery<Dimension> query, CancellationToken cancellationToken = default);

    /// <summary>All dimensions that the query asks for, page by page.</summary>
    /// <param name="query">What to read; null means all.</param>
    /// <param name="cancellationToken">Cancels between and within pages.</param>
    /// <exception cref="BusinessCentralException">A request failed, or the server repeats its pages.</exception>
    IAsyncEnumerable<Dimension> ListDimensionsAsync(ODataQuery<Dimension>? query = null, CancellationToken cancellationToken = default) =>
        Paging.ItemsAsync<Dimension>(GetDimensionsPageAsync, query, cancellationToken);

    /// <summary>One dimension.</summary>
    /// <param name="id">Its SystemId.</param>
    /// <param name="query">Members and navigations to return, and which database answers; null means the defaults.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="BusinessCentralException">It does not exist, or the request failed.</exception>
    [Get("/dimensions({id})")]
    Task<Dimension> GetDimensionAsync(Guid id, [Property(QueryComposition.Key)] ODataQuery<Dimension>? query = null, CancellationToken cancellationToken = default);
}
