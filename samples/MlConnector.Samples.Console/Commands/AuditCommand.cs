using Microsoft.Extensions.DependencyInjection;
using MlConnector.Samples.Console.Output;
using MlConnector.Sync;
using MlConnector.Sync.Auditing;
using MlConnector.Sync.Connections;
using Spectre.Console;

namespace MlConnector.Samples.Console.Commands;

/// <summary>The audit trail.</summary>
internal static class AuditCommand
{
    public static async Task<int> RunAsync(CommandRequest request, string? deal, int limit, CancellationToken cancellationToken)
    {
        if (limit is < 1 or > 10_000)
        {
            throw new MlConnectorConfigurationException("--limit must be from 1 to 10000.");
        }

        await using var services = EngineHost.Build();
        await services.GetRequiredService<ISyncStatus>().GetAsync(request.Connection, cancellationToken);
        var query = new AuditQuery { Connection = request.Connection, PipedriveId = deal, Flow = deal is null ? null : SyncFlow.Deals, Limit = limit };
        var entries = await services.GetRequiredService<IAuditTrail>().ReadAsync(query, cancellationToken);
        if (request.Json)
        {
            Json.Print(entries);
        }
        else
        {
            AnsiConsole.Write(Tables.OfAudit(entries));
        }

        return 0;
    }
}
