using Microsoft.Extensions.DependencyInjection;
using MlConnector.Pipedrive.Tests.Authentication;
using MlConnector.Testing;

namespace MlConnector.Pipedrive.Tests.Resilience;

/// <summary>A simulated account, the client of an API token, and a stranger who uses the same company.</summary>
internal sealed class TokenAccount : IDisposable
{
    private readonly ServiceProvider _services;
    private readonly HttpClient _client;
    private readonly HttpMessageInvoker _stranger;

    public TokenAccount(PipedriveSimulatorOptions? options = null, Action<PipedriveOptions>? configure = null)
    {
        Simulator = new PipedriveSimulator(options, Time);
        Network = new Network(Simulator.CreateHandler());
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(Time);
        services.AddPipedrive(settings =>
        {
            (settings.BaseAddress, settings.ApiToken) = (new Uri("https://acme.pipedrive.com"), "simulated-token");
            configure?.Invoke(settings);
        }).ConfigurePrimaryHandler(_ => Network);
        _services = services.BuildServiceProvider();
        _client = _services.GetRequiredService<IHttpClientFactory>().CreateClient("MlConnector.Pipedrive");
        _stranger = new HttpMessageInvoker(Simulator.CreateHandler());
    }

    public SteppingTime Time { get; } = new();

    public PipedriveSimulator Simulator { get; }

    public Network Network { get; }

    public PipedriveUsage Usage => _services.GetRequiredService<IPipedriveApiFactory>().GetUsage("");

    /// <summary>What Pipedrive answered so far.</summary>
    public int CountOf(int status) => Simulator.Journal.Entries.Count(entry => entry.StatusCode == status);

    /// <summary>Reads through the client, and returns its failure if there is one.</summary>
    public async Task<PipedriveException?> GetAsync(string path = "api/v1/users/me")
    {
        try
        {
            using var answer = await _client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
            return null;
        }
        catch (PipedriveException failure)
        {
            return failure;
        }
    }

    public async Task<PipedriveException?> PostAsync(string path)
    {
        try
        {
            using var content = new StringContent("""{"title":"x"}""", System.Text.Encoding.UTF8, "application/json");
            using var answer = await _client.PostAsync(new Uri(path, UriKind.Relative), content, TestContext.Current.CancellationToken);
            return null;
        }
        catch (PipedriveException failure)
        {
            return failure;
        }
    }

    /// <summary>Lets somebody else send requests of ten tokens each.</summary>
    public async Task SpendAsync(int requests, string token = "simulated-token")
    {
        for (var index = 0; index < requests; index++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "https://acme.pipedrive.com/api/v2/deals");
            request.Headers.Add("x-api-token", token);
            using var answer = await _stranger.SendAsync(request, TestContext.Current.CancellationToken);
        }
    }

    public void Dispose()
    {
        _stranger.Dispose();
        _client.Dispose();
        _services.Dispose();
    }
}
