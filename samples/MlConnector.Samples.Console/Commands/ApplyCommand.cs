using Microsoft.Extensions.DependencyInjection;
using MlConnector.Samples.Console.Output;
using MlConnector.Sync;
using MlConnector.Sync.Planning;
using Spectre.Console;

namespace MlConnector.Samples.Console.Commands;

/// <summary>Carries out exactly the plan of a file. Exit code 1 when something of it was refused, could not be done, or needs a person; 2 when the file is no such plan.</summary>
internal static class ApplyCommand
{
    private const int Shown = 20;

    public static async Task<int> RunAsync(CommandRequest request, FileInfo file, CancellationToken cancellationToken)
    {
        if (!file.Exists)
        {
            throw new MlConnectorConfigurationException($"The file '{file.Name}' does not exist; 'plan --output FILE' writes one.");
        }

        await using var services = EngineHost.Build();
        var planner = services.GetRequiredService<ISyncPlanner>();
        await using var content = file.OpenRead();
        var plan = await services.GetRequiredService<IPlanFiles>().ImportAsync(content, cancellationToken);
        if (request.Connection is { } named && !string.Equals(named, plan.Connection, StringComparison.OrdinalIgnoreCase))
        {
            throw new MlConnectorConfigurationException($"The plan is for connection '{plan.Connection}', not for '{named}'.");
        }

        var report = request.Json
            ? await planner.ApplyAsync(plan, null, cancellationToken)
            : await ProgressLine.RunAsync(progress => planner.ApplyAsync(plan, progress, cancellationToken));
        if (request.Json)
        {
            Json.Print(report);
        }
        else
        {
            AnsiConsole.Write(PlanTables.OfApplication(report));
            if (report.Refused > 0)
            {
                AnsiConsole.Write(PlanTables.OfRefused(report.RefusedEntries.Take(Shown)));
            }
        }

        foreach (var failure in report.Report.Failures)
        {
            await System.Console.Error.WriteLineAsync(failure);
        }

        return report.Refused == 0 && report.Report.IsClean ? 0 : 1;
    }
}
