using Microsoft.Extensions.DependencyInjection;
using MlConnector.Samples.Console.Output;
using MlConnector.Sync.Connections;
using Spectre.Console;

namespace MlConnector.Samples.Console.Commands;

/// <summary>Tries the settings. Exit code 1 when something does not work.</summary>
internal static class CheckCommand
{
    public static async Task<int> RunAsync(CommandRequest request, CancellationToken cancellationToken)
    {
        await using var services = EngineHost.Build();
        var findings = await services.GetRequiredService<IConnectionChecker>().CheckAsync(request.Connection, cancellationToken);
        if (request.Json)
        {
            Json.Print(findings);
        }
        else
        {
            foreach (var finding in findings)
            {
                // The terminal breaks the line; a file or another program gets it whole.
                AnsiConsole.Markup(finding.Passed ? "[green]ok[/]     " : "[red]failed[/] ");
                System.Console.WriteLine($"{finding.Connection}: {finding.Subject}: {finding.Detail}");
            }
        }

        return findings.All(finding => finding.Passed) ? 0 : 1;
    }
}
