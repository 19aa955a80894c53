using MlConnector.Sync.Intake;

namespace MlConnector.Sync.Storage.Tables;

/// <summary>The SQL of <c>mlc_cursor</c>.</summary>
internal static class CursorTable
{
    public static Task<PollCursor?> FindAsync(SqlSession session, string connection, Side side, SyncFlow flow) => session.FindAsync(
        "SELECT watermark, completed_at FROM mlc_cursor WHERE connection = @connection AND side = @side AND flow = @flow",
        row => new PollCursor(side, flow, row.TimeOrNull("watermark"), row.TimeOrNull("completed_at")),
        ("@connection", connection), ("@side", side), ("@flow", flow));

    public static Task SaveAsync(SqlSession session, string connection, PollCursor cursor) => session.ExecuteAsync(
        """
        INSERT INTO mlc_cursor (connection, side, flow, watermark, completed_at, last_completed_at)
        VALUES (@connection, @side, @flow, @watermark, @completedAt, @completedAt)
        ON CONFLICT (connection, side, flow) DO UPDATE SET watermark = excluded.watermark, completed_at = excluded.completed_at,
            last_completed_at = COALESCE(excluded.completed_at, mlc_cursor.last_completed_at)
        """,
        ("@connection", connection), ("@side", cursor.Side), ("@flow", cursor.Flow), ("@watermark", cursor.Watermark),
        ("@completedAt", cursor.CompletedAt));
}
