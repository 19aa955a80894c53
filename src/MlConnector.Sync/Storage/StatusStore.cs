using MlConnector.Sync.Connections;
using MlConnector.Sync.Documents;
using MlConnector.Sync.Recovery;
using MlConnector.Sync.Storage.Tables;

namespace MlConnector.Sync.Storage;

/// <summary>Counts what the store holds of one connection, all in one view.</summary>
internal sealed class StatusStore(IDatabase database) : IStatusStore
{
    private const int MostStuck = 100;

    public Task<ConnectionStatus> ReadAsync(string connection, CancellationToken cancellationToken) => database.ReadAsync(
        async session =>
        {
            var work = await WorkAsync(session, connection).ConfigureAwait(false);
            var documents = await DocumentsAsync(session, connection).ConfigureAwait(false);
            return new ConnectionStatus
            {
                Connection = connection,
                Links = await LinksAsync(session, connection).ConfigureAwait(false),
                Waiting = work.GetValueOrDefault(WorkState.Ready),
                Held = work.GetValueOrDefault(WorkState.Held),
                Parked = work.GetValueOrDefault(WorkState.Parked),
                Reviews = await ReviewsAsync(session, connection).ConfigureAwait(false),
                DocumentsInDoubt = documents.GetValueOrDefault(DocumentState.Intent) + documents.GetValueOrDefault(DocumentState.InDoubt),
                Documents = documents.GetValueOrDefault(DocumentState.Created),
                Stuck = await StuckTable.ListAsync(session, new StuckQuery { Connection = connection }, MostStuck).ConfigureAwait(false),
                LastPolled = await LastPolledAsync(session, connection).ConfigureAwait(false),
            };
        },
        cancellationToken);

    public Task<DateTimeOffset?> FindOldestDueAsync(string connection, DateTimeOffset now, CancellationToken cancellationToken) => database.ReadAsync(
        session => session.FindAsync(
            "SELECT MIN(due_at) AS due_at FROM mlc_work WHERE connection = @connection AND due_at <= @now", row => row.TimeOrNull("due_at"), ("@connection", connection), ("@now", now)),
        cancellationToken);

    public Task TouchAsync(string connection, CancellationToken cancellationToken) => database.WriteAsync(
        async session =>
        {
            await ConnectionTable.EnsureAsync(session, connection).ConfigureAwait(false);
            return await session.ExecuteAsync("UPDATE mlc_connection SET marks = marks WHERE name = @connection", ("@connection", connection)).ConfigureAwait(false);
        },
        cancellationToken);

    private static async Task<Dictionary<SyncFlow, int>> LinksAsync(SqlSession session, string connection) =>
        (await session.QueryAsync(
            "SELECT flow, COUNT(*) AS number FROM mlc_link WHERE connection = @connection AND rests_since IS NULL GROUP BY flow",
            row => (Flow: (SyncFlow)row.Count("flow"), Number: row.Count("number")),
            ("@connection", connection)).ConfigureAwait(false)).ToDictionary(row => row.Flow, row => row.Number);

    private static async Task<Dictionary<WorkState, int>> WorkAsync(SqlSession session, string connection) =>
        (await session.QueryAsync(
            "SELECT state, COUNT(*) AS number FROM mlc_work WHERE connection = @connection GROUP BY state",
            row => (State: (WorkState)row.Count("state"), Number: row.Count("number")),
            ("@connection", connection)).ConfigureAwait(false)).ToDictionary(row => row.State, row => row.Number);

    private static async Task<Dictionary<DocumentState, int>> DocumentsAsync(SqlSession session, string connection) =>
        (await session.QueryAsync(
            "SELECT state, COUNT(*) AS number FROM mlc_document WHERE connection = @connection GROUP BY state",
            row => (State: (DocumentState)row.Count("state"), Number: row.Count("number")),
            ("@connection", connection)).ConfigureAwait(false)).ToDictionary(row => row.State, row => row.Number);

    private static Task<int> ReviewsAsync(SqlSession session, string connection) => session.FindAsync(
        "SELECT COUNT(*) AS number FROM mlc_review WHERE connection = @connection AND closed_at IS NULL",
        row => row.Count("number"),
        ("@connection", connection));

    private static async Task<Dictionary<Side, DateTimeOffset>> LastPolledAsync(SqlSession session, string connection) =>
        (await session.QueryAsync(
            """
            SELECT side, MAX(last_completed_at) AS at FROM mlc_cursor
            WHERE connection = @connection AND last_completed_at IS NOT NULL GROUP BY side
            """,
            row => (Side: (Side)row.Count("side"), At: row.Time("at")),
            ("@connection", connection)).ConfigureAwait(false)).ToDictionary(row => row.Side, row => row.At);
}
