using System.CommandLine;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using MlConnector.Samples.Console.Output;
using MlConnector.Sync;
using MlConnector.Sync.Recovery;
using Spectre.Console;

namespace MlConnector.Samples.Console.Commands;

/// <summary>Lists held and parked records, and brings them back. Without <c>--all</c> or a filter it only lists.</summary>
internal static class RetryCommand
{
    public static Command Build(Func<ParseResult, CommandRequest> request)
    {
        var all = new Option<bool>("--all") { Description = "Retry every held and parked record." };
        var list = new Option<bool>("--list") { Description = "Only list what matches." };
        var flow = new Option<string?>("--flow") { Description = "Only Products, Organizations, Persons or Deals." };
        var record = new Option<string?>("--record") { Description = "Only the record with this id of either system; needs --flow." };
        var state = new Option<string?>("--state") { Description = "Only Held or Parked." };
        var reason = new Option<string?>("--reason") { Description = "Only records whose reason contains this text." };
        var command = new Command("retry", "Make held and parked records due again; the next pass works on them.") { all, list, flow, record, state, reason };
        command.SetAction((result, cancellationToken) => EngineHost.GuardAsync(() => RunAsync(
            request(result),
            new StuckQuery
            {
                Flow = Typed.OneOf<SyncFlow>("--flow", result.GetValue(flow)),
                Id = result.GetValue(record),
                State = Typed.OneOf<StuckState>("--state", result.GetValue(state)),
                ReasonContains = result.GetValue(reason),
            },
            result.GetValue(all), result.GetValue(list), cancellationToken)));
        return command;
    }

    private static async Task<int> RunAsync(CommandRequest request, StuckQuery asked, bool all, bool list, CancellationToken cancellationToken)
    {
        if (asked is { Id: not null, Flow: null })
        {
            throw new MlConnectorConfigurationException("--flow is missing: a record's id is unique in its flow only.");
        }

        await using var services = EngineHost.Build();
        var connection = await EngineHost.NameAsync(services, request.Connection, cancellationToken);
        var query = asked with { Connection = connection };
        var recovery = services.GetRequiredService<IRecovery>();
        if (list || (!all && asked == new StuckQuery()))
        {
            await ListAsync(recovery, query, request.Json, cancellationToken);
            return 0;
        }

        var retried = await recovery.RetryAsync(query, Typed.Actor, cancellationToken);
        if (request.Json)
        {
            Json.Print(new { retried });
        }
        else
        {
            AnsiConsole.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{retried} records are due again."));
        }

        return 0;
    }

    private static async Task ListAsync(IRecovery recovery, StuckQuery query, bool json, CancellationToken cancellationToken)
    {
        var stuck = await recovery.ListAsync(query with { Limit = 10_000 }, cancellationToken);
        if (json)
        {
            Json.Print(stuck);
        }
        else
        {
            AnsiConsole.Write(Tables.OfStuck(stuck));
        }
    }
}
