using Refit;

namespace MlConnector.Pipedrive;

/// <summary>The activities of an account.</summary>
public interface IActivitiesApi
{
    /// <summary>One page of activities; <see cref="ListActivitiesAsync"/> follows the pages. Costs 10 tokens. The price is the same whatever the limit.</summary>
    /// <param name="query">What to read.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="PipedriveException">The request was refused or got no answer.</exception>
    [Get("/api/v2/activities")]
    Task<CursorPage<Activity>> GetActivitiesPageAsync([Property(QueryComposition.Key)] ActivityQuery query, CancellationToken cancellationToken = default);

    /// <summary>All activities, page by page.</summary>
    /// <param name="query">What to read; null means all.</param>
    /// <param name="cancellationToken">Cancels between and within pages.</param>
    /// <exception cref="PipedriveException">A request failed, or the server repeats its cursors.</exception>
    IAsyncEnumerable<Activity> ListActivitiesAsync(ActivityQuery? query = null, CancellationToken cancellationToken = default) =>
        Paging.ItemsAsync<ActivityQuery, Activity>(GetActivitiesPageAsync, query, cancellationToken);

    /// <summary>One activity. Costs 1 token.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="PipedriveException">It does not exist or is not visible to the user, or the request failed.</exception>
    [Get("/api/v2/activities/{id}")]
    Task<SingleAnswer<Activity>> GetActivityAsync(ActivityId id, CancellationToken cancellationToken = default);

    /// <summary>Creates an activity. Never repeated by the client: see <see cref="PipedriveException.IsOutcomeUnknown"/>. Costs 5 tokens.</summary>
    /// <param name="changes">Its members.</param>
    /// <param name="cancellationToken">Cancels the request; it may be executed nevertheless.</param>
    /// <returns>The record as the server stored it.</returns>
    /// <exception cref="PipedriveException">The request was refused or got no answer.</exception>
    [Post("/api/v2/activities")]
    Task<SingleAnswer<Activity>> CreateActivityAsync([Body] ActivityChanges changes, CancellationToken cancellationToken = default);

    /// <summary>Changes an activity: only the members that are set. Never repeated by the client. Costs 5 tokens.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="changes">The members to change.</param>
    /// <param name="cancellationToken">Cancels the request; it may be executed nevertheless.</param>
    /// <returns>The record as the server stored it, which may differ from what was sent.</returns>
    /// <exception cref="PipedriveException">The request was refused or got no answer.</exception>
    [Patch("/api/v2/activities/{id}")]
    Task<SingleAnswer<Activity>> UpdateActivityAsync(ActivityId id, [Body] ActivityChanges changes, CancellationToken cancellationToken = default);

    /// <summary>Deletes an activity; deleted records are purged after 30 days. Costs 3 tokens.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="cancellationToken">Cancels the request; it may be executed nevertheless.</param>
    /// <exception cref="PipedriveException">It does not exist, or the request was refused or got no answer.</exception>
    [Delete("/api/v2/activities/{id}")]
    Task DeleteActivityAsync(ActivityId id, CancellationToken cancellationToken = default);
}
