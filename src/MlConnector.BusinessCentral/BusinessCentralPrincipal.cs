namespace MlConnector.BusinessCentral;

/// <summary>Another app registration that shares the work: the server's limits are per app, so two may send twice as much. It needs the same permissions.</summary>
public sealed class BusinessCentralPrincipal
{
    /// <summary>The app registration's client id.</summary>
    public string? ClientId { get; set; }

    /// <summary>The client's secret; or set <see cref="CertificatePath"/>.</summary>
    public string? ClientSecret { get; set; }

    /// <summary>A PKCS#12 file with the client's certificate and private key.</summary>
    public string? CertificatePath { get; set; }

    /// <summary>The password of that file.</summary>
    public string? CertificatePassword { get; set; }

    internal string? FindProblem() =>
        string.IsNullOrWhiteSpace(ClientId) ? "ClientId is missing: give the app registration's client id"
        : string.IsNullOrWhiteSpace(ClientSecret) && string.IsNullOrWhiteSpace(CertificatePath) ? "ClientSecret is missing: give it or CertificatePath"
        : null;
}
