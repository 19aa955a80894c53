using MlConnector.Sync.Reading;
using MlConnector.Sync.Running;
using MlConnector.Sync.Storage.Tables;

namespace MlConnector.Sync.Storage;

/// <summary>Keeps what was last seen of remote records.</summary>
internal sealed class SnapshotStore(IDatabase database, TimeProvider time) : ISnapshotStore
{
    public Task<Snapshot?> FindAsync(string connection, Side side, SyncFlow flow, string id, CancellationToken cancellationToken) =>
        database.ReadAsync(session => SnapshotTable.FindAsync(session, connection, side, flow, id), cancellationToken);

    public Task<IReadOnlyList<Snapshot>> FindBySignalAsync(
        string connection, Side side, SyncFlow flow, MatchSignal signal, int limit, CancellationToken cancellationToken) =>
        database.ReadAsync(
            session => SnapshotTable.FindBySignalAsync(session, connection, (side, flow), signal, limit), cancellationToken);

    public async Task<IReadOnlyDictionary<string, DateTimeOffset?>> ListLivingAsync(string connection, Side side, SyncFlow flow, CancellationToken cancellationToken) =>
        (await database.ReadAsync(session => SnapshotTable.ListLivingAsync(session, connection, side, flow), cancellationToken).ConfigureAwait(false))
        .ToDictionary(record => record.Id, record => record.ModifiedAt, StringComparer.Ordinal);

    public Task SaveAsync(Lease lease, IReadOnlyList<Snapshot> read, CancellationToken cancellationToken) => database.WriteAsync(
        async session =>
        {
            await ConnectionTable.FenceAsync(session, lease).ConfigureAwait(false);
            foreach (var snapshot in read)
            {
                await SnapshotTable.SaveAsync(session, lease.Connection, snapshot, time.GetUtcNow()).ConfigureAwait(false);
            }

            return true;
        },
        cancellationToken);
}
