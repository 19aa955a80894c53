using MlConnector.BusinessCentral.Tests.Wire;
using MlConnector.Tests.Wire;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace MlConnector.BusinessCentral.Tests.Registration;

public sealed class RegistrationTests
{
    private const string EmptyPage = """{"value":[]}""";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Named_clients_are_keyed_and_have_settings_and_limits_of_their_own()
    {
        var network = new StubNetwork(_ => StubNetwork.Json(EmptyPage));
        await using var provider = Wiring.Provide(network, TimeProvider.System, more: services =>
        {
            services.AddBusinessCentral("north", options => At(options, "north.test"));
            services.AddBusinessCentral("south", options => At(options, "south.test"));
        });
        var factory = provider.GetRequiredService<IBusinessCentralApiFactory>();

        await CallAsync(provider.Api());
        await CallAsync(provider.GetRequiredKeyedService<IBusinessCentralApi>("north"));
        await CallAsync(factory.Create("north"));
        await CallAsync(provider.GetRequiredKeyedService<IBusinessCentralApi>("south"));

        Assert.Equal(["erp.test", "north.test", "north.test", "south.test"], network.Requests.Select(request => new Uri(request.Address).Host));
        Assert.Equal((1, 2, 1, 0), (factory.GetUsage("").Requests, factory.GetUsage("north").Requests, factory.GetUsage("south").Requests, factory.GetUsage("west").Requests));
        Assert.Same(factory.Create("north"), provider.GetRequiredKeyedService<IBusinessCentralApi>("north"));
    }

    [Fact]
    public async Task Names_may_appear_at_run_time()
    {
        var network = new StubNetwork(_ => StubNetwork.Json(EmptyPage));
        var services = new ServiceCollection();
        services.AddBusinessCentral().ConfigurePrimaryHandler(_ => network);
        services.AddSingleton<IConfigureOptions<BusinessCentralOptions>, AnyName>();
        await using var provider = services.BuildServiceProvider();
        var factory = provider.GetRequiredService<IBusinessCentralApiFactory>();

        await CallAsync(factory.Create("a.test"));
        await CallAsync(factory.Create("b.test"));

        Assert.Equal(["a.test", "b.test"], network.Requests.Select(request => new Uri(request.Address).Host));
        Assert.Null(provider.GetService<IBusinessCentralApi>());
    }

    [Fact]
    public async Task A_name_whose_settings_were_mended_works_without_a_restart()
    {
        var host = "";
        await using var provider = Wiring.Provide(new StubNetwork(_ => StubNetwork.Json(EmptyPage)), TimeProvider.System, more: services =>
            services.AddOptions<BusinessCentralOptions>("late").Configure(options => At(options, host.Length == 0 ? "user@late.test" : host)));
        var factory = provider.GetRequiredService<IBusinessCentralApiFactory>();
        Assert.Contains("'late': BaseAddress", Assert.Throws<OptionsValidationException>(() => factory.Create("late")).Message, StringComparison.Ordinal);

        host = "late.test";
        provider.GetRequiredService<IOptionsMonitorCache<BusinessCentralOptions>>().TryRemove("late");

        await CallAsync(factory.Create("late"));
    }

    [Fact]
    public async Task An_added_handler_sees_each_attempt_as_it_leaves()
    {
        var attempts = 0;
        var network = new StubNetwork(_ => ++attempts < 3 ? StubNetwork.Json("{}", System.Net.HttpStatusCode.ServiceUnavailable) : StubNetwork.Json(EmptyPage));
        var seen = new List<string?>();
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(new ShortWaits());
        services.AddBusinessCentral(Wiring.Basic).ConfigurePrimaryHandler(_ => network).AddHttpMessageHandler(() => new Watching(seen));
        await using var provider = services.BuildServiceProvider();

        await CallAsync(provider.Api());

        Assert.Equal(Enumerable.Repeat(Convert.ToBase64String("user:canary-key"u8), 3), seen);
    }

    [Fact]
    public async Task A_primary_handler_on_the_builder_wins()
    {
        var network = new StubNetwork(_ => StubNetwork.Json(EmptyPage));
        var other = new StubNetwork(_ => StubNetwork.Json(EmptyPage));
        var services = new ServiceCollection();
        services.AddBusinessCentral(Wiring.Basic).ConfigurePrimaryHandler(_ => other).ConfigurePrimaryHttpMessageHandler(() => network);
        await using var provider = services.BuildServiceProvider();

        await CallAsync(provider.Api());

        Assert.Equal((1, 0), (network.Requests.Count, other.Requests.Count));
    }

    [Fact]
    public async Task Registering_twice_doubles_no_handler()
    {
        var network = new StubNetwork(_ => StubNetwork.Json("{}", System.Net.HttpStatusCode.ServiceUnavailable));
        await using var provider = Wiring.Provide(network, new ShortWaits(), more: services =>
        {
            services.AddBusinessCentral(Wiring.Basic);
            services.AddBusinessCentral();
        });

        await Assert.ThrowsAsync<BusinessCentralException>(() => CallAsync(provider.Api()));

        Assert.Equal(5, network.Requests.Count);
        Assert.Equal(5, provider.GetRequiredService<IBusinessCentralApiFactory>().GetUsage("").Requests);
    }

    [Fact]
    public async Task The_limits_of_a_name_are_shared_by_everybody_who_asks_for_it()
    {
        var time = new Microsoft.Extensions.Time.Testing.FakeTimeProvider();
        var network = new StubNetwork(_ => StubNetwork.Json(EmptyPage), time);
        await using var provider = Wiring.Provide(network, time, options => options.RequestsPerFiveMinutes = 2);

        var calls = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => Task.FromResult(CallAsync(provider.GetRequiredService<IBusinessCentralApiFactory>().Create(""))), Cancellation)));
        await Wiring.SettleAsync();

        Assert.Equal(2, network.Requests.Count);
        await time.UntilAsync(Task.WhenAll(calls), TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task Disposing_the_provider_ends_the_connections()
    {
        var network = new StubNetwork(_ => StubNetwork.Json(EmptyPage));
        var provider = Wiring.Provide(network, TimeProvider.System);
        await CallAsync(provider.Api());
        Assert.False(network.IsDisposed);

        await provider.DisposeAsync();

        Assert.True(network.IsDisposed);
    }

    [Fact]
    public async Task A_call_that_runs_or_waits_while_the_provider_is_disposed_comes_to_an_end()
    {
        var answer = new TaskCompletionSource<HttpResponseMessage>(TaskCreationOptions.RunContinuationsAsynchronously);
        var network = new StubNetwork((_, _) => answer.Task);
        var provider = Wiring.Provide(network, TimeProvider.System, options => options.MaxConcurrency = 1);
        var (running, waiting) = (CallAsync(provider.Api()), CallAsync(provider.Api()));

        await provider.DisposeAsync();
        answer.SetResult(StubNetwork.Json(EmptyPage));

        Assert.Empty((await running).Value);
        await Assert.ThrowsAsync<ObjectDisposedException>(() => waiting);
    }

    [Fact]
    [Trait("Threat", "T2")]
    public async Task Defaults_for_all_http_clients_repeat_no_write()
    {
        var network = new StubNetwork(_ => throw new HttpRequestException("broken"));
        var services = new ServiceCollection();
        services.ConfigureHttpClientDefaults(http => http.AddStandardResilienceHandler(options => options.Retry.Delay = TimeSpan.FromMilliseconds(1)));
        services.AddBusinessCentral(Wiring.Basic).ConfigurePrimaryHandler(_ => network);
        await using var provider = services.BuildServiceProvider();

        var failure = await Assert.ThrowsAsync<BusinessCentralException>(() => provider.Api().CreateCustomerAsync(new() { DisplayName = "x" }, Cancellation));

        Assert.True(failure.IsOutcomeUnknown);
        Assert.Single(network.Requests);
    }

    [Fact]
    [Trait("Threat", "T2")]
    public async Task Defaults_for_all_http_clients_do_not_cut_a_slow_write_short()
    {
        var time = new Microsoft.Extensions.Time.Testing.FakeTimeProvider();
        var network = new StubNetwork(async (_, cancellation) =>
        {
            await Task.Delay(TimeSpan.FromMinutes(2), time, cancellation);
            return StubNetwork.Json("""{"number":"C1"}""", System.Net.HttpStatusCode.Created);
        });
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(time);
        services.ConfigureHttpClientDefaults(http => http.AddStandardResilienceHandler());
        services.AddBusinessCentral(Wiring.Basic).ConfigurePrimaryHandler(_ => network);
        await using var provider = services.BuildServiceProvider();

        var created = await time.UntilAsync(provider.Api().CreateCustomerAsync(new() { DisplayName = "x" }, Cancellation), TimeSpan.FromSeconds(1));

        Assert.Equal("C1", created.Number);
        Assert.Single(network.Requests);
    }

    private static Task<ODataPage<Customer>> CallAsync(IBusinessCentralApi api) => api.GetCustomersPageAsync(new ODataQuery<Customer>(), Cancellation);

    private static void At(BusinessCentralOptions options, string host)
    {
        Wiring.Basic(options);
        options.BaseAddress = new Uri($"https://{host}/BC");
    }

    private sealed class AnyName : IConfigureNamedOptions<BusinessCentralOptions>
    {
        public void Configure(BusinessCentralOptions options) => Configure(Options.DefaultName, options);

        public void Configure(string? name, BusinessCentralOptions options) => At(options, name!.Length == 0 ? "nobody.test" : name);
    }

    private sealed class Watching(List<string?> seen) : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            seen.Add(request.Headers.Authorization?.Parameter);
            return base.SendAsync(request, cancellationToken);
        }
    }
}
