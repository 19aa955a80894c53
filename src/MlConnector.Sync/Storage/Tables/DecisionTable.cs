using MlConnector.Sync.Intake;
using MlConnector.Sync.Matching;

namespace MlConnector.Sync.Storage.Tables;

/// <summary>The SQL of <c>mlc_decision</c>.</summary>
internal static class DecisionTable
{
    public static Task<List<Decision>> FindAsync(SqlSession session, string connection, WorkKey key) => session.QueryAsync(
        """
        SELECT flow, side, record_id, kind, subject, actor FROM mlc_decision
        WHERE connection = @connection AND flow = @flow AND side = @side AND record_id = @id
        UNION
        SELECT flow, side, record_id, kind, subject, actor FROM mlc_decision
        WHERE connection = @connection AND flow = @flow AND subject = @id AND side <> @side AND kind = 'NeverLink'
        """,
        row => new Decision(
            new WorkKey((SyncFlow)row.Count("flow"), (Side)row.Count("side"), row.Text("record_id")),
            Enum.Parse<DecisionKind>(row.Text("kind")), row.Text("subject"), row.Text("actor")),
        ("@connection", connection), ("@flow", key.Flow), ("@side", key.Side), ("@id", key.Id));

    public static Task SaveAsync(SqlSession session, string connection, Decision decision, DateTimeOffset now) => session.ExecuteAsync(
        """
        INSERT INTO mlc_decision (connection, flow, side, record_id, kind, subject, actor, decided_at)
        VALUES (@connection, @flow, @side, @id, @kind, @subject, @actor, @now)
        ON CONFLICT (connection, flow, side, record_id, kind, subject) DO UPDATE SET actor = excluded.actor, decided_at = excluded.decided_at
        """,
        ("@connection", connection), ("@flow", decision.Record.Flow), ("@side", decision.Record.Side), ("@id", decision.Record.Id),
        ("@kind", decision.Kind.ToString()), ("@subject", decision.Subject), ("@actor", decision.Actor), ("@now", now));

    /// <summary>Takes back what a newer decision contradicts: a record that is linked by hand is neither ignored nor created, and never separated from its new counterpart.</summary>
    public static Task ForgetAsync(SqlSession session, string connection, WorkKey key) => session.ExecuteAsync(
        """
        DELETE FROM mlc_decision
        WHERE connection = @connection AND flow = @flow AND side = @side AND record_id = @id AND kind IN ('Ignore', 'Create')
        """,
        ("@connection", connection), ("@flow", key.Flow), ("@side", key.Side), ("@id", key.Id));

    public static Task JoinAsync(SqlSession session, string connection, WorkKey key, string otherId) => session.ExecuteAsync(
        """
        DELETE FROM mlc_decision WHERE connection = @connection AND flow = @flow AND kind = 'NeverLink'
            AND ((side = @side AND record_id = @id AND subject = @other) OR (side <> @side AND record_id = @other AND subject = @id))
        """,
        ("@connection", connection), ("@flow", key.Flow), ("@side", key.Side), ("@id", key.Id), ("@other", otherId));
}
