using Refit;

namespace MlConnector.Pipedrive;

/// <summary>The deals of an account.</summary>
public interface IDealsApi
{
    /// <summary>One page of deals; <see cref="ListDealsAsync"/> follows the pages. Costs 10 tokens whatever the limit.</summary>
    /// <param name="query">What to read.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="PipedriveException">The request was refused or got no answer.</exception>
    [Get("/api/v2/deals")]
    Task<CursorPage<Deal>> GetDealsPageAsync([Property(QueryComposition.Key)] ListQuery query, CancellationToken cancellationToken = default);

    /// <summary>All deals that the query asks for, in pages of 500.</summary>
    /// <param name="query">What to read; null means all.</param>
    /// <param name="cancellationToken">Cancels between and within pages.</param>
    /// <exception cref="PipedriveException">A request failed, or the server repeats its cursors.</exception>
    IAsyncEnumerable<Deal> ListDealsAsync(ListQuery? query = null, CancellationToken cancellationToken = default) =>
        Paging.ItemsAsync<Deal>(GetDealsPageAsync, query, cancellationToken);

    /// <summary>One deal. Costs 1 token.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="PipedriveException">It does not exist or is not visible to the user, or the request failed.</exception>
    [Get("/api/v2/deals/{id}")]
    Task<SingleAnswer<Deal>> GetDealAsync(DealId id, CancellationToken cancellationToken = default);

    /// <summary>Changes a deal: only the members that are set. Costs 5 tokens. Never repeated by the client.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="changes">The members to change.</param>
    /// <param name="cancellationToken">Cancels the request; it may be executed nevertheless.</param>
    /// <exception cref="PipedriveException">The request was refused or got no answer.</exception>
    [Patch("/api/v2/deals/{id}")]
    Task<SingleAnswer<Deal>> UpdateDealAsync(DealId id, [Body] DealChanges changes, CancellationToken cancellationToken = default);
}
