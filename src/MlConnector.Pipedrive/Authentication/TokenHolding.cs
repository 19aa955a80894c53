using System.Net.Http.Headers;
using MlConnector.Http;

namespace MlConnector.Pipedrive;

/// <summary>Tokens in use, and the credential that is made of them.</summary>
internal sealed class TokenHolding(OAuthTokens tokens, int version)
{
    public Credential Credential { get; } = new("Authorization", ValueOf(tokens), version) { Server = tokens.ApiDomain };

    public bool IsOf(OAuthTokens other) => Credential.HasValue(ValueOf(other)) && tokens.ApiDomain == other.ApiDomain;

    public bool IsFresh(DateTimeOffset now) => tokens.IsFresh(now);

    private static string ValueOf(OAuthTokens tokens) => new AuthenticationHeaderValue("Bearer", tokens.AccessToken).ToString();
}
