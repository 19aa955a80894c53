using Refit;

namespace MlConnector.Pipedrive;

/// <summary>The deals of an account.</summary>
public interface IDealsApi
{
    /// <summary>One page of deals; <see cref="ListDealsAsync"/> follows the pages. Costs 10 tokens. The price is the same whatever the limit.</summary>
    /// <param name="query">What to read.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="PipedriveException">The request was refused or got no answer.</exception>
    [Get("/api/v2/deals")]
    Task<CursorPage<Deal>> GetDealsPageAsync([Property(QueryComposition.Key)] DealQuery query, CancellationToken cancellationToken = default);

    /// <summary>All deals, page by page.</summary>
    /// <param name="query">What to read; null means all.</param>
    /// <param name="cancellationToken">Cancels between and within pages.</param>
    /// <exception cref="PipedriveException">A request failed, or the server repeats its cursors.</exception>
    IAsyncEnumerable<Deal> ListDealsAsync(DealQuery? query = null, CancellationToken cancellationToken = default) =>
        Paging.ItemsAsync<DealQuery, Deal>(GetDealsPageAsync, query, cancellationToken);

    /// <summary>One deal. Costs 1 token.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="PipedriveException">It does not exist or is not visible to the user, or the request failed.</exception>
    [Get("/api/v2/deals/{id}")]
    Task<SingleAnswer<Deal>> GetDealAsync(DealId id, CancellationToken cancellationToken = default);

    /// <summary>One deal, with the members that the query asks for. Costs 1 token.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="query">Optional members to add, and custom fields to return.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="PipedriveException">It does not exist or is not visible to the user, or the request failed.</exception>
    [Get("/api/v2/deals/{id}")]
    Task<SingleAnswer<Deal>> GetDealAsync(DealId id, [Property(QueryComposition.Key)] RecordQuery query, CancellationToken cancellationToken = default);

    /// <summary>Creates a deal. Never repeated by the client: see <see cref="PipedriveException.IsOutcomeUnknown"/>. Costs 5 tokens.</summary>
    /// <param name="changes">Its members.</param>
    /// <param name="cancellationToken">Cancels the request; it may be executed nevertheless.</param>
    /// <returns>The record as the server stored it.</returns>
    /// <exception cref="PipedriveException">The request was refused or got no answer.</exception>
    [Post("/api/v2/deals")]
    Task<SingleAnswer<Deal>> CreateDealAsync([Body] DealChanges changes, CancellationToken cancellationToken = default);

    /// <summary>Changes a deal: only the members that are set. Never repeated by the client. Costs 5 tokens.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="changes">The members to change.</param>
    /// <param name="cancellationToken">Cancels the request; it may be executed nevertheless.</param>
    /// <returns>The record as the server stored it, which may differ from what was sent.</returns>
    /// <exception cref="PipedriveException">The request was refused or got no answer.</exception>
    [Patch("/api/v2/deals/{id}")]
    Task<SingleAnswer<Deal>> UpdateDealAsync(DealId id, [Body] DealChanges changes, CancellationToken cancellationToken = default);

    /// <summary>Deletes a deal; deleted records are purged after 30 days. Costs 3 tokens.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="cancellationToken">Cancels the request; it may be executed nevertheless.</param>
    /// <exception cref="PipedriveException">It does not exist, or the request was refused or got no answer.</exception>
    [Delete("/api/v2/deals/{id}")]
    Task DeleteDealAsync(DealId id, CancellationToken cancellationToken = default);

    /// <summary>One page of deals that match; <see cref="SearchDealsAsync"/> follows the pages. At most 10 searches in 2 seconds. Costs 20 tokens.</summary>
    /// <param name="query">What to search.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="PipedriveException">The request was refused or got no answer.</exception>
    [Get("/api/v2/deals/search")]
    Task<SearchPage> SearchDealsPageAsync([Property(QueryComposition.Key)] DealSearch query, CancellationToken cancellationToken = default);

    /// <summary>All deals that match, best first. The index lags behind: what was just written may be missing.</summary>
    /// <param name="query">What to search.</param>
    /// <param name="cancellationToken">Cancels between and within pages.</param>
    /// <exception cref="PipedriveException">A request failed.</exception>
    IAsyncEnumerable<SearchHit> SearchDealsAsync(DealSearch query, CancellationToken cancellationToken = default) =>
        SearchPaging.ItemsAsync(SearchDealsPageAsync, query, cancellationToken);
}
