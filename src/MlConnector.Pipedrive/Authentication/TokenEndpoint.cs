using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using MlConnector.Http;

namespace MlConnector.Pipedrive;

/// <summary>Asks the authorization server. What it says is decided by status and code; its texts are not documented and only shown.</summary>
internal sealed class TokenEndpoint(PipedriveOAuthOptions app, HttpClient client, TimeProvider time)
{
    /// <summary>How long one request may take.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private static readonly TimeSpan _beforeRepetition = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan _usualLifetime = TimeSpan.FromHours(1);
    private static readonly string[] _clientCodes = ["invalid_client", "unauthorized_client"];
    private static readonly JsonTypeInfo<TokenAnswer> _answerType = (JsonTypeInfo<TokenAnswer>)new JsonSerializerOptions(PipedriveJsonContext.Default.Options)
    {
        TypeInfoResolver = PipedriveJsonContext.Default,
        AllowDuplicateProperties = false,
        MaxDepth = 8,
    }.GetTypeInfo(typeof(TokenAnswer));

    /// <summary>Exchanges a code, which can be used once: this request is never repeated.</summary>
    public Task<OAuthTokens> ExchangeAsync(string code, CancellationToken cancellationToken) => AskAsync(
        [new("grant_type", "authorization_code"), new("code", code), new("redirect_uri", app.RedirectUri!.OriginalString)], cancellationToken);

    /// <summary>Renews tokens. When no answer arrives, the same is asked once more: usually the refresh token stays good.</summary>
    public async Task<OAuthTokens> RefreshAsync(string refreshToken)
    {
        KeyValuePair<string, string>[] form = [new("grant_type", "refresh_token"), new("refresh_token", refreshToken)];
        try
        {
            return await AskAsync(form, CancellationToken.None).ConfigureAwait(false);
        }
        catch (PipedriveException lost) when (lost.IsOutcomeUnknown)
        {
            await Task.Delay(_beforeRepetition, time, CancellationToken.None).ConfigureAwait(false);
            return await AskAsync(form, CancellationToken.None).ConfigureAwait(false);
        }
    }

    /// <summary>Revokes a refresh token, which uninstalls the app for its user.</summary>
    public async Task RevokeAsync(string refreshToken, CancellationToken cancellationToken)
    {
        using var response = await SendAsync("/oauth/revoke", [new("token", refreshToken), new("token_type_hint", "refresh_token")], cancellationToken).ConfigureAwait(false);
        if (!response.IsSuccessStatusCode)
        {
            throw await RefusalAsync("/oauth/revoke", response, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Whether stored or received tokens are for an address that may be called.</summary>
    public bool Trusts(Uri? apiDomain) => ApiDomain.IsTrusted(apiDomain, app.Authority);

    private async Task<OAuthTokens> AskAsync(KeyValuePair<string, string>[] form, CancellationToken cancellationToken)
    {
        using var response = await SendAsync("/oauth/token", form, cancellationToken).ConfigureAwait(false);
        if (!response.IsSuccessStatusCode)
        {
            throw await RefusalAsync("/oauth/token", response, cancellationToken).ConfigureAwait(false);
        }

        return Read(await response.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false));
    }

    private OAuthTokens Read(byte[] body)
    {
        TokenAnswer? answer;
        try
        {
            answer = JsonSerializer.Deserialize(body, _answerType);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            throw Unusable("is not the JSON of a token answer");
        }

        if (answer is not { AccessToken.Length: > 0, RefreshToken.Length: > 0 } || !"bearer".Equals(answer.TokenType, StringComparison.OrdinalIgnoreCase) || !IsPrintable(answer.AccessToken))
        {
            throw Unusable("lacks a token");
        }

        var now = time.GetUtcNow();
        return new OAuthTokens
        {
            Version = 1,
            AccessToken = answer.AccessToken,
            RefreshToken = answer.RefreshToken,
            ApiDomain = Trusts(answer.ApiDomain) ? answer.ApiDomain! : throw new StrangeDomainException(answer.ApiDomain is { IsAbsoluteUri: true } address ? address.Host : ""),
            Scopes = answer.Scope ?? "",
            RefreshedAt = now,
            ExpiresAt = now + (answer.ExpiresIn is > 0 and <= 86_400 and var seconds ? TimeSpan.FromSeconds(seconds) : _usualLifetime),
        };
    }

    private async Task<HttpResponseMessage> SendAsync(string path, KeyValuePair<string, string>[] form, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(Patience, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(app.Authority, path)) { Content = new FormUrlEncodedContent(form) };
        request.Headers.Authorization = BasicCredential.Of(app.ClientId!, app.ClientSecret!);
        try
        {
            return await client.SendAsync(request, both.Token).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            throw new PipedriveException($"{app.Authority.Host} did not answer {path}: {exception.GetBaseException().Message}", exception)
            {
                Category = PipedriveErrorCategory.Unreachable,
                IsOutcomeUnknown = true,
            };
        }
        catch (GateClosedException closed)
        {
            throw new PipedriveException(closed.Message, closed);
        }
    }

    // The texts are not repeated: nobody promises that they hold no secret.
    private async Task<PipedriveException> RefusalAsync(string path, HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var status = (int)response.StatusCode;
        var body = ErrorBody.Read(await response.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false));
        var code = body?.Text is { Length: > 0 and <= 40 } text && text.All(character => char.IsAsciiLetterLower(character) || character == '_') ? text : body?.CodeText;
        var category = status switch
        {
            400 or 401 => _clientCodes.Contains(code) ? PipedriveErrorCategory.Unauthorized : PipedriveErrorCategory.NeedsReconnect,
            403 when !Refusals.IsJson(response) => PipedriveErrorCategory.Blocked,
            429 => PipedriveErrorCategory.BurstLimited,
            408 or >= 500 => PipedriveErrorCategory.Server,
            _ => PipedriveErrorCategory.Other,
        };
        return new PipedriveException($"{app.Authority.Host} refused {path} with {status} {code}. {Refusals.AdviceFor(category)}".TrimEnd())
        {
            StatusCode = status,
            Code = code,
            Category = category,
            CorrelationId = response.Headers.TryGetValues("x-correlation-id", out var ids) ? ids.FirstOrDefault() : null,
            RetryAfter = SafeRetry.RetryAfter(response, time),
            Advice = Refusals.AdviceFor(category),
            IsOutcomeUnknown = category == PipedriveErrorCategory.Server,
        };
    }

    private PipedriveException Unusable(string why) => new($"The answer of {app.Authority.Host} {why}.") { Category = PipedriveErrorCategory.Server, IsOutcomeUnknown = true };

    private static bool IsPrintable(string token) => token.All(character => character is > ' ' and <= '~');
}
