using Microsoft.Extensions.DependencyInjection;
using MlConnector.Samples.Console.Output;
using MlConnector.Sync;
using MlConnector.Sync.Connections;
using Spectre.Console;

namespace MlConnector.Samples.Console.Commands;

/// <summary>One pass, or one that compares all ids as well. Exit code 1 when something is parked, held or in review that was not before, or a connection failed.</summary>
internal static class SyncCommand
{
    public static Task<int> RunAsync(CommandRequest request, CancellationToken cancellationToken) =>
        RunAsync(request, new SyncRequest { Connection = request.Connection }, cancellationToken);

    public static Task<int> ReconcileAsync(CommandRequest request, CancellationToken cancellationToken) =>
        RunAsync(request, new SyncRequest { Connection = request.Connection, Sweep = true }, cancellationToken);

    private static async Task<int> RunAsync(CommandRequest request, SyncRequest asked, CancellationToken cancellationToken)
    {
        await using var services = EngineHost.Build();
        var status = services.GetRequiredService<ISyncStatus>();
        var before = Open(await status.GetAsync(request.Connection, cancellationToken));
        var engine = services.GetRequiredService<ISyncEngine>();
        var report = request.Json
            ? await engine.SyncAsync(asked, null, cancellationToken)
            : await ProgressLine.RunAsync(progress => engine.SyncAsync(asked, progress, cancellationToken));
        var after = Open(await status.GetAsync(request.Connection, CancellationToken.None));
        if (request.Json)
        {
            Json.Print(report);
        }
        else
        {
            AnsiConsole.Write(Tables.OfReport(report));
        }

        foreach (var failure in report.Failures)
        {
            await System.Console.Error.WriteLineAsync(failure);
        }

        return report.Failures.Count > 0 || after > before ? 1 : 0;
    }

    private static int Open(IReadOnlyList<ConnectionStatus> connections) => connections.Sum(connection => connection.Held + connection.Parked + connection.Reviews);
}
