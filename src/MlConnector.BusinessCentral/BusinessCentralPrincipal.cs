using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

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

    internal X509Certificate2 LoadCertificate() => X509CertificateLoader.LoadPkcs12FromFile(CertificatePath!, CertificatePassword);

    internal string? FindFileProblem()
    {
        if (string.IsNullOrWhiteSpace(CertificatePath))
        {
            return null;
        }

        try
        {
            using var certificate = LoadCertificate();
            return certificate.HasPrivateKey ? null : "CertificatePath leads to a certificate without a private key";
        }
        catch (Exception exception) when (exception is CryptographicException or IOException or UnauthorizedAccessException)
        {
            return $"CertificatePath leads to no certificate that can be read: {exception.GetBaseException().Message.TrimEnd('.')}";
        }
    }
}
