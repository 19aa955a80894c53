namespace MlConnector.Pipedrive;

/// <summary>The tokens of one consent, as they are stored. A class, not a record: it must never print its values.</summary>
public sealed class OAuthTokens
{
    // Leaves time for a request that waits for a limit, and for clocks that differ.
    private static readonly TimeSpan _margin = TimeSpan.FromMinutes(2);

    /// <summary>Counts the writes of this entry, from 1.</summary>
    public required long Version { get; init; }

    /// <summary>The access token. It has 800 characters and more.</summary>
    public required string AccessToken { get; init; }

    /// <summary>The refresh token, which lives 60 days from its last use.</summary>
    public required string RefreshToken { get; init; }

    /// <summary>The account's address.</summary>
    public required Uri ApiDomain { get; init; }

    /// <summary>The granted scopes, comma separated.</summary>
    public string Scopes { get; init; } = "";

    /// <summary>When both tokens were issued or renewed.</summary>
    public required DateTimeOffset RefreshedAt { get; init; }

    /// <summary>When the access token ends.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>Until when a node has promised to renew them, so that others wait; null when none has.</summary>
    public DateTimeOffset? ClaimedUntil { get; init; }

    /// <summary>When Pipedrive refused to renew them for good, so that no node asks again; null as long as it did not.</summary>
    public DateTimeOffset? RefusedAt { get; init; }

    /// <summary>Whether the access token is good for a while.</summary>
    internal bool IsFresh(DateTimeOffset now)
    {
        var part = (ExpiresAt - RefreshedAt) / 4;
        return now < ExpiresAt - (part < _margin ? part : _margin);
    }

    /// <summary>Whether the access token is good for now.</summary>
    internal bool IsAlive(DateTimeOffset now) => now < ExpiresAt;

    internal OAuthTokens Next(DateTimeOffset? claimedUntil) => AsVersion(Version + 1, claimedUntil);

    internal OAuthTokens Refused(DateTimeOffset now) => AsVersion(Version + 1, claimedUntil: null, refusedAt: now);

    internal OAuthTokens AsVersion(long version, DateTimeOffset? claimedUntil, DateTimeOffset? refusedAt = null) => new()
    {
        Version = version,
        AccessToken = AccessToken,
        RefreshToken = RefreshToken,
        ApiDomain = ApiDomain,
        Scopes = Scopes,
        RefreshedAt = RefreshedAt,
        ExpiresAt = ExpiresAt,
        ClaimedUntil = claimedUntil,
        RefusedAt = refusedAt,
    };
}
