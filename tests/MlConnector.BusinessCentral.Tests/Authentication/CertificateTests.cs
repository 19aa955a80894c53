using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json;
using MlConnector.BusinessCentral.Tests.Wire;
using Microsoft.Extensions.Options;

namespace MlConnector.BusinessCentral.Tests.Authentication;

public sealed class CertificateTests : IDisposable
{
    private const string Password = "canary-password";
    private readonly string _file = Path.GetTempFileName();
    private readonly RSA _key = RSA.Create(2048);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        File.Delete(_file);
        _key.Dispose();
    }

    [Fact]
    public async Task A_certificate_signs_what_asks_for_the_token()
    {
        WriteCertificate();
        var network = new StubNetwork(request => request.RequestUri!.Host == "login.test"
            ? StubNetwork.Json("""{"token_type":"Bearer","expires_in":3600,"access_token":"the-token"}""")
            : StubNetwork.Json("""{"value":[]}"""));
        await using var provider = Wiring.Provide(network, TimeProvider.System, options => Use(options, Password));

        await provider.Api().GetCompaniesPageAsync(new ODataQuery<Company>(), Cancellation);

        var asked = network.Requests.First(request => request.Address.EndsWith("/the-tenant/oauth2/v2.0/token", StringComparison.Ordinal));
        var form = asked.Body.Split('&').Select(pair => pair.Split('=')).ToDictionary(pair => pair[0], pair => Uri.UnescapeDataString(pair[1]));
        Assert.Equal("urn:ietf:params:oauth:client-assertion-type:jwt-bearer", form["client_assertion_type"]);
        Assert.False(form.ContainsKey("client_secret"));
        var parts = form["client_assertion"].Split('.');
        Assert.True(_key.VerifyData(Encoding.ASCII.GetBytes(parts[0] + "." + parts[1]), FromBase64Url(parts[2]), HashAlgorithmName.SHA256, RSASignaturePadding.Pss));
        Assert.Equal("simulator-client", JsonDocument.Parse(FromBase64Url(parts[1])).RootElement.GetProperty("iss").GetString());
        Assert.Equal("the-token", network.Requests.Last().Credential);
    }

    [Fact]
    [Trait("Threat", "S14")]
    public async Task A_wrong_password_is_told_as_a_setting_and_not_printed()
    {
        WriteCertificate();
        await using var provider = Wiring.Provide(new StubNetwork(_ => StubNetwork.Json("{}")), TimeProvider.System, options => Use(options, "canary-wrong"));

        var failure = Assert.Throws<OptionsValidationException>(provider.Api);

        Assert.Contains("CertificatePath", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("canary", failure.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_file_is_told_as_a_setting()
    {
        File.Delete(_file);
        await using var provider = Wiring.Provide(new StubNetwork(_ => StubNetwork.Json("{}")), TimeProvider.System, options => Use(options, null));

        Assert.Contains("CertificatePath", Assert.Throws<OptionsValidationException>(provider.Api).Message, StringComparison.Ordinal);
    }

    private void Use(BusinessCentralOptions options, string? password)
    {
        Wiring.Online(options);
        (options.ClientSecret, options.CertificatePath, options.CertificatePassword) = (null, _file, password);
    }

    private void WriteCertificate()
    {
        var request = new CertificateRequest("CN=connector", _key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var now = TimeProvider.System.GetUtcNow();
        using var certificate = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        File.WriteAllBytes(_file, certificate.Export(X509ContentType.Pfx, Password));
    }

    private static byte[] FromBase64Url(string text) => System.Buffers.Text.Base64Url.DecodeFromChars(text);
}
