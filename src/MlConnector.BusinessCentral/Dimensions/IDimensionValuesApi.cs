using Refit;

namespace MlConnector.BusinessCentral;

/// <summary>The dimension values of a company.</summary>
public interface IDimensionValuesApi
{
    /// <summary>One page of dimension values; <see cref="ListDimensionValuesAsync"/> follows the pages.</summary>
    /// <param name="query">What to read.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="BusinessCentralException">The request was refused or got no answer.</exception>
    [Get("/dimensionValues")]
    Task<ODataPage<DimensionValue>> GetDimensionValuesPageAsync([Property(QueryComposition.Key)] ODataQuery<DimensionValue> query, CancellationToken cancellationToken = default);

    /// <summary>All dimension values that the query asks for, page by page.</summary>
    /// <param name="query">What to read; null means all.</param>
    /// <param name="cancellationToken">Cancels between and within pages.</param>
    /// <exception cref="BusinessCentralException">A request failed, or the server repeats its pages.</exception>
    IAsyncEnumerable<DimensionValue> ListDimensionValuesAsync(ODataQuery<DimensionValue>? query = null, CancellationToken cancellationToken = default) =>
        Paging.ItemsAsync<DimensionValue>(GetDimensionValuesPageAsync, query, cancellationToken);

    /// <summary>One dimension value.</summary>
    /// <param name="id">Its SystemId.</param>
    /// <param name="query">Members and navigations to return, and which database answers; null means the defaults.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="BusinessCentralException">It does not exist, or the request failed.</exception>
    [Get("/dimensionValues({id})")]
    Task<DimensionValue> GetDimensionValueAsync(Guid id, [Property(QueryComposition.Key)] ODataQuery<DimensionValue>? query = null, CancellationToken cancellationToken = default);
}
