using MlConnector.Sync.Running;

namespace MlConnector.Sync.Reading;

/// <summary>What was last seen of remote records.</summary>
internal interface ISnapshotStore
{
    /// <summary>The snapshot of one record; null when it was never seen.</summary>
    Task<Snapshot?> FindAsync(string connection, Side side, SyncFlow flow, string id, CancellationToken cancellationToken);

    /// <summary>Every record of one side and flow that carries the signal, at most <paramref name="limit"/>, by id; deleted ones are left out.</summary>
    Task<IReadOnlyList<Snapshot>> FindBySignalAsync(
        string connection, Side side, SyncFlow flow, MatchSignal signal, int limit, CancellationToken cancellationToken);

    /// <summary>When each record of one side and flow that is there was last modified, by its id.</summary>
    Task<IReadOnlyDictionary<string, DateTimeOffset?>> ListLivingAsync(string connection, Side side, SyncFlow flow, CancellationToken cancellationToken);

    /// <summary>Stores records that were read by themselves, with their signals.</summary>
    /// <exception cref="LeaseLostException">The lease's epoch is not the connection's any more; nothing was stored.</exception>
    Task SaveAsync(Lease lease, IReadOnlyList<Snapshot> read, CancellationToken cancellationToken);
}
