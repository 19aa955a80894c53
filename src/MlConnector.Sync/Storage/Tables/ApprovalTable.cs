using MlConnector.Sync.Guarding;
using MlConnector.Sync.Intake;

namespace MlConnector.Sync.Storage.Tables;

/// <summary>The SQL of <c>mlc_approval</c>: which records a person let go.</summary>
internal static class ApprovalTable
{
    /// <summary>How long an approval holds: long enough for every retry of a create.</summary>
    public static readonly TimeSpan Valid = TimeSpan.FromDays(7);

    /// <summary>Approves what waits behind the barrier and makes it due.</summary>
    public static async Task<int> ApproveAsync(SqlSession session, string connection, GuardBarrier barrier, DateTimeOffset now)
    {
        await session.ExecuteAsync(
            "DELETE FROM mlc_approval WHERE connection = @connection AND approved_at < @expired",
            ("@connection", connection), ("@expired", now - Valid)).ConfigureAwait(false);
        await session.ExecuteAsync(
            """
            INSERT INTO mlc_approval (connection, flow, side, id, change, approved_at)
            SELECT connection, flow, side, id, @change, @now FROM mlc_work WHERE connection = @connection AND waits_for = @barrier
            ON CONFLICT (connection, flow, side, id, change) DO UPDATE SET approved_at = excluded.approved_at
            """,
            ("@connection", connection), ("@barrier", barrier.ToString()), ("@change", barrier.Change), ("@now", now)).ConfigureAwait(false);
        return await session.ExecuteAsync(
            "UPDATE mlc_work SET state = 0, due_at = @now, waits_for = NULL, reason = NULL WHERE connection = @connection AND waits_for = @barrier",
            ("@connection", connection), ("@barrier", barrier.ToString()), ("@now", now)).ConfigureAwait(false);
    }

    /// <summary>What was let go is done: another change of the record is another question, whatever it is.</summary>
    public static Task<int> EndAsync(SqlSession session, string connection, WorkKey record) => session.ExecuteAsync(
        "DELETE FROM mlc_approval WHERE connection = @connection AND flow = @flow AND side = @side AND id = @id",
        ("@connection", connection), ("@flow", record.Flow), ("@side", record.Side), ("@id", record.Id));

    public static async Task<bool> HasAsync(SqlSession session, string connection, GuardBarrier barrier, string id, DateTimeOffset now) => await session.FindAsync(
        """
        SELECT COUNT(*) AS number FROM mlc_approval
        WHERE connection = @connection AND flow = @flow AND side = @side AND id = @id AND change = @change AND approved_at >= @oldest
        """,
        row => row.Count("number"),
        ("@connection", connection), ("@flow", barrier.Flow), ("@side", barrier.Side), ("@id", id), ("@change", barrier.Change), ("@oldest", now - Valid))
        .ConfigureAwait(false) > 0;
}
