using MlConnector.Http;

namespace MlConnector.Pipedrive;

/// <summary>Settings of one Pipedrive account. Secrets are never printed.</summary>
public sealed class PipedriveOptions
{
    private const int MostRequests = 480;

    /// <summary>The account's address, for example <c>https://acme.pipedrive.com</c>; http only on this machine. With <see cref="OAuth"/> the address comes with the token.</summary>
    public Uri? BaseAddress { get; set; }

    /// <summary>The API token of a user who sees everything that is needed; or set <see cref="OAuth"/>.</summary>
    public string? ApiToken { get; set; }

    /// <summary>The app that users give their consent to; or set <see cref="ApiToken"/>.</summary>
    public PipedriveOAuthOptions? OAuth { get; set; }

    /// <summary>
    /// Requests in any two seconds. Plans allow 20 (Lite), 40, 100 and 120 to an API token, and four times as many to an app. Null takes what
    /// the answers tell; a number is never exceeded.
    /// </summary>
    /// <value>Null: 20, or 80 with OAuth, until an answer tells. Otherwise from 1 to 480.</value>
    public int? RequestsPerTwoSeconds { get; set; }

    /// <summary>Tokens of the company's daily budget that this client may use, counted from midnight UTC; others use the same budget.</summary>
    /// <value>Null: as long as Pipedrive pays.</value>
    public long? DailyTokens { get; set; }

    /// <summary>How long an answer may take.</summary>
    /// <value>100 seconds.</value>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(100);

    /// <summary>Names the first setting that is missing or wrong, with the reason; null when all are fine.</summary>
    public string? FindProblem()
    {
        if (OAuth is not null && !string.IsNullOrWhiteSpace(ApiToken))
        {
            return "ApiToken and OAuth are both set: use one of them";
        }

        var problem = OAuth is not null ? OAuthProblem(OAuth) : TokenProblem();
        return problem
            ?? (RequestsPerTwoSeconds is < 1 or > MostRequests ? "RequestsPerTwoSeconds must be from 1 to 480"
            : DailyTokens < 1 ? "DailyTokens must be at least 1"
            : Timeout <= TimeSpan.Zero ? "Timeout must be more than zero"
            : null);
    }

    /// <summary>The address that requests are written for. With OAuth, the token's address replaces it.</summary>
    internal Uri WrittenAddress => OAuth is null ? new Uri(BaseAddress!.GetLeftPart(UriPartial.Authority)) : new Uri("https://api.pipedrive.com");

    internal bool IsOnThisMachine => (OAuth?.Authority ?? BaseAddress!).IsLoopback;

    private string? OAuthProblem(PipedriveOAuthOptions app) =>
        BaseAddress is not null ? "BaseAddress is set: with OAuth the address comes with the token, remove it"
        : app.FindProblem() is { } problem ? $"OAuth:{problem}"
        : null;

    private string? TokenProblem() =>
        BaseAddress is null ? "BaseAddress is missing: give the account's address, for example https://acme.pipedrive.com"
        : !OutboundGate.IsAcceptable(BaseAddress) ? "BaseAddress must be an https address (http only for this machine), without credentials in it"
        : string.IsNullOrWhiteSpace(ApiToken) ? "ApiToken is missing: copy it from the personal preferences of an administrator in Pipedrive, or set OAuth"
        : null;
}
