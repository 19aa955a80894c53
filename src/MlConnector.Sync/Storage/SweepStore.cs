using MlConnector.Sync.Auditing;
using MlConnector.Sync.Intake;
using MlConnector.Sync.Matching;
using MlConnector.Sync.Running;
using MlConnector.Sync.Storage.Tables;

namespace MlConnector.Sync.Storage;

/// <summary>Remembers sweeps.</summary>
internal sealed class SweepStore(IDatabase database, TimeProvider time) : ISweepStore
{
    public Task<DateTimeOffset?> FindAsync(string connection, Side side, SyncFlow flow, CancellationToken cancellationToken) => database.ReadAsync(
        session => session.FindAsync<DateTimeOffset?>(
            "SELECT completed_at FROM mlc_sweep WHERE connection = @connection AND side = @side AND flow = @flow",
            row => row.Time("completed_at"),
            ("@connection", connection), ("@side", side), ("@flow", flow)),
        cancellationToken);

    public Task CompleteAsync(Lease lease, WorkKey kind, Review? doubt, CancellationToken cancellationToken) => database.WriteAsync(
        async session =>
        {
            var now = time.GetUtcNow();
            await ConnectionTable.FenceAsync(session, lease).ConfigureAwait(false);
            await session.ExecuteAsync(
                """
                INSERT INTO mlc_sweep (connection, side, flow, completed_at) VALUES (@connection, @side, @flow, @now)
                ON CONFLICT (connection, side, flow) DO UPDATE SET completed_at = excluded.completed_at
                """,
                ("@connection", lease.Connection), ("@side", kind.Side), ("@flow", kind.Flow), ("@now", now)).ConfigureAwait(false);
            await DecisionTable.UseApprovalAsync(session, lease.Connection, kind).ConfigureAwait(false);
            if (doubt is null)
            {
                await ReviewTable.CloseAsync(session, lease.Connection, kind, now).ConfigureAwait(false);
                return true;
            }

            await ReviewTable.OpenAsync(session, lease.Connection, kind, doubt, now).ConfigureAwait(false);
            await AuditTable.AppendAsync(session, lease.Connection, Entry(lease, doubt, now)).ConfigureAwait(false);
            return true;
        },
        cancellationToken);

    private static AuditEntry Entry(Lease lease, Review doubt, DateTimeOffset now) => new()
    {
        At = now,
        Connection = lease.Connection,
        Flow = doubt.Flow,
        Action = AuditAction.Review,
        Trigger = Sweeper.Trigger,
        Reason = doubt.Question,
    };
}
