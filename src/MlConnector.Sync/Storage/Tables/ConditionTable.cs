using MlConnector.Sync.Connections;

namespace MlConnector.Sync.Storage.Tables;

/// <summary>The SQL of the states in <c>mlc_connection</c>, and of <c>mlc_paused_flow</c>.</summary>
internal static class ConditionTable
{
    public static Task<ConnectionCondition?> FindAsync(SqlSession session, string connection) => session.FindAsync(
        """
        SELECT state, state_reason, state_since, state_until, state_version, rests_until, failed_passes, refused_credentials FROM mlc_connection
        WHERE name = @connection
        """,
        row => new ConnectionCondition
        {
            Connection = connection,
            State = Enum.Parse<ConnectionState>(row.Text("state")),
            Reason = row.TextOrNull("state_reason"),
            Since = row.TimeOrNull("state_since"),
            Until = row.TimeOrNull("state_until"),
            Version = row.Number("state_version"),
            RestsUntil = row.TimeOrNull("rests_until"),
            FailedPasses = row.Count("failed_passes"),
            RefusedCredentials = row.TextOrNull("refused_credentials"),
        },
        ("@connection", connection));

    /// <returns>False when the condition has changed since it was read.</returns>
    public static async Task<bool> SaveAsync(SqlSession session, ConnectionCondition condition) => await session.ExecuteAsync(
        """
        UPDATE mlc_connection SET state = @state, state_reason = @reason, state_since = @since, state_until = @until, state_version = state_version + 1,
            rests_until = @restsUntil, failed_passes = @failedPasses, refused_credentials = @refused
        WHERE name = @connection AND state_version = @version
        """,
        ("@connection", condition.Connection), ("@state", condition.State.ToString()), ("@reason", condition.Reason), ("@since", condition.Since),
        ("@until", condition.Until), ("@restsUntil", condition.RestsUntil), ("@failedPasses", condition.FailedPasses),
        ("@refused", condition.RefusedCredentials), ("@version", condition.Version)).ConfigureAwait(false) == 1;

    public static Task<List<FlowPause>> ListPausedFlowsAsync(SqlSession session, string connection) => session.QueryAsync(
        "SELECT flow, reason, since, until FROM mlc_paused_flow WHERE connection = @connection ORDER BY flow",
        row => new FlowPause((SyncFlow)row.Count("flow"), row.Text("reason"), row.Time("since"), row.Time("until")),
        ("@connection", connection));

    public static Task PauseFlowAsync(SqlSession session, string connection, FlowPause pause) => session.ExecuteAsync(
        """
        INSERT INTO mlc_paused_flow (connection, flow, reason, since, until) VALUES (@connection, @flow, @reason, @since, @until)
        ON CONFLICT (connection, flow) DO UPDATE SET reason = excluded.reason, until = excluded.until
        """,
        ("@connection", connection), ("@flow", pause.Flow), ("@reason", pause.Reason), ("@since", pause.Since), ("@until", pause.Until));

    public static Task<int> ResumeFlowsAsync(SqlSession session, string connection) => session.ExecuteAsync(
        "DELETE FROM mlc_paused_flow WHERE connection = @connection", ("@connection", connection));
}
