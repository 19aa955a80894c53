using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using MlConnector.Samples.Console.Output;
using MlConnector.Sync.Planning;
using Spectre.Console;

namespace MlConnector.Samples.Console.Commands;

/// <summary>Shows what a sync would do. Exit code 1 when a system did not answer.</summary>
internal static class PlanCommand
{
    private const int Shown = 20;

    public static async Task<int> RunAsync(CommandRequest request, bool matchOnly, FileInfo? output, FileInfo? csv, CancellationToken cancellationToken)
    {
        await using var services = EngineHost.Build();
        var planner = services.GetRequiredService<ISyncPlanner>();
        var files = services.GetRequiredService<IPlanFiles>();
        var asked = new PlanRequest { Connection = request.Connection, MatchOnly = matchOnly };
        var plan = request.Json
            ? await planner.PlanAsync(asked, null, cancellationToken)
            : await ProgressLine.RunAsync(progress => planner.PlanAsync(asked, progress, cancellationToken));
        if (output is not null)
        {
            await using var file = output.Create();
            await files.ExportAsync(plan, file, cancellationToken);
        }

        if (csv is not null)
        {
            await using var file = new StreamWriter(csv.Create());
            await PlanCsv.WriteAsync(file, files.ReadAsync(plan, cancellationToken));
        }

        if (request.Json)
        {
            Json.Print(plan);
            return 0;
        }

        AnsiConsole.Write(PlanTables.OfCounts(plan));
        var first = await files.ReadAsync(plan, cancellationToken).Where(PlanTables.IsWorthShowing).Take(Shown).ToListAsync(cancellationToken);
        AnsiConsole.Write(PlanTables.OfEntries(first));
        AnsiConsole.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"Nothing was written. {(output is null ? "--output FILE keeps the plan for 'apply'." : $"To do exactly this: mlconnector apply {output.Name}")}"));
        return 0;
    }
}
