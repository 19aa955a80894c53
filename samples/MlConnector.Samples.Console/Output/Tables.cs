using System.Globalization;
using MlConnector.Sync;
using MlConnector.Sync.Auditing;
using MlConnector.Sync.Connections;
using MlConnector.Sync.Matching;
using Spectre.Console;

namespace MlConnector.Samples.Console.Output;

/// <summary>Tables for people.</summary>
internal static class Tables
{
    public static Table OfReport(SyncReport report)
    {
        var table = new Table().Border(TableBorder.Rounded).AddColumn("What").AddColumn(new TableColumn("Count").RightAligned());
        foreach (var (name, count) in new (string, long)[]
        {
            ("created", report.Created), ("updated", report.Updated), ("unchanged", report.Unchanged), ("linked", report.Linked), ("documents", report.Documents),
            ("reviews", report.Reviews), ("held", report.Held), ("parked", report.Parked), ("again later", report.Retrying),
            ("requests to Business Central", report.BusinessCentralRequests), ("requests to Pipedrive", report.PipedriveRequests), ("Pipedrive tokens", report.PipedriveTokens),
        })
        {
            table.AddRow(name, count.ToString("N0", CultureInfo.InvariantCulture));
        }

        return table.AddRow("seconds", report.Seconds.ToString("0.0", CultureInfo.InvariantCulture));
    }

    public static Table OfAudit(IEnumerable<AuditEntry> entries)
    {
        var table = new Table().Border(TableBorder.Rounded).AddColumns("Time (UTC)", "Record", "Action", "Trigger", "Reason");
        foreach (var entry in entries)
        {
            var changes = string.Concat(entry.Changes.Select(change => $"\n{(change.Side == Side.Pipedrive ? "Pipedrive " : "")}{change.Field}: {change.Before ?? "-"} -> {change.After ?? "-"}"));
            table.AddRow(
                entry.At.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture), Markup.Escape($"{entry.Flow} {entry.PipedriveId ?? entry.BusinessCentralId}".Trim()),
                entry.Action.ToString(), Markup.Escape(entry.Actor == AuditEntry.Engine ? entry.Trigger : $"{entry.Trigger}\n{entry.Actor}"), Markup.Escape(entry.Reason + changes));
        }

        return table;
    }

    public static Table OfStuck(IEnumerable<StuckRecord> stuck)
    {
        var table = new Table().Border(TableBorder.Rounded).AddColumns("State", "Record", "Attempts", "Since (UTC)", "Reason");
        foreach (var record in stuck)
        {
            table.AddRow(
                record.State, Markup.Escape($"{record.Flow} {record.PipedriveId}"), record.Attempts.ToString(CultureInfo.InvariantCulture),
                Shown(record.MarkedAt), Markup.Escape(record.Reason));
        }

        return table;
    }

    public static Table OfConnections(IEnumerable<ConnectionCondition> conditions)
    {
        var table = new Table().Border(TableBorder.Rounded).AddColumns("Connection", "State", "Since (UTC)", "Until (UTC)", "Reason");
        foreach (var condition in conditions)
        {
            var flows = string.Concat(condition.PausedFlows.Select(pause => $"\n{pause.Flow} stands still: {pause.Reason}"));
            table.AddRow(
                Markup.Escape(condition.Connection), condition.State.ToString(), Shown(condition.Since), Shown(condition.Until), Markup.Escape(((condition.Reason ?? "") + flows).Trim()));
        }

        return table;
    }

    private static string Shown(DateTimeOffset? time) => time?.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) ?? "";

    public static Table OfReviews(IEnumerable<Review> reviews)
    {
        var table = new Table().Border(TableBorder.Rounded).AddColumns("No.", "Record", "Question", "Candidates");
        foreach (var review in reviews)
        {
            var candidates = string.Join('\n', review.Candidates.Select(candidate => $"{candidate.Number} {candidate.Name} ({candidate.Evidence})"));
            table.AddRow(
                review.Id.ToString(CultureInfo.InvariantCulture), Markup.Escape($"{review.Flow} {review.PipedriveId}\n{review.Title}"), Markup.Escape(review.Question), Markup.Escape(candidates));
        }

        return table;
    }
}
