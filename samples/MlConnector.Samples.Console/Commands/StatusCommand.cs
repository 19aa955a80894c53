using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using MlConnector.Samples.Console.Output;
using MlConnector.Sync.Connections;
using MlConnector.Sync.Subscriptions;
using Spectre.Console;

namespace MlConnector.Samples.Console.Commands;

/// <summary>How the connections stand.</summary>
internal static class StatusCommand
{
    private const int MostNamed = 5;

    public static async Task<int> RunAsync(CommandRequest request, CancellationToken cancellationToken)
    {
        await using var services = EngineHost.Build();
        var connections = await services.GetRequiredService<ISyncStatus>().GetAsync(request.Connection, cancellationToken);
        if (request.Json)
        {
            Json.Print(connections);
            return 0;
        }

        // The terminal breaks long lines; a file or another program gets them whole.
        foreach (var connection in connections)
        {
            AnsiConsole.MarkupLine($"[bold]{Markup.Escape(connection.Connection)}[/]");
            System.Console.WriteLine($"  state      {Shown(connection.Condition)}{Tables.Kept(connection.Condition?.KeptTokens)}");
            System.Console.WriteLine($"  linked     {string.Join(", ", connection.Links.Select(link => string.Create(CultureInfo.InvariantCulture, $"{link.Key} {link.Value}")))}");
            System.Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  documents  {connection.Documents}, in doubt {connection.DocumentsInDoubt}"));
            System.Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  open       waiting {connection.Waiting}, held {connection.Held}, parked {connection.Parked}, reviews {connection.Reviews}"));
            System.Console.WriteLine($"  webhooks   {Shown(connection.Subscriptions)}");
            foreach (var watched in connection.Subscriptions.Where(watched => watched.Alarm is not null))
            {
                System.Console.WriteLine($"  {watched.Alarm}");
            }

            foreach (var alike in connection.Stuck.GroupBy(stuck => (stuck.State, stuck.Flow, stuck.Side, stuck.Reason)))
            {
                System.Console.WriteLine($"  {alike.Key.State}: {alike.Key.Flow} {alike.Key.Side} {Ids([.. alike])}: {alike.Key.Reason}");
            }
        }

        return 0;
    }

    private static string Ids(IReadOnlyList<StuckRecord> records) => string.Join(", ", records.Take(MostNamed).Select(record => record.Id))
        + (records.Count > MostNamed ? string.Create(CultureInfo.InvariantCulture, $" and {records.Count - MostNamed} more") : "");

    private static string Shown(IReadOnlyList<SubscriptionStatus> subscriptions) => subscriptions.Count == 0
        ? "none: changes are found by polling (MlConnector:PublicBaseAddress is not set, or no pass has run)"
        : string.Join(", ", subscriptions.GroupBy(watched => watched.State).Select(state => string.Create(CultureInfo.InvariantCulture, $"{state.Count()} {state.Key}")));

    private static string Shown(ConnectionCondition? condition) => condition switch
    {
        null => "unknown",
        { State: ConnectionState.Active } => "Active",
        _ => string.Create(CultureInfo.InvariantCulture, $"{condition.State} since {condition.Since?.UtcDateTime:u}: {condition.Reason}"),
    };
}
