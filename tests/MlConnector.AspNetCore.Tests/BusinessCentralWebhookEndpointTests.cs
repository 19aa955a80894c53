using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using MlConnector.BusinessCentral;
using MlConnector.Sync;
using MlConnector.Sync.Connections;
using MlConnector.Sync.Subscriptions;
using MlConnector.Testing;

namespace MlConnector.AspNetCore.Tests;

/// <summary>The endpoint on real Kestrel with the real store; the simulated Business Central subscribes, proves and delivers over the network.</summary>
public sealed class BusinessCentralWebhookEndpointTests : IAsyncLifetime
{
    private const string Public = "https://hooks.example.com";
    private readonly string _folder = Directory.CreateTempSubdirectory("mlconnector-web-").FullName;
    private readonly Proxy _proxy;
    private readonly BusinessCentralSimulator _system = new();
    private readonly PipedriveSimulator _account = new();
    private SimulatedCompany _company = null!;
    private WebApplication _host = null!;

    public BusinessCentralWebhookEndpointTests() => _proxy = new Proxy(() => new Uri(_host.Urls.First()));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _company = _system.AddCompany("CRONUS");
        _system.Options.HandshakeHandler = _proxy;
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddAuthorizationBuilder().SetFallbackPolicy(new Microsoft.AspNetCore.Authorization.AuthorizationPolicyBuilder().RequireAssertion(_ => false).Build());
        var engine = builder.Services.AddMlConnector(configure: options =>
        {
            options.Store.ConnectionString = $"Data Source={Path.Combine(_folder, "sync.db")}";
            options.DataProtection.KeyDirectory = Path.Combine(_folder, "keys");
            options.PublicBaseAddress = new Uri(Public);
            var connection = new ConnectionOptions();
            connection.BusinessCentral.BaseAddress = new Uri("https://bc.example.com");
            (connection.BusinessCentral.UserName, connection.BusinessCentral.WebServiceKey, connection.BusinessCentral.Company) = ("simulator-user", "simulator-key", "CRONUS");
            (connection.Pipedrive.BaseAddress, connection.Pipedrive.ApiToken) = (new Uri("https://acme.pipedrive.example"), "simulated-token");
            options.Connections["acme"] = connection;
        });
        engine.BusinessCentral.ConfigurePrimaryHandler(_ => _system.CreateHandler());
        engine.Pipedrive.ConfigurePrimaryHandler(_ => _account.CreateHandler());
        _host = builder.Build();
        _host.UseAuthorization();
        _host.MapBusinessCentralWebhooks();
        await _host.StartAsync(Cancellation);
        await SyncAsync(poll: true);
    }

    [Fact, Trait("Situation", "B99")]
    public async Task Business_Central_proves_the_address_over_the_network_and_a_renewal_again()
    {
        Assert.Equal(3, (await SubscribedAsync()).Count);
        var shown = await _host.Services.GetRequiredService<ISubscriptions>().KeepAsync("acme", SubscriptionWish.Renew, Cancellation);
        Assert.All(shown, watched => Assert.Equal((SubscriptionState.Active, null), (watched.State, watched.Problem)));
    }

    [Fact]
    public async Task A_notification_is_accepted_although_the_host_asks_everybody_else_for_a_login()
    {
        var customer = _company.AddCustomer(null, "Nordwind Industrie GmbH");
        using var answer = await PostAsync(await AddressAsync(), await BodyAsync(customer));
        Assert.Equal((HttpStatusCode.Accepted, ""), (answer.StatusCode, await answer.Content.ReadAsStringAsync(Cancellation)));
        await SyncAsync(poll: false);

        Assert.Contains(_account.Rows("organizations"), row => (string?)row["name"] == "Nordwind Industrie GmbH");
    }

    [Theory, Trait("Threat", "S11")]
    [InlineData("00000000000000000000000000000000")]
    [InlineData("x")]
    public async Task An_unknown_address_is_404_with_nothing_in_it(string token)
    {
        using var answer = await PostAsync(new Uri($"{Public}/webhooks/business-central/{token}?validationToken=abc"), "{}");
        Assert.Equal((HttpStatusCode.NotFound, 0), (answer.StatusCode, (await answer.Content.ReadAsByteArrayAsync(Cancellation)).Length));
    }

    [Fact, Trait("Fault", "F64")]
    public async Task A_handshake_that_nobody_asked_for_echoes_nothing()
    {
        using var answer = await PostAsync(new Uri($"{await AddressAsync()}?validationToken=abc"), "");
        Assert.Equal((HttpStatusCode.ServiceUnavailable, ""), (answer.StatusCode, await answer.Content.ReadAsStringAsync(Cancellation)));
    }

    [Fact, Trait("Fault", "F64")]
    public async Task A_handshake_during_a_renewal_is_echoed_as_plain_text_that_no_browser_guesses_about()
    {
        const string Token = "a+b=&<script>ä";
        HttpResponseMessage? seen = null;
        _system.Options.HandshakeHandler = new Meddling(async address => seen ??= await PostAsync(new Uri($"{address.GetLeftPart(UriPartial.Path)}?validationToken={Uri.EscapeDataString(Token)}"), ""), _proxy);
        await _host.Services.GetRequiredService<ISubscriptions>().KeepAsync("acme", SubscriptionWish.Renew, Cancellation);

        Assert.Equal((HttpStatusCode.OK, "text/plain", "nosniff"), (seen!.StatusCode, seen.Content.Headers.ContentType!.MediaType, seen.Headers.GetValues("X-Content-Type-Options").Single()));
        Assert.True(seen.Headers.CacheControl!.NoStore);
        Assert.Equal(Token, await seen.Content.ReadAsStringAsync(Cancellation));
        seen.Dispose();
    }

    [Theory, Trait("Threat", "S4")]
    [InlineData((2 * 1024 * 1024) + 1)]
    [InlineData(40 * 1024 * 1024)]
    public async Task A_genuine_call_that_is_too_large_is_accepted_and_does_not_cost_the_subscription(int length)
    {
        using var answer = await PostAsync(await AddressAsync(), new string(' ', length));
        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
    }

    [Fact, Trait("Threat", "S13")]
    public async Task A_host_header_changes_no_address()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, await AddressAsync()) { Content = new StringContent("{\"value\":[]}") };
        request.Headers.Host = "evil.example.com";
        request.Headers.Add("X-Forwarded-Host", "evil.example.com");
        using var client = new HttpMessageInvoker(_proxy, disposeHandler: false);
        using var answer = await client.SendAsync(request, Cancellation);
        await _host.Services.GetRequiredService<ISubscriptions>().KeepAsync("acme", SubscriptionWish.Recreate, Cancellation);

        Assert.All(await SubscribedAsync(), subscription => Assert.StartsWith($"{Public}/webhooks/", subscription.NotificationUrl, StringComparison.Ordinal));
    }

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        _proxy.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task<IReadOnlyList<Subscription>> SubscribedAsync() =>
        await _host.Services.GetRequiredService<IBusinessCentralApiFactory>().Create("acme").ListSubscriptionsAsync(null, Cancellation).ToListAsync(Cancellation);

    private async Task<Subscription> OfCustomersAsync() =>
        (await SubscribedAsync()).Single(subscription => subscription.Resource!.EndsWith("/customers", StringComparison.Ordinal));

    private async Task<Uri> AddressAsync() => new((await OfCustomersAsync()).NotificationUrl!);

    private async Task<string> BodyAsync(Guid customer)
    {
        var subscription = await OfCustomersAsync();
        return new JsonObject
        {
            ["value"] = new JsonArray(new JsonObject
            {
                ["subscriptionId"] = subscription.SubscriptionId,
                ["clientState"] = subscription.ClientState,
                ["resource"] = $"{subscription.Resource}({customer})",
                ["changeType"] = "created",
            }),
        }.ToJsonString();
    }

    private Task SyncAsync(bool poll) => _host.Services.GetRequiredService<ISyncEngine>().SyncAsync(new SyncRequest { Poll = poll }, null, Cancellation);

    private async Task<HttpResponseMessage> PostAsync(Uri address, string body)
    {
        using var client = new HttpMessageInvoker(_proxy, disposeHandler: false);
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        return await client.SendAsync(request, Cancellation);
    }

    /// <summary>Leads from the public address to the host.</summary>
    private sealed class Proxy(Func<Uri> host) : DelegatingHandler(new SocketsHttpHandler())
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.RequestUri = new Uri(host(), request.RequestUri!.PathAndQuery);
            return base.SendAsync(request, cancellationToken);
        }
    }

    /// <summary>Does something of its own before Business Central's call goes out.</summary>
    private sealed class Meddling(Func<Uri, Task> before, HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            await before(request.RequestUri!);
            return await base.SendAsync(request, cancellationToken);
        }
    }
}
