using MlConnector.Sync.Intake;
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

    public Task CompleteAsync(Lease lease, Side side, SyncFlow flow, CancellationToken cancellationToken) => database.WriteAsync(
        async session =>
        {
            await ConnectionTable.FenceAsync(session, lease).ConfigureAwait(false);
            return await session.ExecuteAsync(
                """
                INSERT INTO mlc_sweep (connection, side, flow, completed_at) VALUES (@connection, @side, @flow, @now)
                ON CONFLICT (connection, side, flow) DO UPDATE SET completed_at = excluded.completed_at
                """,
                ("@connection", lease.Connection), ("@side", side), ("@flow", flow), ("@now", time.GetUtcNow())).ConfigureAwait(false);
        },
        cancellationToken);
}
