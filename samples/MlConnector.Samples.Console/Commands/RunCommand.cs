using Microsoft.Extensions.DependencyInjection;
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
        await services.GetRequiredService<ISyncEngine>().RunAsync(cancellationToken);
        return 0;
    }
}
