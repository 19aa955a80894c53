using System.Net;
using System.Text;

namespace MlConnector.Pipedrive.Tests.Authentication;

[Trait("Threat", "S1")]
public sealed class UninstallationTests : IDisposable
{
    private const string Body = """{"client_id":"simulated-client","company_id":7,"user_id":8,"timestamp":"2026-03-02T08:00:00.000Z"}""";
    private readonly AppAccount _account = new();

    public void Dispose() => _account.Dispose();

    [Fact]
    public async Task The_call_that_Pipedrive_makes_is_recognised()
    {
        await _account.ConnectAsync();
        PipedriveUninstallation? told = null;
        using var callback = new Callback((authorization, body) => told = _account.OAuth.VerifyUninstallation(AppAccount.Client, authorization, body));

        await _account.Simulator.App.UninstallAsync(callback, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(new PipedriveUninstallation(1, 1, "2026-03-02T08:00:00.000Z"), told);
    }

    [Theory]
    [InlineData("simulated-client:simulated-secret", Body, true)]
    [InlineData("simulated-client:simulated-secre", Body, false)]
    [InlineData("simulated-client:", Body, false)]
    [InlineData("other:simulated-secret", Body, false)]
    [InlineData("", Body, false)]
    [InlineData(null, Body, false)]
    [InlineData("simulated-client:simulated-secret", """{"client_id":"other","company_id":7,"user_id":8}""", false)]
    [InlineData("simulated-client:simulated-secret", """{"company_id":7,"user_id":8}""", false)]
    [InlineData("simulated-client:simulated-secret", """{"client_id":"simulated-client","user_id":8}""", false)]
    [InlineData("simulated-client:simulated-secret", """{"client_id":"simulated-client","company_id":7,"company_id":8,"user_id":8}""", false)]
    [InlineData("simulated-client:simulated-secret", """{"client_id":"simulated-client","company_id":"x","user_id":8}""", false)]
    [InlineData("simulated-client:simulated-secret", """{"client_id":"simulated-client","company_id":"7","user_id":8}""", true)]
    [InlineData("simulated-client:simulated-secret", "[]", false)]
    [InlineData("simulated-client:simulated-secret", "", false)]
    [InlineData("simulated-client:simulated-secret", "null", false)]
    public void A_call_without_the_apps_credentials_is_not(string? credential, string body, bool isGenuine)
    {
        var header = credential is null ? null : $"Basic {Convert.ToBase64String(Encoding.UTF8.GetBytes(credential))}";

        Assert.Equal(isGenuine, _account.OAuth.VerifyUninstallation(AppAccount.Client, header, Encoding.UTF8.GetBytes(body)) is not null);
    }

    private sealed class Callback(Action<string?, byte[]> take) : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            take(request.Headers.Authorization?.ToString(), await request.Content!.ReadAsByteArrayAsync(cancellationToken));
            return new HttpResponseMessage(HttpStatusCode.OK);
        }
    }
}
