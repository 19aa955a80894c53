namespace MlConnector.Testing.Pipedrive.Access;

/// <summary>Who sent a request: the user of a token, and the app when the token is an app's.</summary>
internal sealed record Caller(long UserId, bool IsAdmin, string Token, string? ClientId = null, IReadOnlySet<string>? Scopes = null)
{
    public bool IsApp => ClientId is not null;
}
