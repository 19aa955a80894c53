using MlConnector.Sync.Auditing;
using MlConnector.Sync.Intake;
using MlConnector.Sync.Running;

namespace MlConnector.Sync.Storage.Tables;

/// <summary>The SQL of <c>mlc_work</c>: one row for each record that has something to do.</summary>
internal static class WorkTable
{
    // What won deals wait for has the names that WorkKey gives.
    private const string Admitted = """
        (@everything = 1 OR flow = 3 OR (side = 0 AND CASE flow WHEN 0 THEN 'Products' WHEN 1 THEN 'Organizations' END || ':Pipedrive:' || id IN
            (SELECT waits_for FROM mlc_work WHERE connection = @connection AND flow = 3 AND waits_for IS NOT NULL)))
        """;

    // An index alone answers it, once a second.
    private const string WaitingWork = "SELECT MIN(due_at) AS due_at FROM mlc_work WHERE connection = @connection AND due_at IS NOT NULL";

    private const string WaitingWebhooks = """
        UNION ALL SELECT MIN(due_at) FROM mlc_hint WHERE connection = @connection
        UNION ALL SELECT MIN(due_at) FROM mlc_subscription WHERE connection = @connection
        """;

    private static readonly TimeSpan RaceWait = TimeSpan.FromSeconds(10);

    /// <summary>Makes records due now. What waited, was held or was parked is looked at again.</summary>
    public static async Task MarkAsync(SqlSession session, string connection, IReadOnlyList<WorkMark> marks, DateTimeOffset now)
    {
        if (marks.Count == 0)
        {
            return;
        }

        var generation = await ConnectionTable.NextGenerationAsync(session, connection).ConfigureAwait(false);
        foreach (var mark in marks)
        {
            await session.ExecuteAsync(
                """
                INSERT INTO mlc_work (connection, flow, side, id, generation, cause, must_read, live, state, due_at, attempts, first_marked_at,
                    told_at, told_gone, told_by_person, merged_into)
                VALUES (@connection, @flow, @side, @id, @generation, @cause, @mustRead, @live, 0, @now, 0, @now, @toldAt, @toldGone, @byPerson, @mergedInto)
                ON CONFLICT (connection, flow, side, id) DO UPDATE SET
                    generation = excluded.generation,
                    cause = excluded.cause,
                    must_read = CASE WHEN excluded.must_read = 1 THEN 1 ELSE mlc_work.must_read END,
                    live = CASE WHEN excluded.live = 1 THEN 1 ELSE mlc_work.live END,
                    attempts = CASE WHEN mlc_work.state = 0 THEN mlc_work.attempts ELSE 0 END,
                    told_gone = CASE WHEN excluded.told_at IS NULL OR excluded.told_at < mlc_work.told_at THEN mlc_work.told_gone ELSE excluded.told_gone END,
                    told_at = CASE WHEN excluded.told_at IS NULL OR excluded.told_at < mlc_work.told_at THEN mlc_work.told_at ELSE excluded.told_at END,
                    told_by_person = CASE WHEN excluded.told_by_person = 1 THEN 1 ELSE mlc_work.told_by_person END,
                    merged_into = COALESCE(excluded.merged_into, mlc_work.merged_into),
                    failing_since = CASE WHEN mlc_work.state = 0 THEN mlc_work.failing_since ELSE NULL END,
                    last_failure = CASE WHEN mlc_work.state = 0 THEN mlc_work.last_failure ELSE NULL END,
                    first_marked_at = CASE WHEN mlc_work.state = 0 THEN mlc_work.first_marked_at ELSE excluded.first_marked_at END,
                    state = 0, due_at = excluded.due_at, waits_for = NULL, reason = NULL
                """,
                ("@connection", connection), ("@flow", mark.Key.Flow), ("@side", mark.Key.Side), ("@id", mark.Key.Id), ("@generation", generation),
                ("@cause", mark.Trigger), ("@mustRead", mark.MustRead), ("@live", mark.Live), ("@now", now),
                ("@toldAt", mark.Told?.At), ("@toldGone", mark.Told?.IsGone ?? false), ("@byPerson", mark.Told?.ByPerson ?? false),
                ("@mergedInto", mark.Told?.MergedInto)).ConfigureAwait(false);
        }
    }

    /// <summary>Wakes everything that waits for the link of a record.</summary>
    public static Task ReleaseWaitingAsync(SqlSession session, string connection, WorkKey linked, DateTimeOffset now) => session.ExecuteAsync(
        """
        UPDATE mlc_work SET state = 0, due_at = @now, waits_for = NULL, reason = NULL
        WHERE connection = @connection AND waits_for = @linked
        """,
        ("@connection", connection), ("@linked", linked.ToString()), ("@now", now));

    /// <summary>
    /// Due work of one flow and side. Live work goes first, so that a won deal does not wait for a backfill; then the lowest flow, and of it the
    /// Pipedrive records, because most pairs are named by them.
    /// </summary>
    public static Task<List<WorkItem>> LoadDueAsync(SqlSession session, string connection, WorkScope scope, DateTimeOffset now, int max) => session.QueryAsync(
        $"""
        SELECT flow, side, id, generation, cause, must_read, attempts, first_marked_at, failing_since, last_failure,
            told_at, told_gone, told_by_person, merged_into FROM mlc_work
        WHERE connection = @connection AND due_at <= @now AND {Admitted} AND (live, flow, side) =
            (SELECT live, flow, side FROM mlc_work WHERE connection = @connection AND due_at <= @now AND {Admitted}
                AND flow NOT IN (SELECT flow FROM mlc_paused_flow WHERE connection = @connection AND until > @now)
             ORDER BY live DESC, flow, side LIMIT 1)
        ORDER BY first_marked_at, id LIMIT @max
        """,
        row => new WorkItem(
            new WorkKey((SyncFlow)row.Count("flow"), (Side)row.Count("side"), row.Text("id")),
            row.Number("generation"), row.Text("cause"), row.Flag("must_read"), row.Count("attempts"), row.Time("first_marked_at"),
            row.TimeOrNull("failing_since"), row.TextOrNull("last_failure"))
        {
            Told = ToldOf(row),
        },
        ("@connection", connection), ("@everything", scope == WorkScope.Everything), ("@now", now), ("@max", max));

    private static Told? ToldOf(SqlRow row)
    {
        var told = new Told(row.TimeOrNull("told_at")) { IsGone = row.Flag("told_gone"), ByPerson = row.Flag("told_by_person"), MergedInto = row.NumberOrNull("merged_into") };
        return told is { At: null, MergedInto: null } ? null : told;
    }

    /// <summary>When something is to be done next: work, something to read that a webhook pointed at, or a webhook to look after.</summary>
    public static Task<DateTimeOffset?> NextDueAsync(SqlSession session, string connection, WorkScope scope) => scope == WorkScope.Everything
        ? session.FindAsync(
            $"SELECT MIN(due_at) AS due_at FROM ({WaitingWork} {WaitingWebhooks}) AS next", row => row.TimeOrNull("due_at"), ("@connection", connection))
        : session.FindAsync(
            $"SELECT MIN(due_at) AS due_at FROM ({WaitingWork} AND {Admitted} {WaitingWebhooks}) AS next",
            row => row.TimeOrNull("due_at"),
            ("@connection", connection), ("@everything", false));

    /// <summary>Decides what becomes of work after an attempt. A mark that came during the attempt is never lost.</summary>
    public static Task SettleAsync(SqlSession session, string connection, WorkItem item, WorkFate fate, DateTimeOffset now) => fate switch
    {
        WorkFate.Finished => FinishAsync(session, connection, item, now),
        WorkFate.Again again => RepeatAsync(session, connection, item, again, now),
        WorkFate.Held held => HoldAsync(session, connection, item, held, now),
        WorkFate.Parked parked => SetAsideAsync(session, connection, item, new(WorkState.Parked, null, null, parked.Reason), now),
        _ => throw new ArgumentOutOfRangeException(nameof(fate), fate, "The store does not know this fate."),
    };

    private static async Task FinishAsync(SqlSession session, string connection, WorkItem item, DateTimeOffset now)
    {
        await session.ExecuteAsync(
            """
            DELETE FROM mlc_work
            WHERE connection = @connection AND flow = @flow AND side = @side AND id = @id AND generation = @generation
            """,
            ("@connection", connection), ("@flow", item.Key.Flow), ("@side", item.Key.Side), ("@id", item.Key.Id), ("@generation", item.Generation))
            .ConfigureAwait(false);
        await session.ExecuteAsync(
            """
            UPDATE mlc_work SET state = 0, due_at = @now, attempts = 0, failing_since = NULL, last_failure = NULL
            WHERE connection = @connection AND flow = @flow AND side = @side AND id = @id AND generation <> @generation
            """,
            ("@connection", connection), ("@flow", item.Key.Flow), ("@side", item.Key.Side), ("@id", item.Key.Id), ("@generation", item.Generation), ("@now", now))
            .ConfigureAwait(false);
    }

    // The wait holds for a newer mark too: a limit of the remote system does not end because the record changed again.
    private static Task<int> RepeatAsync(SqlSession session, string connection, WorkItem item, WorkFate.Again again, DateTimeOffset now) => session.ExecuteAsync(
        """
        UPDATE mlc_work SET state = 0, due_at = @at, attempts = attempts + @failed, must_read = 1, waits_for = NULL, reason = NULL,
            failing_since = CASE WHEN @failed = 1 THEN COALESCE(failing_since, @now) ELSE failing_since END,
            last_failure = COALESCE(@signature, last_failure),
            cause = CASE WHEN generation = @generation THEN 'retry' ELSE cause END
        WHERE connection = @connection AND flow = @flow AND side = @side AND id = @id
        """,
        ("@connection", connection), ("@flow", item.Key.Flow), ("@side", item.Key.Side), ("@id", item.Key.Id), ("@generation", item.Generation),
        ("@at", again.At), ("@failed", again.CountsAsFailure ? 1L : 0L), ("@signature", again.Signature), ("@now", now));

    private static async Task HoldAsync(SqlSession session, string connection, WorkItem item, WorkFate.Held held, DateTimeOffset now)
    {
        var recheckAt = held.RecheckAt;
        if (held.WaitsFor is { } key && await LinkTable.FindAsync(session, connection, key).ConfigureAwait(false) is not null)
        {
            // The link came while the attempt ran and will not come again. A short wait, because an immediate one could spin.
            recheckAt = held.RecheckAt is { } told && told < now + RaceWait ? told : now + RaceWait;
        }

        await SetAsideAsync(session, connection, item, new(WorkState.Held, recheckAt, held.WaitsFor?.ToString() ?? held.Barrier, held.Reason), now)
            .ConfigureAwait(false);
    }

    private static async Task SetAsideAsync(SqlSession session, string connection, WorkItem item, Rest rest, DateTimeOffset now)
    {
        await session.ExecuteAsync(
            """
            UPDATE mlc_work SET state = @state, due_at = @dueAt, waits_for = @waitsFor, reason = @reason
            WHERE connection = @connection AND flow = @flow AND side = @side AND id = @id AND generation = @generation
            """,
            ("@connection", connection), ("@flow", item.Key.Flow), ("@side", item.Key.Side), ("@id", item.Key.Id), ("@generation", item.Generation),
            ("@state", rest.State), ("@dueAt", rest.DueAt), ("@waitsFor", rest.WaitsFor), ("@reason", rest.Reason)).ConfigureAwait(false);
        await session.ExecuteAsync(
            """
            UPDATE mlc_work SET state = 0, due_at = @now, attempts = 0, failing_since = NULL, last_failure = NULL
            WHERE connection = @connection AND flow = @flow AND side = @side AND id = @id AND generation <> @generation
            """,
            ("@connection", connection), ("@flow", item.Key.Flow), ("@side", item.Key.Side), ("@id", item.Key.Id), ("@generation", item.Generation), ("@now", now))
            .ConfigureAwait(false);
    }

    private readonly record struct Rest(WorkState State, DateTimeOffset? DueAt, string? WaitsFor, string Reason);
}
