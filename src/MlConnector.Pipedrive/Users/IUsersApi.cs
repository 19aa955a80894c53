using Refit;

namespace MlConnector.Pipedrive;

/// <summary>Users of an account.</summary>
public interface IUsersApi
{
    /// <summary>The user that the token belongs to, with the company. Costs 2 tokens.</summary>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="PipedriveException">The token is wrong, or the request failed.</exception>
    [Get("/api/v1/users/me")]
    Task<SingleAnswer<User>> GetCurrentUserAsync(CancellationToken cancellationToken = default);

    /// <summary>All users; there are no pages. Costs 20 tokens.</summary>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="PipedriveException">The request was refused or got no answer.</exception>
    [Get("/api/v1/users")]
    Task<CursorPage<User>> GetUsersAsync(CancellationToken cancellationToken = default);

    /// <summary>One user. Costs 2 tokens.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="PipedriveException">It does not exist or is not visible to the user, or the request failed.</exception>
    [Get("/api/v1/users/{id}")]
    Task<SingleAnswer<User>> GetUserAsync(long id, CancellationToken cancellationToken = default);

    /// <summary>The users whose name or e-mail address contains a text. Costs 40 tokens.</summary>
    /// <param name="query">What to search.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="PipedriveException">The request was refused or got no answer.</exception>
    [Get("/api/v1/users/find")]
    Task<CursorPage<User>> FindUsersAsync([Property(QueryComposition.Key)] UserSearch query, CancellationToken cancellationToken = default);

    /// <summary>One page of followers of a user; <see cref="ListUserFollowersAsync"/> follows the pages. Costs 10 tokens. The price is the same whatever the limit.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="query">The page.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="PipedriveException">The request was refused or got no answer.</exception>
    [Get("/api/v2/users/{id}/followers")]
    Task<CursorPage<Follower>> GetUserFollowersPageAsync(long id, [Property(QueryComposition.Key)] ListQuery query, CancellationToken cancellationToken = default);

    /// <summary>All followers of a user, page by page.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="query">What to read; null means all.</param>
    /// <param name="cancellationToken">Cancels between and within pages.</param>
    /// <exception cref="PipedriveException">A request failed, or the server repeats its cursors.</exception>
    IAsyncEnumerable<Follower> ListUserFollowersAsync(long id, ListQuery? query = null, CancellationToken cancellationToken = default) =>
        Paging.ItemsAsync<ListQuery, Follower>((page, cancellation) => GetUserFollowersPageAsync(id, page, cancellation), query, cancellationToken);
}
