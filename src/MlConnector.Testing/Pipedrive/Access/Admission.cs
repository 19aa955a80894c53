using System.Text.Json.Nodes;
using MlConnector.Testing.Pipedrive.Model;
using MlConnector.Testing.Pipedrive.Serving;
using MlConnector.Testing.Simulation;

namespace MlConnector.Testing.Pipedrive.Access;

/// <summary>Finds out who sends a request: an API token of a user, or an access token of the app.</summary>
internal sealed class Admission(AccountState state, OAuthServer oauth)
{
    private readonly Dictionary<string, long> _tokens = new(StringComparer.Ordinal) { [state.Options.ApiToken] = 1 };

    public void AddToken(string token, long userId) => _tokens[token] = userId;

    public Caller Admit(SimulatedRequest request)
    {
        if (request.Header("Authorization") is { } authorization)
        {
            return AdmitApp(authorization);
        }

        return request.Header("x-api-token") is { } token && _tokens.TryGetValue(token, out var user) && IsActive(user)
            ? new Caller(user, IsAdmin(user), token)
            : throw new Refusal(401, "unauthorized access")
            {
                Body = new JsonObject { ["success"] = false, ["error"] = "unauthorized access", ["errorCode"] = 401, ["error_info"] = "Please check developers.pipedrive.com" },
            };
    }

    private Caller AdmitApp(string authorization)
    {
        if (!authorization.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase) || authorization[7..].Trim() is not { Length: > 0 } token)
        {
            throw new Refusal(400, "Invalid request: malformed authorization header");
        }

        return oauth.GrantOf(token) is { } grant && IsActive(grant.UserId)
            ? new Caller(grant.UserId, IsAdmin(grant.UserId), token, state.Options.ClientId, grant.Scopes.Split(',').ToHashSet(StringComparer.Ordinal))
            : throw new Refusal(401, "Invalid token: access_token is invalid");
    }

    private bool IsActive(long user) => state.Table("users").TryGetValue(user, out var known) && known.Flag("active_flag");

    private bool IsAdmin(long user) => Visibility.IsAdmin(state.Table("users")[user]);
}
