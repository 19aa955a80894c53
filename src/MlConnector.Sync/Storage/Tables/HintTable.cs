using MlConnector.Sync.Intake;

namespace MlConnector.Sync.Storage.Tables;

/// <summary>The SQL of <c>mlc_hint</c>: one row for each record, or kind of record, that a webhook pointed at, however often.</summary>
internal static class HintTable
{
    // One that is put off stays put off: another call does not make a system that is down answer.
    public static Task<int> MarkAsync(SqlSession session, string connection, Hint hint, long generation, DateTimeOffset now) => session.ExecuteAsync(
        """
        INSERT INTO mlc_hint (connection, side, flow, id, kind, since, generation, due_at)
        VALUES (@connection, @side, @flow, @id, @kind, @since, @generation, @now)
        ON CONFLICT (connection, side, flow, id) DO UPDATE SET kind = CASE WHEN excluded.kind > mlc_hint.kind THEN excluded.kind ELSE mlc_hint.kind END,
            since = CASE WHEN excluded.since < mlc_hint.since THEN excluded.since ELSE COALESCE(mlc_hint.since, excluded.since) END,
            generation = excluded.generation
        """,
        ("@connection", connection), ("@side", hint.Side), ("@flow", hint.Flow), ("@id", hint.Id), ("@kind", hint.Kind), ("@since", hint.Since),
        ("@generation", generation), ("@now", now));

    public static Task<List<Hint>> LoadDueAsync(SqlSession session, string connection, DateTimeOffset now, int max) => session.QueryAsync(
        "SELECT side, flow, id, kind, since, generation FROM mlc_hint WHERE connection = @connection AND due_at <= @now ORDER BY side, flow, id LIMIT @max",
        row => new Hint((Side)row.Count("side"), (SyncFlow)row.Count("flow"), row.Text("id"), (HintKind)row.Count("kind"), row.TimeOrNull("since")) { Generation = row.Number("generation") },
        ("@connection", connection), ("@now", now), ("@max", (long)max));

    /// <summary>Takes a hint away, unless it was given again meanwhile.</summary>
    public static Task<int> SettleAsync(SqlSession session, string connection, Hint hint) => session.ExecuteAsync(
        "DELETE FROM mlc_hint WHERE connection = @connection AND side = @side AND flow = @flow AND id = @id AND generation = @generation",
        ("@connection", connection), ("@side", hint.Side), ("@flow", hint.Flow), ("@id", hint.Id), ("@generation", hint.Generation));

    public static Task<int> PutOffAsync(SqlSession session, string connection, DateTimeOffset until) => session.ExecuteAsync(
        "UPDATE mlc_hint SET due_at = @until WHERE connection = @connection AND due_at < @until", ("@connection", connection), ("@until", until));
}
