namespace MlConnector.BusinessCentral;

/// <summary>Settings of one Business Central company. Secrets are never printed.</summary>
public sealed class BusinessCentralOptions
{
    private static readonly TimeSpan _longestTimeout = TimeSpan.FromDays(1);

    /// <summary>The server; https, or http on this machine. On-premises it includes the instance, for example <c>https://erp.example.com:7048/BC</c>.</summary>
    /// <value><c>https://api.businesscentral.dynamics.com</c>.</value>
    public Uri BaseAddress { get; set; } = new("https://api.businesscentral.dynamics.com");

    /// <summary>The authority that issues tokens.</summary>
    /// <value><c>https://login.microsoftonline.com</c>.</value>
    public Uri Authority { get; set; } = new("https://login.microsoftonline.com");

    /// <summary>The Microsoft Entra tenant: an id or a domain. Needed for client credentials.</summary>
    public string? TenantId { get; set; }

    /// <summary>The environment's name. Needed for client credentials.</summary>
    /// <value><c>production</c>.</value>
    public string Environment { get; set; } = "production";

    /// <summary>The company, by name or id.</summary>
    public string? Company { get; set; }

    /// <summary>The app registration's client id.</summary>
    public string? ClientId { get; set; }

    /// <summary>The client's secret; or set <see cref="CertificatePath"/>.</summary>
    public string? ClientSecret { get; set; }

    /// <summary>A PKCS#12 file with the client's certificate and private key.</summary>
    public string? CertificatePath { get; set; }

    /// <summary>The password of that file.</summary>
    public string? CertificatePassword { get; set; }

    /// <summary>Further app registrations; requests go to all of them in turn.</summary>
    public IList<BusinessCentralPrincipal> MorePrincipals { get; } = [];

    /// <summary>On-premises only: the user whose web service key is used.</summary>
    public string? UserName { get; set; }

    /// <summary>On-premises only: the web service access key.</summary>
    public string? WebServiceKey { get; set; }

    /// <summary>Requests at the same time; the server runs 5 and queues the rest.</summary>
    /// <value>4, from 1 to 5.</value>
    public int MaxConcurrency { get; set; } = 4;

    /// <summary>Requests in any five minutes; the server refuses from 6,000 on.</summary>
    /// <value>5,700, from 1 to 6,000.</value>
    public int RequestsPerFiveMinutes { get; set; } = 5_700;

    /// <summary>How long an answer may take. The server may queue a request for 8 minutes and run it for 8 minutes.</summary>
    /// <value>11 minutes, at most a day.</value>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromMinutes(11);

    /// <summary>Names the first setting that is missing or wrong, with the reason; null when all are fine.</summary>
    public string? FindProblem()
    {
        if (BaseAddress is null || !Http.OutboundGate.IsAcceptable(BaseAddress))
        {
            return "BaseAddress must be an https address (http only for this machine), without credentials in it";
        }

        if (string.IsNullOrWhiteSpace(Company))
        {
            return "Company is missing: give the company's name or id";
        }

        if (Timeout <= TimeSpan.Zero || Timeout > _longestTimeout)
        {
            return "Timeout must be more than zero and at most a day";
        }

        if (MaxConcurrency is < 1 or > 5)
        {
            return "MaxConcurrency must be from 1 to 5";
        }

        if (RequestsPerFiveMinutes is < 1 or > 6_000)
        {
            return "RequestsPerFiveMinutes must be from 1 to 6000";
        }

        return UserName is not null || WebServiceKey is not null ? KeyProblem() : ClientProblem();
    }

    /// <summary>Copies every setting to other options.</summary>
    /// <param name="other">Receives the settings.</param>
    public void CopyTo(BusinessCentralOptions other)
    {
        ArgumentNullException.ThrowIfNull(other);
        (other.BaseAddress, other.Authority, other.TenantId, other.Environment, other.Company) = (BaseAddress, Authority, TenantId, Environment, Company);
        (other.ClientId, other.ClientSecret, other.CertificatePath, other.CertificatePassword) = (ClientId, ClientSecret, CertificatePath, CertificatePassword);
        (other.UserName, other.WebServiceKey) = (UserName, WebServiceKey);
        other.MorePrincipals.Clear();
        foreach (var principal in MorePrincipals)
        {
            other.MorePrincipals.Add(principal);
        }

        (other.MaxConcurrency, other.RequestsPerFiveMinutes, other.Timeout) = (MaxConcurrency, RequestsPerFiveMinutes, Timeout);
    }

    /// <summary>The address of the API, without a company.</summary>
    internal Uri ApiAddress
    {
        get
        {
            var server = BaseAddress.AbsoluteUri.TrimEnd('/');
            return new Uri(UserName is not null
                ? $"{server}/api/v2.0"
                : $"{server}/v2.0/{Uri.EscapeDataString(TenantId!)}/{Uri.EscapeDataString(Environment)}/api/v2.0");
        }
    }

    internal IEnumerable<BusinessCentralPrincipal> AllPrincipals() =>
        [new() { ClientId = ClientId, ClientSecret = ClientSecret, CertificatePath = CertificatePath, CertificatePassword = CertificatePassword }, .. MorePrincipals];

    private string? KeyProblem() =>
        string.IsNullOrWhiteSpace(UserName) ? "UserName is missing: it belongs to WebServiceKey"
        : string.IsNullOrWhiteSpace(WebServiceKey) ? "WebServiceKey is missing: it belongs to UserName"
        : null;

    private string? ClientProblem()
    {
        if (string.IsNullOrWhiteSpace(TenantId))
        {
            return "TenantId is missing: give the Microsoft Entra tenant's id or domain";
        }

        if (string.IsNullOrWhiteSpace(Environment))
        {
            return "Environment is missing: give the environment's name";
        }

        var problems = AllPrincipals().Select((principal, index) => principal.FindProblem() is { } problem ? (index == 0 ? "" : $"MorePrincipals:{index - 1}:") + problem : null);
        return problems.FirstOrDefault(problem => problem is not null) ?? (Authority is null || !Http.OutboundGate.IsAcceptable(Authority) || Authority.Scheme != Uri.UriSchemeHttps ? "Authority must be an https address, without credentials in it" : null);
    }
}
