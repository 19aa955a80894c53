using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using MlConnector.Sync;

namespace MlConnector.Samples.Console.Commands;

/// <summary>Runs the engine until it is stopped.</summary>
internal static class RunCommand
{
    public static async Task<int> RunAsync(CommandRequest request, CancellationToken cancellationToken)
    {
        if (request.Connection is not null)
        {
            throw new MlConnectorConfigurationException("'run' works on every configured connection; leave --connection out.");
        }

        await using var services = EngineHost.Build(isService: true);
        await System.Console.Error.WriteLineAsync("Running; stop with Ctrl+C.");
        if (services.GetRequiredService<IOptions<MlConnectorOptions>>().Value.PublicBaseAddress is { } address)
        {
            await System.Console.Error.WriteLineAsync(
                $"This tool takes no webhooks. What {address} leads to has to be a web host that maps them and runs the engine on this store, instead of this command.");
        }

        await services.GetRequiredService<ISyncEngine>().RunAsync(cancellationToken);
        return 0;
    }
}
