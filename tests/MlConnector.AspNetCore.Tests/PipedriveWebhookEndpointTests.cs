using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using MlConnector.Sync;
using MlConnector.Sync.Connections;

namespace MlConnector.AspNetCore.Tests;

/// <summary>The endpoint on real Kestrel with the real store.</summary>
public sealed class PipedriveWebhookEndpointTests : IAsyncLifetime
{
    private const string Deal = """{"meta":{"action":"change","entity":"deal","entity_id":"7","id":"e-1","webhook_id":"1","version":"2.0"},"data":null}""";
    private readonly string _folder = Directory.CreateTempSubdirectory("mlconnector-web-").FullName;
    private WebApplication _host = null!;

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        // A host that asks everybody for a login must not get the webhooks banned.
        builder.Services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAssertion(_ => false).Build());
        builder.Services.AddMlConnector(configure: options =>
        {
            options.Store.ConnectionString = $"Data Source={Path.Combine(_folder, "sync.db")}";
            options.DataProtection.KeyDirectory = Path.Combine(_folder, "keys");
            (options.Connections["acme"], options.Connections["signed"]) = (Connection(), Connection());
            options.Connections["signed"].Pipedrive.Webhooks.SigningSecrets.Add("a-long-random-key");
        });
        _host = builder.Build();
        _host.MapPipedriveWebhooks();
        await _host.StartAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_genuine_call_is_answered_200_and_waits_in_the_store()
    {
        Assert.Equal(HttpStatusCode.OK, await PostAsync(Deal, "a-long-random-password"));
        Assert.Equal(1, (await StatusAsync()).Waiting);
    }

    [Fact, Trait("Threat", "S1")]
    public async Task A_wrong_password_is_answered_401_and_stores_nothing()
    {
        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync(Deal, "wrong"));
        var status = await StatusAsync();
        Assert.Equal((0, 1L), (status.Waiting, status.WebhooksRefused));
    }

    [Fact]
    public async Task An_authentic_call_about_something_else_is_accepted_and_forgotten()
    {
        Assert.Equal(HttpStatusCode.Accepted, await PostAsync(Deal.Replace("\"deal\"", "\"goal\"", StringComparison.Ordinal), "a-long-random-password"));
        Assert.Equal(0, (await StatusAsync()).Waiting);
    }

    [Theory, Trait("Threat", "S4")]
    [InlineData(0, HttpStatusCode.OK)]
    [InlineData(1, HttpStatusCode.Accepted)]
    [InlineData(40 * 1024 * 1024, HttpStatusCode.Accepted)]
    public async Task A_genuine_call_over_one_mebibyte_is_accepted_because_Pipedrive_bans_who_refuses(int over, HttpStatusCode expected) =>
        Assert.Equal(expected, await PostAsync(Deal.PadRight((1024 * 1024) + over), "a-long-random-password"));

    [Fact, Trait("Threat", "S4")]
    public async Task A_signed_call_over_one_mebibyte_is_refused_because_only_the_whole_of_it_could_tell_that_it_is_genuine()
    {
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await PostAsync(Deal.PadRight((1024 * 1024) + 1), "a-long-random-password", "signed"));
        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync(Deal.PadRight((1024 * 1024) + 1), "wrong", "signed"));
    }

    [Theory, Trait("Threat", "S1")]
    [InlineData("a-long-random-key", HttpStatusCode.OK)]
    [InlineData("another-random-key", HttpStatusCode.Unauthorized)]
    [InlineData(null, HttpStatusCode.Unauthorized)]
    public async Task A_call_of_a_connection_with_signatures_needs_a_right_one_too(string? key, HttpStatusCode expected) =>
        Assert.Equal(expected, await PostAsync(Deal, "a-long-random-password", "signed", key));

    [Theory, Trait("Threat", "S4")]
    [InlineData("acme")]
    [InlineData("signed")]
    [InlineData("nobody")]
    public async Task A_wrong_password_is_answered_before_the_body_comes(string connection)
    {
        using var caller = new TcpClient();
        var host = new Uri(_host.Urls.First());
        await caller.ConnectAsync(host.Host, host.Port, TestContext.Current.CancellationToken);
        await using var stream = caller.GetStream();
        await stream.WriteAsync(
            Encoding.ASCII.GetBytes($"POST /webhooks/pipedrive/{connection} HTTP/1.1\r\nHost: {host.Authority}\r\nAuthorization: Basic {Credential("wrong")}\r\nContent-Length: 1000\r\n\r\n"),
            TestContext.Current.CancellationToken);
        using var reader = new StreamReader(stream);

        Assert.Equal("HTTP/1.1 401 Unauthorized", await reader.ReadLineAsync(TestContext.Current.CancellationToken));
    }

    [Fact, Trait("Threat", "S1")]
    public async Task An_endpoint_that_could_recognise_no_call_is_not_mapped()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Services.AddMlConnector(configure: options =>
        {
            var connection = Connection();
            (connection.Pipedrive.Webhooks.UserName, connection.Pipedrive.Webhooks.Password) = (null, null);
            options.Connections["acme"] = connection;
        });
        await using var host = builder.Build();

        var refusal = Assert.Throws<MlConnectorConfigurationException>(() => host.MapPipedriveWebhooks());

        Assert.StartsWith("MlConnector:Connections:acme:Pipedrive:Webhooks is missing", refusal.Message, StringComparison.Ordinal);
    }

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private static ConnectionOptions Connection()
    {
        var connection = new ConnectionOptions();
        (connection.BusinessCentral.UserName, connection.BusinessCentral.WebServiceKey, connection.BusinessCentral.Company) = ("u", "k", "C");
        (connection.Pipedrive.BaseAddress, connection.Pipedrive.ApiToken) = (new Uri("https://acme.pipedrive.com"), "t");
        (connection.Pipedrive.Webhooks.UserName, connection.Pipedrive.Webhooks.Password) = ("hooks", "a-long-random-password");
        return connection;
    }

    private static string Credential(string password) => Convert.ToBase64String(Encoding.UTF8.GetBytes($"hooks:{password}"));

    private async Task<HttpStatusCode> PostAsync(string body, string password, string connection = "acme", string? key = null)
    {
        using var sockets = new SocketsHttpHandler();
        using var client = new HttpMessageInvoker(sockets);
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri($"{_host.Urls.First()}/webhooks/pipedrive/{connection}")) { Content = new StringContent(body) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Credential(password));
        if (key is not null)
        {
            request.Headers.Add("X-Signature", Convert.ToHexString(HMACSHA256.HashData(Encoding.UTF8.GetBytes(key), Encoding.UTF8.GetBytes(body))));
        }

        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        return response.StatusCode;
    }

    private async Task<ConnectionStatus> StatusAsync() =>
        Assert.Single(await _host.Services.GetRequiredService<ISyncStatus>().GetAsync("acme", TestContext.Current.CancellationToken));
}
