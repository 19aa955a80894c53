using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using MlConnector.Samples.Console.Output;
using MlConnector.Sync;
using MlConnector.Sync.Connections;
using Spectre.Console;

namespace MlConnector.Samples.Console.Commands;

/// <summary>The states of the connections; pause, resume and confirm.</summary>
internal static class ConnectionsCommand
{
    public static Command Build(Func<ParseResult, CommandRequest> request)
    {
        var command = new Command("connections", "The states of the connections, with reasons.");
        command.SetAction((result, cancellationToken) => EngineHost.GuardAsync(() => ListAsync(request(result), cancellationToken)));
        var reason = new Option<string?>("--reason") { Description = "Why, for the next person." };
        var until = new Option<string?>("--until") { Description = "When it goes on by itself (UTC); without it somebody has to resume." };
        var pause = new Command("pause", "Stop --connection; webhooks are still taken in.") { reason, until };
        pause.SetAction((result, cancellationToken) => EngineHost.GuardAsync(() => DecideAsync(
            request(result),
            (connections, name) => connections.PauseAsync(
                name, result.GetValue(reason) ?? "paused by hand", Typed.Actor, Typed.Time("--until", result.GetValue(until)), cancellationToken),
            cancellationToken)));
        var resume = new Command("resume", "Make --connection active again, whatever stopped it.");
        resume.SetAction((result, cancellationToken) => EngineHost.GuardAsync(() => DecideAsync(
            request(result), (connections, name) => connections.ResumeAsync(name, Typed.Actor, cancellationToken), cancellationToken)));
        var confirm = new Command("confirm", "Say that the companies which answer for --connection now are meant.");
        confirm.SetAction((result, cancellationToken) => EngineHost.GuardAsync(() => DecideAsync(
            request(result), (connections, name) => ConfirmAsync(connections, name, cancellationToken), cancellationToken)));
        command.Subcommands.Add(confirm);
        command.Subcommands.Add(pause);
        command.Subcommands.Add(resume);
        return command;
    }

    private static async Task ConfirmAsync(IConnections connections, string name, CancellationToken cancellationToken)
    {
        if (!await connections.ConfirmAsync(name, Typed.Actor, cancellationToken))
        {
            throw new MlConnectorConfigurationException($"Connection '{name}' has nothing to confirm: no other companies have answered.");
        }
    }

    private static async Task<int> ListAsync(CommandRequest request, CancellationToken cancellationToken)
    {
        await using var services = EngineHost.Build();
        await ShowAsync(services, request, cancellationToken);
        return 0;
    }

    private static async Task<int> DecideAsync(CommandRequest request, Func<IConnections, string, Task> decide, CancellationToken cancellationToken)
    {
        var named = Typed.Required("--connection", request.Connection);
        await using var services = EngineHost.Build();
        await decide(services.GetRequiredService<IConnections>(), named);
        await ShowAsync(services, request, cancellationToken);
        return 0;
    }

    private static async Task ShowAsync(ServiceProvider services, CommandRequest request, CancellationToken cancellationToken)
    {
        var conditions = await services.GetRequiredService<IConnections>().ListAsync(request.Connection, cancellationToken);
        if (request.Json)
        {
            Json.Print(conditions);
        }
        else
        {
            AnsiConsole.Write(Tables.OfConnections(conditions));
        }
    }
}
