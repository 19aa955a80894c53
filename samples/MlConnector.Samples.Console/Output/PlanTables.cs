using System.Globalization;
using MlConnector.Sync.Planning;
using Spectre.Console;

namespace MlConnector.Samples.Console.Output;

/// <summary>Tables of plans.</summary>
internal static class PlanTables
{
    private static readonly PlanOutcome[] _outcomes = Enum.GetValues<PlanOutcome>();

    /// <summary>What a person wants to see first: not the records that nothing happens to.</summary>
    public static bool IsWorthShowing(PlanEntry entry) => entry.Outcome is not (PlanOutcome.Unchanged or PlanOutcome.Skipped);

    public static Table OfCounts(SyncPlan plan)
    {
        var table = new Table().Border(TableBorder.Rounded).AddColumn(new TableColumn(plan.MatchOnly ? "Matching only" : "Plan") { NoWrap = true });
        var outcomes = _outcomes.Where(outcome => plan.Count(outcome) > 0).ToList();
        foreach (var outcome in outcomes)
        {
            table.AddColumn(new TableColumn(outcome.ToString()).RightAligned());
        }

        foreach (var kind in plan.Counts.GroupBy(count => $"{count.Flow}, {count.Side}"))
        {
            table.AddRow([kind.Key, .. outcomes.Select(outcome => Number(kind.Where(count => count.Outcome == outcome).Sum(count => count.Records)))]);
        }

        return table;
    }

    public static Table OfEntries(IEnumerable<PlanEntry> entries)
    {
        var table = new Table().Border(TableBorder.Rounded).AddColumns("Record", "Outcome", "Counterpart", "Differences");
        foreach (var entry in entries)
        {
            var others = entry.Counterpart is { } one ? [one] : entry.Candidates;
            var changes = entry.Changes.Select(change => $"{change.Side}: {change.Field}: {change.Before ?? "-"} -> {change.After ?? "-"}");
            table.AddRow(
                Markup.Escape($"{entry.Flow} {entry.Side}\n{entry.Title}"), entry.Outcome.ToString(),
                Markup.Escape(string.Join('\n', others.Select(other => $"{other.Number} {other.Name} ({other.Evidence})"))),
                Markup.Escape(entry.Changes.Count == 0 ? entry.Reason : string.Join('\n', changes)));
        }

        return table;
    }

    public static Table OfApplication(ApplyReport report) => new Table().Border(TableBorder.Rounded).AddColumn("Plan").AddColumn(new TableColumn("Entries").RightAligned())
        .AddRow("carried out", Number(report.Applied)).AddRow("refused", Number(report.Refused)).AddRow("left alone", Number(report.Left))
        .AddRow("created", Number(report.Report.Created)).AddRow("updated", Number(report.Report.Updated)).AddRow("linked", Number(report.Report.Linked))
        .AddRow("reviews", Number(report.Report.Reviews)).AddRow("held", Number(report.Report.Held)).AddRow("parked", Number(report.Report.Parked))
        .AddRow("seconds", report.Report.Seconds.ToString("0.0", CultureInfo.InvariantCulture));

    public static Table OfRefused(IEnumerable<RefusedEntry> refused)
    {
        var table = new Table().Border(TableBorder.Rounded).AddColumns("Refused", "Reason");
        foreach (var entry in refused)
        {
            table.AddRow(Markup.Escape($"{entry.Flow} {entry.Side} {entry.RecordId}\n{entry.Title}"), Markup.Escape(entry.Reason));
        }

        return table;
    }

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
