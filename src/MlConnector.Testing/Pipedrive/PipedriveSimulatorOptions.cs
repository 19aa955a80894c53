namespace MlConnector.Testing;

/// <summary>How the simulated Pipedrive account is set up.</summary>
public sealed class PipedriveSimulatorOptions
{
    /// <summary>The API token of the first user, who is an administrator.</summary>
    /// <value><c>simulated-token</c>.</value>
    public string ApiToken { get; set; } = "simulated-token";

    /// <summary>The account's default currency.</summary>
    /// <value><c>EUR</c>.</value>
    public string DefaultCurrency { get; set; } = "EUR";

    /// <summary>The company's number, its identity.</summary>
    /// <value>1.</value>
    public long CompanyId { get; set; } = 1;

    /// <summary>The first part of the company's host name, which a customer can rename.</summary>
    /// <value><c>simulated</c>.</value>
    public string CompanyDomain { get; set; } = "simulated";

    /// <summary>Requests of one API token in any two seconds before 429.</summary>
    /// <value>20, as the smallest plan has.</value>
    public int BurstLimit { get; set; } = 20;

    /// <summary>Requests of one OAuth token in any two seconds before 429.</summary>
    /// <value>80, as the smallest plan has.</value>
    public int OAuthBurstLimit { get; set; } = 80;

    /// <summary>Searches of one token in any two seconds before 429.</summary>
    /// <value>10, as every plan has.</value>
    public int SearchBurstLimit { get; set; } = 10;

    /// <summary>How long search does not see a change.</summary>
    /// <value>3 seconds; the real delay is undocumented.</value>
    public TimeSpan SearchLag { get; set; } = TimeSpan.FromSeconds(3);

    /// <summary>Tokens of all users and apps together before every request of the day is refused with 429.</summary>
    /// <value>30,000.</value>
    public long DailyTokens { get; set; } = 30_000;

    /// <summary>The time of day in UTC at which the daily budget is full again.</summary>
    /// <value>Midnight; the real server's time zone is undocumented.</value>
    public TimeSpan DailyReset { get; set; }

    /// <summary>How long a caller that ignored refusals gets a web page with 403.</summary>
    /// <value>5 minutes; the real time is undocumented.</value>
    public TimeSpan BlockDuration { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>The OAuth app's client id.</summary>
    /// <value><c>simulated-client</c>.</value>
    public string ClientId { get; set; } = "simulated-client";

    /// <summary>The OAuth app's client secret.</summary>
    /// <value><c>simulated-secret</c>.</value>
    public string ClientSecret { get; set; } = "simulated-secret";

    /// <summary>The OAuth app's only callback address; it also takes the call that tells of an uninstallation.</summary>
    /// <value><c>https://localhost/callback</c>.</value>
    public Uri CallbackUrl { get; set; } = new("https://localhost/callback");

    /// <summary>The scopes of the OAuth app, comma separated, granted together or not at all.</summary>
    /// <value>All that reading and writing needs, and <c>webhooks:full</c>.</value>
    public string Scopes { get; set; } = "base,deals:full,contacts:full,products:full,activities:full,leads:full,search:read,recents:read,users:read,webhooks:full,admin";

    /// <summary>The base address in answers to token requests; null means the address that the token was asked from.</summary>
    public Uri? ApiDomain { get; set; }

    /// <summary>How long an access token lives.</summary>
    /// <value>60 minutes.</value>
    public TimeSpan AccessTokenLifetime { get; set; } = TimeSpan.FromMinutes(60);

    /// <summary>Whether a refresh gives a new refresh token and refuses the old one as already exchanged.</summary>
    /// <value>False: the same refresh token comes back, as documented.</value>
    public bool RotatesRefreshTokens { get; set; }

    /// <summary>Whether persons have an address, notes, a birthday, a job title and messengers; a write of them is refused with 403 otherwise.</summary>
    public bool HasContactSync { get; set; }

    /// <summary>Whether the marketing app is on; a write of <c>marketing_status</c> is refused with 403 otherwise.</summary>
    public bool HasCampaigns { get; set; }

    /// <summary>Whether downloads of files answer with a redirect to a storage address instead of with the bytes.</summary>
    public bool RedirectsDownloads { get; set; }

    /// <summary>The header of a relay's signature on webhook deliveries; null when deliveries are not signed, as from Pipedrive itself.</summary>
    public string? SignatureHeader { get; set; }

    /// <summary>The relay's HMAC-SHA256 key.</summary>
    public string? SigningSecret { get; set; }
}
