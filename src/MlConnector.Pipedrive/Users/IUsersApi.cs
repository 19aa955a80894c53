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
}
