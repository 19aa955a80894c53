namespace MlConnector.Testing;

/// <summary>How the simulated Pipedrive account is set up.</summary>
public sealed class PipedriveSimulatorOptions
{
    /// <summary>The token that is accepted.</summary>
    /// <value><c>simulated-token</c>.</value>
    public string ApiToken { get; set; } = "simulated-token";

    /// <summary>The account's default currency.</summary>
    /// <value><c>EUR</c>.</value>
    public string DefaultCurrency { get; set; } = "EUR";

    /// <summary>Requests in any two seconds before 429.</summary>
    /// <value>20, as the smallest plan has.</value>
    public int BurstLimit { get; set; } = 20;

    /// <summary>Searches in any two seconds before 429.</summary>
    /// <value>10, as every plan has.</value>
    public int SearchBurstLimit { get; set; } = 10;

    /// <summary>How long search does not see a change.</summary>
    /// <value>3 seconds; the real delay is undocumented.</value>
    public TimeSpan SearchLag { get; set; } = TimeSpan.FromSeconds(3);

    /// <summary>Tokens before every request of the day is refused with 429.</summary>
    /// <value>30,000.</value>
    public long DailyTokens { get; set; } = 30_000;

    /// <summary>The header of a relay's signature on webhook deliveries; null when deliveries are not signed, as from Pipedrive itself.</summary>
    public string? SignatureHeader { get; set; }

    /// <summary>The relay's HMAC-SHA256 key.</summary>
    public string? SigningSecret { get; set; }
}
