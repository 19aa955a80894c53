using MlConnector.Pipedrive;

namespace MlConnector.Sync.Connections;

/// <summary>The Pipedrive company of a connection.</summary>
public sealed class PipedriveConnectionOptions
{
    /// <summary>The company's address, for example <c>https://acme.pipedrive.com</c>. With <see cref="OAuth"/> it comes with the consent: leave it out.</summary>
    public Uri? BaseAddress { get; set; }

    /// <summary>The API token of a user who sees everything that is kept in step; or set <see cref="OAuth"/>.</summary>
    public string? ApiToken { get; set; }

    /// <summary>The app that a user of the company gives consent to, through <see cref="IPipedriveConsents"/>; or set <see cref="ApiToken"/>.</summary>
    public PipedriveOAuthOptions? OAuth { get; set; }

    /// <summary>How webhook calls of this connection are recognised as genuine.</summary>
    public PipedriveWebhookSettings Webhooks { get; set; } = new();

    /// <summary>Requests in any two seconds, never exceeded. Plans allow 20 (Lite), 40, 100 and 120.</summary>
    /// <value>Null: what Pipedrive's answers tell, and 20 until then.</value>
    public int? RequestsPerTwoSeconds { get; set; }

    /// <summary>
    /// Tokens of the day that only won deals may use, and the organizations and products that their documents wait for. When less is left, polls of
    /// other records, comparisons of all ids and all other work wait until Pipedrive gives new ones. Needs a Pipedrive that tells what is left.
    /// </summary>
    /// <value>3,000, a tenth of what the smallest plan has; a won deal takes about 30. 0 keeps none.</value>
    public int TokensKeptForDeals { get; set; } = 3_000;

    internal void CopyTo(PipedriveOptions options)
    {
        options.BaseAddress = BaseAddress;
        options.ApiToken = ApiToken;
        options.OAuth = OAuth;
        options.RequestsPerTwoSeconds = RequestsPerTwoSeconds;
    }

    /// <summary>Names the first setting that is missing or wrong, with the reason; null when all are fine.</summary>
    /// <param name="stored">Stands in for a secret that may still come from the encrypted store; null when none may.</param>
    internal string? FindProblem(string? stored = null)
    {
        var options = new PipedriveOptions();
        CopyTo(options);
        if (OAuth is null)
        {
            options.ApiToken = Either(ApiToken, stored);
        }
        else
        {
            options.OAuth = new PipedriveOAuthOptions
            {
                ClientId = OAuth.ClientId,
                ClientSecret = Either(OAuth.ClientSecret, stored),
                RedirectUri = OAuth.RedirectUri,
                Authority = OAuth.Authority,
            };
        }

        return options.FindProblem() ?? Webhooks.FindProblem();
    }

    private static string? Either(string? configured, string? stored) => string.IsNullOrEmpty(configured) ? stored : configured;
}
