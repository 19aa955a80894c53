using Refit;

namespace MlConnector.Pipedrive;

/// <summary>The followers of deals, persons, organizations and products.</summary>
public interface IFollowersApi
{
    /// <summary>One page of followers of a record; <see cref="ListFollowersAsync"/> follows the pages. Costs 10 tokens. The price is the same whatever the limit.</summary>
    /// <param name="record">The record.</param>
    /// <param name="query">The page.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="PipedriveException">The request was refused or got no answer.</exception>
    [Get("/api/v2/{record}/followers")]
    Task<CursorPage<Follower>> GetFollowersPageAsync([Encoded] RecordAddress record, [Property(QueryComposition.Key)] ListQuery query, CancellationToken cancellationToken = default);

    /// <summary>All followers of a record, page by page.</summary>
    /// <param name="record">The record.</param>
    /// <param name="query">What to read; null means all.</param>
    /// <param name="cancellationToken">Cancels between and within pages.</param>
    /// <exception cref="PipedriveException">A request failed, or the server repeats its cursors.</exception>
    IAsyncEnumerable<Follower> ListFollowersAsync(RecordAddress record, ListQuery? query = null, CancellationToken cancellationToken = default) =>
        Paging.ItemsAsync<ListQuery, Follower>((page, cancellation) => GetFollowersPageAsync(record, page, cancellation), query, cancellationToken);

    /// <summary>One page of changes among the followers of a record; <see cref="ListFollowerChangesAsync"/> follows the pages. Costs 10 tokens. The price is the same whatever the limit.</summary>
    /// <param name="record">The record.</param>
    /// <param name="query">The page.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="PipedriveException">The request was refused or got no answer.</exception>
    [Get("/api/v2/{record}/followers/changelog")]
    Task<CursorPage<FollowerChange>> GetFollowerChangesPageAsync(
        [Encoded] RecordAddress record, [Property(QueryComposition.Key)] ListQuery query, CancellationToken cancellationToken = default);

    /// <summary>All changes among the followers of a record, page by page.</summary>
    /// <param name="record">The record.</param>
    /// <param name="query">What to read; null means all.</param>
    /// <param name="cancellationToken">Cancels between and within pages.</param>
    /// <exception cref="PipedriveException">A request failed, or the server repeats its cursors.</exception>
    IAsyncEnumerable<FollowerChange> ListFollowerChangesAsync(RecordAddress record, ListQuery? query = null, CancellationToken cancellationToken = default) =>
        Paging.ItemsAsync<ListQuery, FollowerChange>((page, cancellation) => GetFollowerChangesPageAsync(record, page, cancellation), query, cancellationToken);

    /// <summary>Lets a user follow a record. Costs 5 tokens.</summary>
    /// <param name="record">The record.</param>
    /// <param name="follower">The user.</param>
    /// <param name="cancellationToken">Cancels the request; it may be executed nevertheless.</param>
    /// <exception cref="PipedriveException">The user follows it already, or the request failed.</exception>
    [Post("/api/v2/{record}/followers")]
    Task<SingleAnswer<Follower>> AddFollowerAsync([Encoded] RecordAddress record, [Body] NewFollower follower, CancellationToken cancellationToken = default);

    /// <summary>Ends that a user follows a record. Costs 3 tokens.</summary>
    /// <param name="record">The record.</param>
    /// <param name="userId">The user.</param>
    /// <param name="cancellationToken">Cancels the request; it may be executed nevertheless.</param>
    /// <exception cref="PipedriveException">The request was refused or got no answer.</exception>
    [Delete("/api/v2/{record}/followers/{userId}")]
    Task RemoveFollowerAsync([Encoded] RecordAddress record, long userId, CancellationToken cancellationToken = default);
}
