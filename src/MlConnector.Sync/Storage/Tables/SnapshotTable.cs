using MlConnector.Sync.Mapping;
using MlConnector.Sync.Reading;

namespace MlConnector.Sync.Storage.Tables;

/// <summary>The SQL of <c>mlc_snapshot</c> and of its signals.</summary>
internal static class SnapshotTable
{
    private const long OutOfReach = 2;

    public static async Task<Snapshot?> FindAsync(SqlSession session, string connection, Side side, SyncFlow flow, string id)
    {
        var found = await session.FindAsync(
            "SELECT * FROM mlc_snapshot WHERE connection = @connection AND side = @side AND flow = @flow AND id = @id",
            Read,
            ("@connection", connection), ("@side", side), ("@flow", flow), ("@id", id)).ConfigureAwait(false);
        return found is null ? null : await WithSignalsAsync(session, connection, found).ConfigureAwait(false);
    }

    public static async Task<IReadOnlyList<Snapshot>> FindBySignalAsync(
        SqlSession session, string connection, (Side Side, SyncFlow Flow) kind, MatchSignal signal, int limit)
    {
        // As a join, SQLite walks through all records of the side in the order of their ids and tests each for the signal.
        var found = await session.QueryAsync(
            """
            SELECT s.* FROM mlc_snapshot s
            WHERE s.connection = @connection AND s.side = @side AND s.flow = @flow AND s.deleted = 0 AND s.id IN (
                SELECT g.id FROM mlc_signal g
                WHERE g.connection = @connection AND g.side = @side AND g.flow = @flow AND g.kind = @kind AND g.value = @value)
            ORDER BY s.id LIMIT @limit
            """,
            Read,
            ("@connection", connection), ("@side", kind.Side), ("@flow", kind.Flow), ("@kind", signal.Kind), ("@value", signal.Value),
            ("@limit", limit)).ConfigureAwait(false);
        for (var i = 0; i < found.Count; i++)
        {
            found[i] = await WithSignalsAsync(session, connection, found[i]).ConfigureAwait(false);
        }

        return found;
    }

    /// <summary>When each record that is there was last modified, by its id.</summary>
    public static Task<List<(string Id, DateTimeOffset? ModifiedAt)>> ListLivingAsync(SqlSession session, string connection, Side side, SyncFlow flow) => session.QueryAsync(
        "SELECT id, modified_at FROM mlc_snapshot WHERE connection = @connection AND side = @side AND flow = @flow AND deleted = 0",
        row => (row.Text("id"), row.TimeOrNull("modified_at")),
        ("@connection", connection), ("@side", side), ("@flow", flow));

    public static async Task SaveAsync(SqlSession session, string connection, Snapshot snapshot, DateTimeOffset now)
    {
        await session.ExecuteAsync(
            """
            INSERT INTO mlc_snapshot (connection, side, flow, id, version, title, fields, deleted, modified_at, seen_at)
            VALUES (@connection, @side, @flow, @id, @version, @title, @fields, @deleted, @modifiedAt, @now)
            ON CONFLICT (connection, side, flow, id) DO UPDATE SET
                version = excluded.version, title = excluded.title, fields = excluded.fields, deleted = excluded.deleted,
                modified_at = excluded.modified_at, seen_at = excluded.seen_at
            """,
            ("@connection", connection), ("@side", snapshot.Side), ("@flow", snapshot.Flow), ("@id", snapshot.Id),
            ("@version", snapshot.Version), ("@title", snapshot.Title), ("@fields", snapshot.Fields.ToJson()), ("@deleted", !snapshot.Deleted ? 0L : snapshot.IsOutOfReach ? OutOfReach : 1L),
            ("@modifiedAt", snapshot.ModifiedAt),
            ("@now", now)).ConfigureAwait(false);
        await session.ExecuteAsync(
            "DELETE FROM mlc_signal WHERE connection = @connection AND side = @side AND flow = @flow AND id = @id",
            ("@connection", connection), ("@side", snapshot.Side), ("@flow", snapshot.Flow), ("@id", snapshot.Id)).ConfigureAwait(false);
        foreach (var signal in snapshot.Signals)
        {
            await session.ExecuteAsync(
                """
                INSERT INTO mlc_signal (connection, side, flow, id, kind, value) VALUES (@connection, @side, @flow, @id, @kind, @value)
                ON CONFLICT (connection, side, flow, id, kind, value) DO NOTHING
                """,
                ("@connection", connection), ("@side", snapshot.Side), ("@flow", snapshot.Flow), ("@id", snapshot.Id),
                ("@kind", signal.Kind), ("@value", signal.Value)).ConfigureAwait(false);
        }
    }

    private static async Task<Snapshot> WithSignalsAsync(SqlSession session, string connection, Snapshot snapshot) => snapshot with
    {
        Signals = await session.QueryAsync(
            """
            SELECT kind, value FROM mlc_signal
            WHERE connection = @connection AND side = @side AND flow = @flow AND id = @id ORDER BY kind, value
            """,
            row => new MatchSignal((SignalKind)row.Count("kind"), row.Text("value")),
            ("@connection", connection), ("@side", snapshot.Side), ("@flow", snapshot.Flow), ("@id", snapshot.Id)).ConfigureAwait(false),
    };

    private static Snapshot Read(SqlRow row) => new()
    {
        Side = (Side)row.Count("side"),
        Flow = (SyncFlow)row.Count("flow"),
        Id = row.Text("id"),
        Version = row.Text("version"),
        Title = row.Text("title"),
        Fields = FieldValues.FromJson(row.Text("fields")),
        Deleted = row.Flag("deleted"),
        IsOutOfReach = row.Number("deleted") == OutOfReach,
        ModifiedAt = row.TimeOrNull("modified_at"),
    };
}
