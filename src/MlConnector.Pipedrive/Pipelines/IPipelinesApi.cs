using Refit;

namespace MlConnector.Pipedrive;

/// <summary>The pipelines of an account.</summary>
public interface IPipelinesApi
{
    /// <summary>One page of pipelines; <see cref="ListPipelinesAsync"/> follows the pages. Costs 5 tokens. The price is the same whatever the limit.</summary>
    /// <param name="query">What to read.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="PipedriveException">The request was refused or got no answer.</exception>
    [Get("/api/v2/pipelines")]
    Task<CursorPage<Pipeline>> GetPipelinesPageAsync([Property(QueryComposition.Key)] PipelineQuery query, CancellationToken cancellationToken = default);

    /// <summary>All pipelines, page by page.</summary>
    /// <param name="query">What to read; null means all.</param>
    /// <param name="cancellationToken">Cancels between and within pages.</param>
    /// <exception cref="PipedriveException">A request failed, or the server repeats its cursors.</exception>
    IAsyncEnumerable<Pipeline> ListPipelinesAsync(PipelineQuery? query = null, CancellationToken cancellationToken = default) =>
        Paging.ItemsAsync<PipelineQuery, Pipeline>(GetPipelinesPageAsync, query, cancellationToken);

    /// <summary>One pipeline. Costs 1 token.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="PipedriveException">It does not exist or is not visible to the user, or the request failed.</exception>
    [Get("/api/v2/pipelines/{id}")]
    Task<SingleAnswer<Pipeline>> GetPipelineAsync(long id, CancellationToken cancellationToken = default);

    /// <summary>Creates a pipeline. Never repeated by the client: see <see cref="PipedriveException.IsOutcomeUnknown"/>. Costs 5 tokens.</summary>
    /// <param name="changes">Its members.</param>
    /// <param name="cancellationToken">Cancels the request; it may be executed nevertheless.</param>
    /// <returns>The record as the server stored it.</returns>
    /// <exception cref="PipedriveException">The request was refused or got no answer.</exception>
    [Post("/api/v2/pipelines")]
    Task<SingleAnswer<Pipeline>> CreatePipelineAsync([Body] PipelineChanges changes, CancellationToken cancellationToken = default);

    /// <summary>Changes a pipeline: only the members that are set. Never repeated by the client. Costs 5 tokens.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="changes">The members to change.</param>
    /// <param name="cancellationToken">Cancels the request; it may be executed nevertheless.</param>
    /// <returns>The record as the server stored it, which may differ from what was sent.</returns>
    /// <exception cref="PipedriveException">The request was refused or got no answer.</exception>
    [Patch("/api/v2/pipelines/{id}")]
    Task<SingleAnswer<Pipeline>> UpdatePipelineAsync(long id, [Body] PipelineChanges changes, CancellationToken cancellationToken = default);

    /// <summary>Deletes a pipeline; deleted records are purged after 30 days. Costs 3 tokens.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="cancellationToken">Cancels the request; it may be executed nevertheless.</param>
    /// <exception cref="PipedriveException">It does not exist, or the request was refused or got no answer.</exception>
    [Delete("/api/v2/pipelines/{id}")]
    Task DeletePipelineAsync(long id, CancellationToken cancellationToken = default);
}
