namespace MlConnector.Testing;

/// <summary>How a <see cref="BusinessCentralSimulator"/> is set up. The defaults fit most tests.</summary>
public sealed class BusinessCentralSimulatorOptions
{
    /// <summary>The client ids and secrets the token endpoint knows.</summary>
    /// <value>One client, <c>simulator-client</c> with the secret <c>simulator-secret</c>.</value>
    public IDictionary<string, string> Clients { get; } = new Dictionary<string, string> { ["simulator-client"] = "simulator-secret" };

    /// <summary>The user name of Basic authentication.</summary>
    /// <value><c>simulator-user</c> by default.</value>
    public string UserName { get; set; } = "simulator-user";

    /// <summary>The web service access key of Basic authentication; null refuses Basic, as the online service does.</summary>
    /// <value><c>simulator-key</c> by default.</value>
    public string? WebServiceKey { get; set; } = "simulator-key";

    /// <summary>The scope a token has to be asked for.</summary>
    /// <value>The one of the online service by default.</value>
    public string Scope { get; set; } = "https://api.businesscentral.dynamics.com/.default";

    /// <summary>The environment in the path; null accepts any.</summary>
    /// <value>Null by default.</value>
    public string? Environment { get; set; }

    /// <summary>How long an access token is valid.</summary>
    /// <value>One hour by default.</value>
    public TimeSpan TokenLifetime { get; set; } = TimeSpan.FromHours(1);

    /// <summary>Requests a user may make in five minutes before 429.</summary>
    /// <value>6,000 by default.</value>
    public int RequestsPerFiveMinutes { get; set; } = 6000;

    /// <summary>Requests that may run or wait at once before 429.</summary>
    /// <value>100 by default.</value>
    public int ConnectionLimit { get; set; } = 100;

    /// <summary>A <c>Retry-After</c> for 429; null sends none, because the real service promises none.</summary>
    /// <value>Null by default.</value>
    public TimeSpan? RetryAfter { get; set; }

    /// <summary>The largest page and the one used without <c>Prefer: odata.maxpagesize</c>.</summary>
    /// <value>20,000 by default.</value>
    public int PageLimit { get; set; } = 20_000;

    /// <summary>How far reads without <c>Data-Access-Intent: ReadWrite</c> lag behind. They show what was there while it was zero.</summary>
    /// <value>Zero by default.</value>
    public TimeSpan ReplicaLag { get; set; }

    /// <summary>Whom a new or renewed webhook subscription is proven by: the token goes here, whatever the host of its address.</summary>
    /// <value>Null by default: nobody answers, so every subscription is refused.</value>
    public HttpMessageHandler? HandshakeHandler { get; set; }

    /// <summary>Fields that extensions add to standard pages, by entity set. Companies have those that were there when they were added.</summary>
    /// <value>Empty by default.</value>
    public IDictionary<string, IReadOnlyList<SimulatedField>> ExtensionFields { get; } = new Dictionary<string, IReadOnlyList<SimulatedField>>();

    /// <summary>Pages of APIs of your own. Companies have those that were there when they were added.</summary>
    /// <value>Empty by default.</value>
    public IList<SimulatedPage> Pages { get; } = [];

    /// <summary>True when customers, contacts and items may be given a number.</summary>
    /// <value>True by default.</value>
    public bool AllowManualNumbers { get; set; } = true;

    /// <summary>
    /// True when the members of a request are validated in the order of the page instead of the order in which they came. Which of the two the real
    /// service does is not documented, so a client has to come out right with both.
    /// </summary>
    /// <value>False by default.</value>
    public bool ValidatesInPageOrder { get; set; }

    /// <summary>True when a new customer gets a contact, and changes flow both ways.</summary>
    /// <value>True by default.</value>
    public bool CouplesContacts { get; set; } = true;

    /// <summary>True when template rules give new customers and items their posting groups; without them documents fail.</summary>
    /// <value>True by default.</value>
    public bool AppliesTemplates { get; set; } = true;

    /// <summary>True when posting asks for an external document number.</summary>
    /// <value>False by default.</value>
    public bool RequiresExternalDocumentNumber { get; set; }

    /// <summary>The local currency of companies that are added without one.</summary>
    /// <value><c>EUR</c> by default.</value>
    public string LocalCurrencyCode { get; set; } = "EUR";

    /// <summary>The tax percentage of each tax posting group. Items are in the first unless they say otherwise.</summary>
    /// <value><c>STANDARD</c> 20, <c>REDUCED</c> 10, <c>ZERO</c> 0 by default.</value>
    public IDictionary<string, decimal> TaxPercents { get; } =
        new Dictionary<string, decimal> { ["STANDARD"] = 20m, ["REDUCED"] = 10m, ["ZERO"] = 0m };

    /// <summary>The post codes the product knows; writing one of them overwrites city, state and country.</summary>
    /// <value>Empty by default.</value>
    public IList<SimulatedPostCode> PostCodes { get; } = [];
}
