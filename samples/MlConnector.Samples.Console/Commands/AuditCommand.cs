using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using MlConnector.Samples.Console.Output;
using MlConnector.Sync;
using MlConnector.Sync.Auditing;
using Spectre.Console;

namespace MlConnector.Samples.Console.Commands;

/// <summary>The audit trail: to the screen, to a file, and without personal data.</summary>
internal static class AuditCommand
{
    private const string StandardOutput = "-";

    public static Command Build(Func<ParseResult, CommandRequest> request)
    {
        var deal = new Option<string?>("--deal") { Description = "Only the document of this deal." };
        var record = new Option<string?>("--record") { Description = "Only the record with this id of either side." };
        var flow = new Option<string?>("--flow") { Description = "Only Products, Organizations, Persons or Deals." };
        var since = new Option<string?>("--since") { Description = "Only entries at or after this time (UTC)." };
        var until = new Option<string?>("--until") { Description = "Only entries before this time (UTC)." };
        var action = new Option<string?>("--action") { Description = "Only this outcome, for example Created, Held or Parked." };
        var actor = new Option<string?>("--actor") { Description = "Only what this person or account did; 'engine' for the engine." };
        var limit = new Option<int>("--limit") { Description = "Entries at most, the newest ones; an export has no limit.", DefaultValueFactory = _ => 50 };
        var export = new Option<string?>("--export") { Description = "Write all matching entries to this file, '-' for standard output." };
        var format = new Option<string>("--format") { Description = "jsonl or csv.", DefaultValueFactory = _ => "jsonl" };
        var redact = new Option<bool>("--redact") { Description = "Leave personal values out." };
        var command = new Command("audit", "What was done and decided, oldest first.") { deal, record, flow, since, until, action, actor, limit, export, format, redact };
        command.SetAction((result, cancellationToken) => EngineHost.GuardAsync(() => RunAsync(
            request(result),
            new AuditRequest
            {
                Deal = result.GetValue(deal),
                Record = result.GetValue(record),
                Flow = result.GetValue(flow),
                Since = result.GetValue(since),
                Until = result.GetValue(until),
                Action = result.GetValue(action),
                Actor = result.GetValue(actor),
                Limit = result.GetValue(limit),
                Export = result.GetValue(export),
                Format = result.GetValue(format)!,
                Redact = result.GetValue(redact),
            },
            cancellationToken)));
        command.Subcommands.Add(Erase(request));
        return command;
    }

    private static Command Erase(Func<ParseResult, CommandRequest> request)
    {
        var flow = new Option<string?>("--flow") { Description = "The record's flow: Products, Organizations, Persons or Deals." };
        var record = new Option<string?>("--record") { Description = "The record's id of either side." };
        var erase = new Command("erase", "Overwrite the personal values of one record of --connection; what happened stays.") { flow, record };
        erase.SetAction((result, cancellationToken) => EngineHost.GuardAsync(
            () => EraseAsync(request(result), result.GetValue(flow), result.GetValue(record), cancellationToken)));
        return erase;
    }

    private static async Task<int> RunAsync(CommandRequest request, AuditRequest asked, CancellationToken cancellationToken)
    {
        var (query, format) = (asked.ToQuery(request.Connection), asked.ExportFormat);
        await using var services = EngineHost.Build();
        var connection = await EngineHost.NameAsync(services, request.Connection, cancellationToken);
        var trail = services.GetRequiredService<IAuditTrail>();
        query = query with { Connection = connection };
        if (asked.Export is { } file)
        {
            await ExportAsync(trail.ExportAsync(query, cancellationToken), file, format, asked.Redact, cancellationToken);
        }
        else if (asked.Redact)
        {
            throw new MlConnectorConfigurationException("--redact belongs to --export.");
        }
        else if (request.Json)
        {
            Json.Print(await trail.ReadAsync(query, cancellationToken));
        }
        else
        {
            AnsiConsole.Write(Tables.OfAudit(await trail.ReadAsync(query, cancellationToken)));
        }

        return 0;
    }

    private static async Task ExportAsync(
        IAsyncEnumerable<AuditEntry> entries, string file, AuditExportFormat format, bool redact, CancellationToken cancellationToken)
    {
        await using var target = file == StandardOutput ? System.Console.OpenStandardOutput() : new FileStream(file, FileMode.Create, FileAccess.Write);
        var count = await AuditExport.WriteAsync(entries, target, format, redact, cancellationToken);
        await System.Console.Error.WriteLineAsync(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{count} entries exported."));
    }

    private static async Task<int> EraseAsync(CommandRequest request, string? flow, string? record, CancellationToken cancellationToken)
    {
        var (named, id) = (Typed.Required("--connection", request.Connection), Typed.RecordId("--record", record));
        var kind = Typed.OneOf<SyncFlow>("--flow", Typed.Required("--flow", flow))!.Value;
        await using var services = EngineHost.Build();
        var connection = await EngineHost.NameAsync(services, named, cancellationToken);
        var erased = await services.GetRequiredService<IAuditTrail>().EraseAsync(connection!, kind, id, Typed.Actor, cancellationToken);
        if (request.Json)
        {
            Json.Print(new { erased });
        }
        else
        {
            AnsiConsole.WriteLine(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"Personal values erased from {erased} entries of {kind} {id}."));
        }

        return 0;
    }
}
