using System.Diagnostics;
using System.Net;
using MlConnector.BusinessCentral.Tests.Wire;
using MlConnector.Testing;
using MlConnector.Tests.Wire;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace MlConnector.BusinessCentral.Tests.Telemetry;

/// <summary>Listens to the whole process, so nothing else may run at the same time.</summary>
[CollectionDefinition(nameof(TelemetryTests), DisableParallelization = true)]
[Collection(nameof(TelemetryTests))]
public sealed class TelemetryTests : IDisposable
{
    private const string Refusal = """{"error":{"code":"Internal_RecordNotFound","message":"No canary@example.com.  CorrelationId:  6d2b1b3c-8a2c-4f6f-8f63-7a1d2f4b7e11."}}""";
    private readonly Listening _listening = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _listening.Dispose();

    [Fact]
    public async Task A_call_is_one_activity_and_one_measurement_whatever_it_took()
    {
        var attempts = 0;
        var network = new StubNetwork(request => request.RequestUri!.AbsolutePath.EndsWith("/companies", StringComparison.Ordinal)
            ? StubNetwork.Json($$"""{"value":[{"id":"{{Guid.Empty}}","name":"CRONUS"}]}""")
            : ++attempts < 3 ? StubNetwork.Json("{}", HttpStatusCode.ServiceUnavailable) : StubNetwork.Json("""{"number":"C1"}"""));
        await using var provider = Wiring.Provide(network, new ShortWaits(), options => options.Company = "CRONUS");

        await provider.Api().GetCustomerAsync(Guid.NewGuid(), cancellationToken: Cancellation);

        var call = Assert.Single(_listening.Calls);
        Assert.Equal(("GET /customers({id})", ActivityKind.Client, ActivityStatusCode.Unset), (call.DisplayName, call.Kind, call.Status));
        Assert.Equal(("/customers({id})", "GET", 200, ""), (call.GetTagItem("url.template"), call.GetTagItem("http.request.method"), call.GetTagItem("http.response.status_code"), call.GetTagItem("mlconnector.client")));
        var measured = Assert.Single(_listening.Measurements, measured => measured.Name == "mlconnector.businesscentral.call.duration");
        Assert.Equal(("/customers({id})", 200), (measured.Tags["url.template"], measured.Tags["http.response.status_code"]));
        Assert.Equal(2, _listening.Measurements.Where(repeated => repeated.Name == "mlconnector.businesscentral.call.repetitions").Sum(repeated => repeated.Value));
    }

    [Fact]
    public async Task A_refused_call_shows_code_status_and_correlation_and_nothing_personal()
    {
        await using var provider = Wiring.Provide(new StubNetwork(_ => StubNetwork.Json(Refusal, HttpStatusCode.NotFound)), new ShortWaits());
        var query = new ODataQuery<Customer>().Where(customer => customer.Email == "canary@example.com");

        await Assert.ThrowsAsync<BusinessCentralException>(() => provider.Api().GetCustomersPageAsync(query, Cancellation));

        var call = Assert.Single(_listening.Calls);
        Assert.Equal((ActivityStatusCode.Error, "Internal_RecordNotFound", 404), (call.Status, call.GetTagItem("error.type"), call.GetTagItem("http.response.status_code")));
        Assert.Equal("6d2b1b3c-8a2c-4f6f-8f63-7a1d2f4b7e11", call.GetTagItem("mlconnector.correlation_id"));
        var measured = Assert.Single(_listening.Measurements, measured => measured.Name == "mlconnector.businesscentral.call.duration");
        Assert.Equal("Internal_RecordNotFound", measured.Tags["error.type"]);
        Assert.DoesNotContain("mlconnector.correlation_id", measured.Tags.Keys);
        Assert.DoesNotContain("canary", _listening.Everything(), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Threat", "S14")]
    public async Task Secrets_tokens_and_queries_stand_in_no_log_activity_measurement_or_exception()
    {
        var simulator = new BusinessCentralSimulator();
        simulator.Options.Clients["client"] = "canary-secret";
        simulator.Options.Clients["second"] = "canary-second";
        using var simulated = new HttpMessageInvoker(simulator.CreateHandler());
        var network = new StubNetwork(simulated.SendAsync);
        await using var provider = Wiring.Provide(network, new ShortWaits(), OnlineWithCanaries, Listen);

        var exceptions = await ExerciseAsync(provider.Api(), simulator);

        var told = _listening.Everything() + string.Join('\n', exceptions);
        var tokens = network.Requests.Select(request => request.Credential).OfType<string>().Distinct().ToList();
        Assert.NotEmpty(_listening.Logs);
        Assert.True(tokens.Count >= 3, "Two principals, one renewal.");
        Assert.All([.. tokens, "canary", "eq%20", "$filter"], secret => Assert.DoesNotContain(secret, told, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    [Trait("Threat", "S14")]
    public async Task A_key_stands_in_no_log_activity_or_exception_of_real_connections()
    {
        var reads = 0;
        await using var server = new RawServer(_ => reads++ switch
        {
            0 => null,
            1 => RawServer.Json("{}", "503 Service Unavailable"),
            2 => RawServer.Json("""{"value":[]}"""),
            _ => RawServer.Json(Refusal.Replace("canary@example.com", "it", StringComparison.Ordinal), "401 Unauthorized"),
        });
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(new ShortWaits());
        services.AddBusinessCentral(options =>
        {
            Wiring.Basic(options);
            options.BaseAddress = new Uri($"http://{server.Authority}/BC");
        });
        Listen(services);
        await using var provider = services.BuildServiceProvider();
        var query = new ODataQuery<Customer>().Where(customer => customer.Email == "canary@example.com");

        await provider.Api().GetCustomersPageAsync(query, Cancellation);
        var failure = await Assert.ThrowsAsync<BusinessCentralException>(() => provider.Api().GetCustomersPageAsync(query, Cancellation));

        var told = _listening.Everything() + failure;
        Assert.NotEmpty(_listening.Logs);
        Assert.All(["canary", Convert.ToBase64String("user:canary-key"u8), "$filter"], secret => Assert.DoesNotContain(secret, told, StringComparison.OrdinalIgnoreCase));
        Assert.Contains("canary", server.Requests.First(), StringComparison.Ordinal);
    }

    private static void OnlineWithCanaries(BusinessCentralOptions options)
    {
        Wiring.Online(options);
        (options.ClientId, options.ClientSecret) = ("client", "canary-secret");
        options.MorePrincipals.Add(new() { ClientId = "second", ClientSecret = "canary-second" });
    }

    private static async Task<List<string>> ExerciseAsync(IBusinessCentralApi api, BusinessCentralSimulator simulator)
    {
        var query = new ODataQuery<Company>().Where(company => company.Name == "canary@example.com");
        var told = new List<string>();
        await api.GetCompaniesPageAsync(query, Cancellation);
        await api.GetCompaniesPageAsync(query, Cancellation);
        simulator.RevokeTokens();
        await api.GetCompaniesPageAsync(query, Cancellation);
        simulator.Faults.Add(new SimulatorFault { Kind = FaultKind.RejectBefore, StatusCode = 503, Times = 2 });
        await api.GetCompaniesPageAsync(query, Cancellation);
        simulator.Faults.Add(new SimulatorFault { Kind = FaultKind.DisconnectBefore, Times = int.MaxValue });
        told.Add((await Assert.ThrowsAsync<BusinessCentralException>(() => api.GetCompaniesPageAsync(query, Cancellation))).ToString());
        simulator.Faults.Clear();
        simulator.Options.Clients.Clear();
        simulator.RevokeTokens();
        told.Add((await Assert.ThrowsAsync<BusinessCentralException>(() => api.GetCompaniesPageAsync(query, Cancellation))).ToString());
        return told;
    }

    private void Listen(IServiceCollection services) => services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(_listening));
}
