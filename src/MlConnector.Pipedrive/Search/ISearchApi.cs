using Refit;

namespace MlConnector.Pipedrive;

/// <summary>Search over all kinds of records.</summary>
public interface ISearchApi
{
    /// <summary>One page of records of all kinds that match; <see cref="SearchItemsAsync"/> follows the pages. At most 10 searches in 2 seconds. Costs 20 tokens.</summary>
    /// <param name="query">What to search.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="PipedriveException">The request was refused or got no answer.</exception>
    [Get("/api/v2/itemSearch")]
    Task<SearchPage> SearchItemsPageAsync([Property(QueryComposition.Key)] ItemSearch query, CancellationToken cancellationToken = default);

    /// <summary>All records of all kinds that match, best first. The index lags behind: what was just written may be missing.</summary>
    /// <param name="query">What to search.</param>
    /// <param name="cancellationToken">Cancels between and within pages.</param>
    /// <exception cref="PipedriveException">A request failed.</exception>
    IAsyncEnumerable<SearchHit> SearchItemsAsync(ItemSearch query, CancellationToken cancellationToken = default) =>
        SearchPaging.ItemsAsync(SearchItemsPageAsync, query, cancellationToken);

    /// <summary>One page of records whose field matches; <see cref="SearchFieldAsync"/> follows the pages. At most 10 searches in 2 seconds. Costs 20 tokens.</summary>
    /// <param name="query">What to search.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="PipedriveException">The request was refused or got no answer.</exception>
    [Get("/api/v2/itemSearch/field")]
    Task<CursorPage<SearchHit>> SearchFieldPageAsync([Property(QueryComposition.Key)] FieldSearch query, CancellationToken cancellationToken = default);

    /// <summary>All records whose one field matches, for example a custom field that holds a number of another system. The index lags behind.</summary>
    /// <param name="query">What to search.</param>
    /// <param name="cancellationToken">Cancels between and within pages.</param>
    /// <exception cref="PipedriveException">A request failed.</exception>
    IAsyncEnumerable<SearchHit> SearchFieldAsync(FieldSearch query, CancellationToken cancellationToken = default) =>
        SearchPaging.FieldItemsAsync(SearchFieldPageAsync, query, cancellationToken);
}
