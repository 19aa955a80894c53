using MlConnector.Sync.Guarding;
using MlConnector.Sync.Intake;

namespace MlConnector.Sync.Storage.Tables;

/// <summary>The SQL that looks at work without taking it.</summary>
internal static class DueWorkTable
{
    public static Task<List<string>> ListAsync(SqlSession session, string connection, SyncFlow flow, Side side, DateTimeOffset now) => session.QueryAsync(
        """
        SELECT id FROM mlc_work
        WHERE connection = @connection AND flow = @flow AND side = @side AND (due_at <= @now OR waits_for LIKE 'guard:%')
        ORDER BY live DESC, first_marked_at, id
        """,
        row => row.Text("id"),
        ("@connection", connection), ("@flow", flow), ("@side", side), ("@now", now));

    public static Task<List<string>> ListNotApprovedAsync(SqlSession session, string connection, SyncFlow flow, Side side, DateTimeOffset now) => session.QueryAsync(
        """
        SELECT id FROM mlc_work w
        WHERE connection = @connection AND flow = @flow AND side = @side AND due_at <= @now AND NOT EXISTS
            (SELECT 1 FROM mlc_approval a WHERE a.connection = w.connection AND a.flow = w.flow AND a.side = w.side AND a.id = w.id
                AND a.approved_at >= @oldest)
        ORDER BY live DESC, first_marked_at, id
        """,
        row => row.Text("id"),
        ("@connection", connection), ("@flow", flow), ("@side", side), ("@now", now), ("@oldest", now - ApprovalTable.Valid));

    public static Task<WorkItem?> FindAsync(SqlSession session, string connection, WorkKey key, DateTimeOffset now) => session.FindAsync(
        """
        SELECT generation, cause, must_read, attempts, first_marked_at FROM mlc_work
        WHERE connection = @connection AND flow = @flow AND side = @side AND id = @id AND (due_at <= @now OR waits_for LIKE 'guard:%')
        """,
        row => new WorkItem(key, row.Number("generation"), row.Text("cause"), row.Flag("must_read"), row.Count("attempts"), row.Time("first_marked_at")),
        ("@connection", connection), ("@flow", key.Flow), ("@side", key.Side), ("@id", key.Id), ("@now", now));

    /// <summary>Due work that nobody approved: all of it, what is newer than a generation, and the newest generation.</summary>
    public static Task<(int Due, int New, long Newest)> CountAsync(
        SqlSession session, string connection, (SyncFlow Flow, Side Side) kind, long judgedUpTo, DateTimeOffset now) => session.FindAsync(
        """
        SELECT COUNT(*) AS due, COALESCE(SUM(generation > @judged), 0) AS fresh, COALESCE(MAX(generation), 0) AS newest FROM mlc_work w
        WHERE connection = @connection AND flow = @flow AND side = @side AND due_at <= @now AND NOT EXISTS
            (SELECT 1 FROM mlc_approval a WHERE a.connection = w.connection AND a.flow = w.flow AND a.side = w.side AND a.id = w.id
                AND a.approved_at >= @oldest)
        """,
        row => (row.Count("due"), row.Count("fresh"), row.Number("newest")),
        ("@connection", connection), ("@flow", kind.Flow), ("@side", kind.Side), ("@judged", judgedUpTo), ("@now", now), ("@oldest", now - ApprovalTable.Valid));

    public static Task<int> CountWaitingAsync(SqlSession session, string connection, GuardBarrier barrier) => session.FindAsync(
        "SELECT COUNT(*) AS waiting FROM mlc_work WHERE connection = @connection AND waits_for = @barrier",
        row => row.Count("waiting"),
        ("@connection", connection), ("@barrier", barrier.ToString()));
}
