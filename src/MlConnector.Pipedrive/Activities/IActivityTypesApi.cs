using Refit;

namespace MlConnector.Pipedrive;

/// <summary>The types of activities.</summary>
public interface IActivityTypesApi
{
    /// <summary>All types of activities; there are no pages. Costs 20 tokens.</summary>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="PipedriveException">The request was refused or got no answer.</exception>
    [Get("/api/v1/activityTypes")]
    Task<CursorPage<ActivityType>> GetActivityTypesAsync(CancellationToken cancellationToken = default);

    /// <summary>Creates a type of activities. Never repeated by the client: see <see cref="PipedriveException.IsOutcomeUnknown"/>. Costs 10 tokens.</summary>
    /// <param name="changes">Its members.</param>
    /// <param name="cancellationToken">Cancels the request; it may be executed nevertheless.</param>
    /// <returns>The record as the server stored it.</returns>
    /// <exception cref="PipedriveException">The request was refused or got no answer.</exception>
    [Post("/api/v1/activityTypes")]
    Task<SingleAnswer<ActivityType>> CreateActivityTypeAsync([Body] ActivityTypeChanges changes, CancellationToken cancellationToken = default);

    /// <summary>Changes a type of activities: only the members that are set. Never repeated by the client. Costs 10 tokens.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="changes">The members to change.</param>
    /// <param name="cancellationToken">Cancels the request; it may be executed nevertheless.</param>
    /// <returns>The record as the server stored it, which may differ from what was sent.</returns>
    /// <exception cref="PipedriveException">The request was refused or got no answer.</exception>
    [Put("/api/v1/activityTypes/{id}")]
    Task<SingleAnswer<ActivityType>> UpdateActivityTypeAsync(long id, [Body] ActivityTypeChanges changes, CancellationToken cancellationToken = default);

    /// <summary>Deletes a type of activities. Costs 6 tokens.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="cancellationToken">Cancels the request; it may be executed nevertheless.</param>
    /// <exception cref="PipedriveException">It does not exist, or the request was refused or got no answer.</exception>
    [Delete("/api/v1/activityTypes/{id}")]
    Task DeleteActivityTypeAsync(long id, CancellationToken cancellationToken = default);
}
