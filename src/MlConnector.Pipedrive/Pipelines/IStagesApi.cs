using Refit;

namespace MlConnector.Pipedrive;

/// <summary>The stages of pipelines.</summary>
public interface IStagesApi
{
    /// <summary>One page of stages; <see cref="ListStagesAsync"/> follows the pages. Costs 5 tokens. The price is the same whatever the limit.</summary>
    /// <param name="query">What to read.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="PipedriveException">The request was refused or got no answer.</exception>
    [Get("/api/v2/stages")]
    Task<CursorPage<Stage>> GetStagesPageAsync([Property(QueryComposition.Key)] StageQuery query, CancellationToken cancellationToken = default);

    /// <summary>All stages, page by page.</summary>
    /// <param name="query">What to read; null means all.</param>
    /// <param name="cancellationToken">Cancels between and within pages.</param>
    /// <exception cref="PipedriveException">A request failed, or the server repeats its cursors.</exception>
    IAsyncEnumerable<Stage> ListStagesAsync(StageQuery? query = null, CancellationToken cancellationToken = default) =>
        Paging.ItemsAsync<StageQuery, Stage>(GetStagesPageAsync, query, cancellationToken);

    /// <summary>One stage. Costs 1 token.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="PipedriveException">It does not exist or is not visible to the user, or the request failed.</exception>
    [Get("/api/v2/stages/{id}")]
    Task<SingleAnswer<Stage>> GetStageAsync(long id, CancellationToken cancellationToken = default);

    /// <summary>Creates a stage. Never repeated by the client: see <see cref="PipedriveException.IsOutcomeUnknown"/>. Costs 5 tokens.</summary>
    /// <param name="changes">Its members.</param>
    /// <param name="cancellationToken">Cancels the request; it may be executed nevertheless.</param>
    /// <returns>The record as the server stored it.</returns>
    /// <exception cref="PipedriveException">The request was refused or got no answer.</exception>
    [Post("/api/v2/stages")]
    Task<SingleAnswer<Stage>> CreateStageAsync([Body] StageChanges changes, CancellationToken cancellationToken = default);

    /// <summary>Changes a stage: only the members that are set. Never repeated by the client. Costs 5 tokens.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="changes">The members to change.</param>
    /// <param name="cancellationToken">Cancels the request; it may be executed nevertheless.</param>
    /// <returns>The record as the server stored it, which may differ from what was sent.</returns>
    /// <exception cref="PipedriveException">The request was refused or got no answer.</exception>
    [Patch("/api/v2/stages/{id}")]
    Task<SingleAnswer<Stage>> UpdateStageAsync(long id, [Body] StageChanges changes, CancellationToken cancellationToken = default);

    /// <summary>Deletes a stage; deleted records are purged after 30 days. Costs 3 tokens.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="cancellationToken">Cancels the request; it may be executed nevertheless.</param>
    /// <exception cref="PipedriveException">It does not exist, or the request was refused or got no answer.</exception>
    [Delete("/api/v2/stages/{id}")]
    Task DeleteStageAsync(long id, CancellationToken cancellationToken = default);
}
