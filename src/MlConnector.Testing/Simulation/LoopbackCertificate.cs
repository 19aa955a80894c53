using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace MlConnector.Testing.Simulation;

/// <summary>A server certificate for loopback names, issued by a certificate authority whose key is thrown away at once.</summary>
internal sealed class LoopbackCertificate : IDisposable
{
    private const string ServerAuthentication = "1.3.6.1.5.5.7.3.1";

    private readonly X509Certificate2 _authority;

    private LoopbackCertificate(X509Certificate2 authority, X509Certificate2 server)
    {
        _authority = authority;
        Server = server;
        AuthorityPem = authority.ExportCertificatePem() + "\n";
    }

    public X509Certificate2 Server { get; }

    public string AuthorityPem { get; }

    public static LoopbackCertificate Create()
    {
        // Certificates are checked against the wall clock, whatever clock the simulators follow.
        var now = TimeProvider.System.GetUtcNow();
        using var authorityKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var authority = CreateAuthority(authorityKey, now);
        using var serverKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var issued = Issue(serverKey, authority, now);
        using var withKey = issued.CopyWithPrivateKey(serverKey);
        // The round trip through PKCS#12 is what TLS on Windows needs to find the key.
        var server = X509CertificateLoader.LoadPkcs12(withKey.Export(X509ContentType.Pkcs12), null);
        return new LoopbackCertificate(X509CertificateLoader.LoadCertificate(authority.RawData), server);
    }

    public X509ChainPolicy CreateChainPolicy() => new()
    {
        TrustMode = X509ChainTrustMode.CustomRootTrust,
        RevocationMode = X509RevocationMode.NoCheck,
        CustomTrustStore = { _authority },
    };

    public void Dispose()
    {
        Server.Dispose();
        _authority.Dispose();
    }

    private static X509Certificate2 CreateAuthority(ECDsa key, DateTimeOffset now)
    {
        var request = new CertificateRequest("CN=MlConnector simulators throw-away CA", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, true, 0, true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign, true));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, false));
        return request.CreateSelfSigned(now.AddHours(-1), now.AddDays(31));
    }

    private static X509Certificate2 Issue(ECDsa key, X509Certificate2 authority, DateTimeOffset now)
    {
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        names.AddIpAddress(IPAddress.Loopback);
        names.AddIpAddress(IPAddress.IPv6Loopback);
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(false, false, 0, true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature, true));
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid(ServerAuthentication)], false));
        request.CertificateExtensions.Add(X509AuthorityKeyIdentifierExtension.CreateFromCertificate(authority, true, false));
        return request.Create(authority, now.AddHours(-1), now.AddDays(30), RandomNumberGenerator.GetBytes(16));
    }
}
