namespace MlConnector.Pipedrive;

/// <summary>Settings of one Pipedrive account. Secrets are never printed.</summary>
public sealed class PipedriveOptions
{
    /// <summary>The account's address, for example <c>https://acme.pipedrive.com</c>; http only on this machine.</summary>
    public Uri? BaseAddress { get; set; }

    /// <summary>The API token of a user who sees everything that is needed.</summary>
    public string? ApiToken { get; set; }

    /// <summary>Requests in any two seconds. Plans allow 20 (Lite), 40, 100 and 120.</summary>
    /// <value>20, from 1 to 480.</value>
    public int RequestsPerTwoSeconds { get; set; } = 20;

    /// <summary>How long an answer may take.</summary>
    /// <value>100 seconds.</value>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(100);

    /// <summary>Names the first setting that is missing or wrong, with the reason; null when all are fine.</summary>
    public string? FindProblem()
    {
        if (BaseAddress is null)
        {
            return "BaseAddress is missing: give the account's address, for example https://acme.pipedrive.com";
        }

        if (!Http.OutboundGate.IsAcceptable(BaseAddress))
        {
            return "BaseAddress must be an https address (http only for this machine), without credentials in it";
        }

        if (string.IsNullOrWhiteSpace(ApiToken))
        {
            return "ApiToken is missing: copy it from the personal preferences of an administrator in Pipedrive";
        }

        return RequestsPerTwoSeconds is < 1 or > 480 ? "RequestsPerTwoSeconds must be from 1 to 480" : null;
    }
}
