using System.Text.Json.Serialization;

namespace MlConnector.Pipedrive;

/// <summary>The answer to a request for tokens. A class, not a record: it must never print its values.</summary>
internal sealed class TokenAnswer
{
    [JsonPropertyName("access_token")]
    public string? AccessToken { get; init; }

    [JsonPropertyName("token_type")]
    public string? TokenType { get; init; }

    [JsonPropertyName("refresh_token")]
    public string? RefreshToken { get; init; }

    [JsonPropertyName("scope")]
    public string? Scope { get; init; }

    [JsonPropertyName("expires_in")]
    public long? ExpiresIn { get; init; }

    [JsonPropertyName("api_domain")]
    public Uri? ApiDomain { get; init; }
}
