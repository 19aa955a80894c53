using Refit;

namespace MlConnector.Pipedrive;

/// <summary>The filters of an account.</summary>
public interface IFiltersApi
{
    /// <summary>All filters; there are no pages. Costs 20 tokens.</summary>
    /// <param name="query">What to read; null means all.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="PipedriveException">The request was refused or got no answer.</exception>
    [Get("/api/v1/filters")]
    Task<CursorPage<Filter>> GetFiltersAsync([Property(QueryComposition.Key)] FilterQuery? query = null, CancellationToken cancellationToken = default);

    /// <summary>One filter. Costs 2 tokens.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="PipedriveException">It does not exist or is not visible to the user, or the request failed.</exception>
    [Get("/api/v1/filters/{id}")]
    Task<SingleAnswer<Filter>> GetFilterAsync(long id, CancellationToken cancellationToken = default);

    /// <summary>Creates a filter. Never repeated by the client: see <see cref="PipedriveException.IsOutcomeUnknown"/>. Costs 10 tokens.</summary>
    /// <param name="changes">Its members.</param>
    /// <param name="cancellationToken">Cancels the request; it may be executed nevertheless.</param>
    /// <returns>The record as the server stored it.</returns>
    /// <exception cref="PipedriveException">The request was refused or got no answer.</exception>
    [Post("/api/v1/filters")]
    Task<SingleAnswer<Filter>> CreateFilterAsync([Body] FilterChanges changes, CancellationToken cancellationToken = default);

    /// <summary>Changes a filter: only the members that are set. Never repeated by the client. Costs 10 tokens.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="changes">The members to change.</param>
    /// <param name="cancellationToken">Cancels the request; it may be executed nevertheless.</param>
    /// <returns>The record as the server stored it, which may differ from what was sent.</returns>
    /// <exception cref="PipedriveException">The request was refused or got no answer.</exception>
    [Put("/api/v1/filters/{id}")]
    Task<SingleAnswer<Filter>> UpdateFilterAsync(long id, [Body] FilterChanges changes, CancellationToken cancellationToken = default);

    /// <summary>Deletes a filter. Costs 6 tokens.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="cancellationToken">Cancels the request; it may be executed nevertheless.</param>
    /// <exception cref="PipedriveException">It does not exist, or the request was refused or got no answer.</exception>
    [Delete("/api/v1/filters/{id}")]
    Task DeleteFilterAsync(long id, CancellationToken cancellationToken = default);
}
