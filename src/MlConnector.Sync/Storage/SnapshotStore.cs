using MlConnector.Sync.Reading;
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

    public Task SaveAsync(string connection, IReadOnlyList<Snapshot> read, CancellationToken cancellationToken) => database.WriteAsync(
        async session =>
        {
            foreach (var snapshot in read)
            {
                await SnapshotTable.SaveAsync(session, connection, snapshot, time.GetUtcNow()).ConfigureAwait(false);
            }

            return true;
        },
        cancellationToken);
}
