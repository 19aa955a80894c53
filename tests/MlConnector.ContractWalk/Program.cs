using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using MlConnector.ContractWalk;
using MlConnector.Pipedrive;
using MlConnector.Testing;

// Goes through the client's operations against a simulated account, with a validating proxy for each version between them:
// MlConnector.ContractWalk <port of the simulator> <address of v1's proxy> <address of v2's proxy> <file of known errors of the documents>
if (args is not [var port, var v1, var v2, var known])
{
    Console.Error.WriteLine("Needs the simulator's port, the addresses of the proxies of v1 and v2, and the file of known errors of the documents.");
    return 2;
}

const int Widest = 480;
var simulator = new PipedriveSimulator(new PipedriveSimulatorOptions { BurstLimit = Widest, SearchBurstLimit = Widest, SearchLag = TimeSpan.Zero, DailyTokens = 1_000_000 });
var options = new SimulatorHostOptions { UseHttps = false };
options.Serve(simulator, int.Parse(port, CultureInfo.InvariantCulture));
await using var host = await SimulatorHost.StartAsync(options);
using var network = new SocketsHttpHandler { AllowAutoRedirect = false };
using var proxies = new ValidatingProxies(new Uri(v1), new Uri(v2), network);
var services = new ServiceCollection();
services.AddPipedrive(settings => (settings.BaseAddress, settings.ApiToken, settings.RequestsPerTwoSeconds) = (new Uri("https://walk.example"), "simulated-token", Widest))
    .ConfigurePrimaryHandler(_ => proxies);
await using var provider = services.BuildServiceProvider();
var steps = new StepList();
var api = provider.GetRequiredService<IPipedriveApi>();
await new SalesWalk(api, steps).RunAsync();
await new AccountWalk(api, steps).RunAsync();
return Verdict.Tell(proxies, steps, KnownErrors.Read(known));
