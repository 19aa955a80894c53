namespace MlConnector.Pipedrive;

/// <summary>A consent: what a user of an account allowed the app.</summary>
/// <param name="ApiDomain">The account's address, which its owner may rename.</param>
/// <param name="Scopes">The granted scopes.</param>
/// <param name="RefreshedAt">When its tokens were last renewed.</param>
/// <param name="NeedsReconnect">Whether Pipedrive refused to renew them: a user has to give consent again.</param>
public sealed record PipedriveGrant(Uri ApiDomain, IReadOnlyList<string> Scopes, DateTimeOffset RefreshedAt, bool NeedsReconnect)
{
    private static readonly TimeSpan _lifetime = TimeSpan.FromDays(60);
    private static readonly TimeSpan _longestSilence = TimeSpan.FromDays(14);

    /// <summary>From when on <see cref="PipedriveOAuth.KeepAliveAsync"/> renews the tokens of a client that nobody used: 14 days after the last time.</summary>
    public DateTimeOffset KeepAliveDueAt => RefreshedAt + _longestSilence;

    /// <summary>When the consent ends unless its tokens are renewed: 60 days after the last time.</summary>
    public DateTimeOffset EndsAt => RefreshedAt + _lifetime;
}
