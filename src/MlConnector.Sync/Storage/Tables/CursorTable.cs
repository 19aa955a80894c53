using MlConnector.Sync.Intake;

namespace MlConnector.Sync.Storage.Tables;

/// <summary>The SQL of <c>mlc_cursor</c>.</summary>
internal static class CursorTable
{
    public static Task<PollCursor?> FindAsync(SqlSession session, string connection, Side side, SyncFlow flow) => session.FindAsync(
        "SELECT watermark, completed_at, stands_since, is_settled FROM mlc_cursor WHERE connection = @connection AND side = @side AND flow = @flow",
        row => new PollCursor(side, flow, row.TimeOrNull("watermark"), row.TimeOrNull("completed_at")) { StandsSince = row.TimeOrNull("stands_since"), IsSettled = row.Flag("is_settled") },
        ("@connection", connection), ("@side", side), ("@flow", flow));

    /// <summary>Makes the next polls of a flow read everything.</summary>
    public static Task ForgetAsync(SqlSession session, string connection, SyncFlow flow) => session.ExecuteAsync(
        "UPDATE mlc_cursor SET watermark = NULL, completed_at = NULL, stands_since = NULL, is_settled = 0 WHERE connection = @connection AND flow = @flow",
        ("@connection", connection), ("@flow", flow));

    public static Task SaveAsync(SqlSession session, string connection, PollCursor cursor) => session.ExecuteAsync(
        """
        INSERT INTO mlc_cursor (connection, side, flow, watermark, completed_at, last_completed_at, stands_since, is_settled)
        VALUES (@connection, @side, @flow, @watermark, @completedAt, @completedAt, @standsSince, @isSettled)
        ON CONFLICT (connection, side, flow) DO UPDATE SET watermark = excluded.watermark, completed_at = excluded.completed_at,
            stands_since = excluded.stands_since, is_settled = excluded.is_settled,
            last_completed_at = COALESCE(excluded.completed_at, mlc_cursor.last_completed_at)
        """,
        ("@connection", connection), ("@side", cursor.Side), ("@flow", cursor.Flow), ("@watermark", cursor.Watermark),
        ("@completedAt", cursor.CompletedAt), ("@standsSince", cursor.StandsSince), ("@isSettled", cursor.IsSettled));
}
