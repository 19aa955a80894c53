using Microsoft.Extensions.Hosting;

namespace MlConnector.Sync.Running;

/// <summary>Runs the engine for the lifetime of the host.</summary>
internal sealed class MlConnectorWorker(ISyncEngine engine) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => engine.RunAsync(stoppingToken);
}
