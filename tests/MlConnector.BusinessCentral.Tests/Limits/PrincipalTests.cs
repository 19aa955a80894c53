using MlConnector.BusinessCentral.Tests.Wire;
using MlConnector.Testing;
using Microsoft.Extensions.Time.Testing;

namespace MlConnector.BusinessCentral.Tests.Limits;

public sealed class PrincipalTests : IDisposable
{
    private readonly FakeTimeProvider _time = new();
    private readonly BusinessCentralSimulator _simulator;
    private readonly HttpMessageInvoker _simulated;
    private string? _refusedCredential;

    public PrincipalTests()
    {
        _simulator = new BusinessCentralSimulator(time: _time);
        _simulator.Options.Clients["second-client"] = "second-secret";
        _simulated = new HttpMessageInvoker(_simulator.CreateHandler());
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _simulated.Dispose();

    [Fact]
    public async Task Principals_are_used_in_turn_each_with_its_own_token()
    {
        var network = new StubNetwork(_simulated.SendAsync, _time);
        await using var provider = Wiring.Provide(network, _time, TwoPrincipals);

        for (var call = 0; call < 6; call++)
        {
            await CallAsync(provider.Api());
        }

        var credentials = ApiCalls(network).Select(request => request.Credential).ToList();
        Assert.Equal(6, credentials.Count);
        Assert.Equal(2, credentials.Distinct().Count());
        Assert.All(Enumerable.Range(0, 4), place => Assert.Equal(credentials[place], credentials[place + 2]));
        Assert.Equal(2, network.Requests.Count(request => request.Address.EndsWith("/token", StringComparison.Ordinal)));
    }

    [Fact]
    [Trait("Fault", "F24")]
    public async Task While_one_principal_has_to_wait_the_other_goes_on()
    {
        var network = new StubNetwork(
            (request, cancellation) => request.Headers.Authorization?.Parameter is { } credential && credential == _refusedCredential
                ? Task.FromResult(StubNetwork.TooMany("50"))
                : _simulated.SendAsync(request, cancellation),
            _time);
        await using var provider = Wiring.Provide(network, _time, TwoPrincipals);
        await CallAsync(provider.Api());
        await CallAsync(provider.Api());
        _refusedCredential = ApiCalls(network).First().Credential;

        var refused = CallAsync(provider.Api());
        await Wiring.SettleAsync();
        for (var call = 0; call < 4; call++)
        {
            await CallAsync(provider.Api());
        }

        Assert.False(refused.IsCompleted);
        Assert.Single(ApiCalls(network).Skip(2), request => request.Credential == _refusedCredential);
        await _time.UntilAsync(refused);
    }

    private static IEnumerable<StubNetwork.Sent> ApiCalls(StubNetwork network) => network.Requests.Where(request => request.Address.Contains("/api/", StringComparison.Ordinal));

    private static Task<ODataPage<Company>> CallAsync(IBusinessCentralApi api) => api.GetCompaniesPageAsync(new ODataQuery<Company>(), Cancellation);

    private static void TwoPrincipals(BusinessCentralOptions options)
    {
        Wiring.Online(options);
        options.MorePrincipals.Add(new() { ClientId = "second-client", ClientSecret = "second-secret" });
    }
}
