using MlConnector.Sync.Connections;
using MlConnector.Sync.Recovery;

namespace MlConnector.Sync.Storage.Tables;

/// <summary>The SQL of held and parked rows of <c>mlc_work</c>.</summary>
internal static class StuckTable
{
    public static Task<List<StuckRecord>> ListAsync(SqlSession session, StuckQuery query, int limit) => session.QueryAsync(
        """
        SELECT connection, flow, side, id, state, reason, attempts, first_marked_at, due_at FROM mlc_work
        WHERE state <> 0 AND (@connection IS NULL OR connection = @connection) AND (@flow IS NULL OR flow = @flow)
          AND (@side IS NULL OR side = @side) AND (@id IS NULL OR id = @id) AND (@state IS NULL OR state = @state)
          AND (@reason IS NULL OR LOWER(reason) LIKE LOWER(@reason) ESCAPE '!')
        ORDER BY connection, state DESC, flow, side, length(id), id LIMIT @limit
        """,
        Read,
        ("@connection", query.Connection), ("@flow", query.Flow), ("@side", query.Side), ("@id", query.Id), ("@state", query.State),
        ("@reason", query.ReasonContains is { } text ? $"%{Literal(text)}%" : null), ("@limit", limit));

    private static string Literal(string text) =>
        text.Replace("!", "!!", StringComparison.Ordinal).Replace("%", "!%", StringComparison.Ordinal).Replace("_", "!_", StringComparison.Ordinal);

    private static StuckRecord Read(SqlRow row) => new(
        (SyncFlow)row.Count("flow"), (Side)row.Count("side"), row.Text("id"), ((WorkState)row.Count("state")).ToString(), row.TextOrNull("reason") ?? "")
    {
        Connection = row.Text("connection"),
        Attempts = row.Count("attempts"),
        MarkedAt = row.Time("first_marked_at"),
        RecheckAt = row.TimeOrNull("due_at"),
    };
}
