namespace MlConnector.Testing.Pipedrive.Access;

/// <summary>What one user allowed the app: a refresh token that lives 60 days after its last use, and the access tokens made with it.</summary>
internal sealed class Grant(long userId, string scopes, string refreshToken)
{
    public long UserId { get; } = userId;

    public string Scopes { get; } = scopes;

    public string RefreshToken { get; set; } = refreshToken;

    public DateTimeOffset RefreshExpires { get; set; }

    /// <summary>Refresh tokens that were exchanged for a newer one.</summary>
    public HashSet<string> Exchanged { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, DateTimeOffset> AccessTokens { get; } = new(StringComparer.Ordinal);
}
