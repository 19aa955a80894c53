using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging;
using MlConnector.Sync.Connections;

namespace MlConnector.AspNetCore.Tests;

public sealed class HealthEndpointTests
{
    [Fact, Trait("Threat", "S32")]
    public async Task It_says_ok_or_degraded_and_nothing_else()
    {
        await using var host = await StartAsync(new SomeHealth(new SyncHealth(true, [])));
        Assert.Equal((HttpStatusCode.OK, "ok"), await GetAsync(host));
    }

    [Fact, Trait("Threat", "S32")]
    public async Task A_connection_that_does_not_work_is_not_named()
    {
        await using var host = await StartAsync(new SomeHealth(new SyncHealth(true, ["acme: NeedsReconnect: the token of Nordwind"])));
        Assert.Equal((HttpStatusCode.OK, "degraded"), await GetAsync(host));
    }

    [Fact, Trait("Fault", "F70")]
    public async Task A_store_that_cannot_be_written_is_503()
    {
        await using var host = await StartAsync(new SomeHealth(new SyncHealth(false, ["The store '/data/sync.db' is full."])));
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "degraded"), await GetAsync(host));
    }

    [Fact]
    public async Task What_the_host_checks_besides_is_not_asked_here()
    {
        await using var host = await StartAsync(new SomeHealth(new SyncHealth(true, [])), checks => checks.AddCheck("other", () => HealthCheckResult.Unhealthy()));
        Assert.Equal((HttpStatusCode.OK, "ok"), await GetAsync(host));
    }

    private static async Task<WebApplication> StartAsync(ISyncHealth health, Action<IHealthChecksBuilder>? more = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton(health);
        var checks = builder.Services.AddHealthChecks().AddMlConnector();
        more?.Invoke(checks);
        var host = builder.Build();
        host.MapMlConnectorHealth();
        await host.StartAsync(TestContext.Current.CancellationToken);
        return host;
    }

    private static async Task<(HttpStatusCode Status, string Body)> GetAsync(WebApplication host)
    {
        using var sockets = new SocketsHttpHandler();
        using var client = new HttpMessageInvoker(sockets);
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri($"{host.Urls.First()}/health"));
        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        return (response.StatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    private sealed class SomeHealth(SyncHealth health) : ISyncHealth
    {
        public Task<SyncHealth> CheckAsync(CancellationToken cancellationToken = default) => Task.FromResult(health);
    }
}
