using System.Globalization;
using MlConnector.Samples.Console.Commands;
using MlConnector.Sync;
using MlConnector.Sync.Auditing;
using MlConnector.Sync.Connections;
using MlConnector.Sync.Matching;
using MlConnector.Sync.Subscriptions;
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
                record.State, Markup.Escape($"{record.Flow} {record.Side} {record.Id}"), record.Attempts.ToString(CultureInfo.InvariantCulture),
                Shown(record.MarkedAt), Markup.Escape(record.Reason));
        }

        return table;
    }

    public static Table OfConnections(IEnumerable<ConnectionCondition> conditions)
    {
        var table = new Table().Border(TableBorder.Rounded).AddColumns("Connection", "State", "Since (UTC)", "Until (UTC)", "Reason");
        foreach (var condition in conditions)
        {
            var flows = string.Concat(condition.PausedFlows.Select(pause => $"\n{pause.Flow} stands still: {pause.Reason}")) + Kept(condition.KeptTokens);
            table.AddRow(
                Markup.Escape(condition.Connection), condition.State.ToString(), Shown(condition.Since), Shown(condition.Until), Markup.Escape(((condition.Reason ?? "") + flows).Trim()));
        }

        return table;
    }

    public static Table OfSubscriptions(IEnumerable<SubscriptionStatus> subscriptions)
    {
        var table = new Table().Border(TableBorder.Rounded).AddColumns("Connection", "What", "State", "Expires (UTC)", "Last heard (UTC)", "Remarks");
        foreach (var watched in subscriptions)
        {
            table.AddRow(
                Markup.Escape(watched.Connection), Markup.Escape($"{watched.Side} {watched.Resource}"), watched.State.ToString(), Shown(watched.ExpiresAt), Shown(watched.LastHeardAt),
                Markup.Escape(watched.Alarm ?? watched.Problem ?? ""));
        }

        return table;
    }

    public static Table OfReviews(IEnumerable<Review> reviews)
    {
        var table = new Table().Border(TableBorder.Rounded).AddColumns("No.", "Record", "Question", "Candidates");
        foreach (var review in reviews)
        {
            var candidates = string.Join('\n', review.Candidates.Select(candidate => $"{candidate.Number} {candidate.Name} ({candidate.Evidence})"));
            table.AddRow(
                review.Id.ToString(CultureInfo.InvariantCulture), Markup.Escape($"{review.Flow} {review.Side} {review.RecordId}\n{review.Title}"), Markup.Escape(review.Question), Markup.Escape(candidates));
        }

        return table;
    }

    /// <summary>One question with everything that is known about it.</summary>
    public static Table OfReview(Review review)
    {
        var table = new Table().Border(TableBorder.Rounded).AddColumns($"Review {review.Id.ToString(CultureInfo.InvariantCulture)}", Markup.Escape($"{review.Kind}: {review.Title}"));
        table.AddRow("Record", Markup.Escape($"{review.Flow} {review.Side} {review.RecordId} of {review.Connection}"));
        table.AddRow("Question", Markup.Escape(review.Question));
        foreach (var candidate in review.Candidates)
        {
            table.AddRow("Candidate", Markup.Escape($"{candidate.Id}\n{candidate.Number} {candidate.Name}\n{candidate.Evidence}"));
        }

        foreach (var field in review.Fields)
        {
            table.AddRow(Markup.Escape(field.Field), Markup.Escape($"Pipedrive: {field.Pipedrive ?? "-"}\nBusiness Central: {field.BusinessCentral ?? "-"}"));
        }

        return table.AddRow("State", Markup.Escape(review.ClosedAt is { } closed ? $"closed at {Shown(closed)}: {review.Decision ?? "the question settled itself"}" : $"open since {Shown(review.OpenedAt)}"));
    }

    public static Table OfCredentials(IEnumerable<ShownCredentials> shown)
    {
        var table = new Table().Border(TableBorder.Rounded).AddColumns("Connection", "What", "How it stands");
        foreach (var credentials in shown)
        {
            foreach (var stored in credentials.Stored)
            {
                table.AddRow(Markup.Escape(credentials.Connection), Markup.Escape(stored.Field), $"encrypted since {Shown(stored.ChangedAt)}");
            }

            if (credentials.Consent is { } consent)
            {
                var standing = consent.NeedsReconnect ?? $"{consent.Account} at {consent.ApiDomain}; renewed {Shown(consent.RefreshedAt)}, ends {Shown(consent.EndsAt)} unless renewed; scopes {string.Join(", ", consent.Scopes)}";
                table.AddRow(Markup.Escape(credentials.Connection), "Pipedrive consent", Markup.Escape(standing));
            }
        }

        return table;
    }

    /// <summary>That everything but won deals waits, and until when; empty when it does not.</summary>
    public static string Kept(KeptTokens? kept) => kept is null
        ? ""
        : string.Create(
            CultureInfo.InvariantCulture,
            $"\n{kept.Remaining} Pipedrive tokens left, {kept.Kept} kept for won deals: other records wait since {Shown(kept.Since)} for new ones ({(kept.Until is { } until ? $"at {Shown(until)}" : "within a day")})");

    private static string Shown(DateTimeOffset? time) => time?.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture) ?? "-";
}
