namespace MlConnector.Sync.Reading;

/// <summary>What was last seen of remote records.</summary>
internal interface ISnapshotStore
{
    /// <summary>The snapshot of one record; null when it was never seen.</summary>
    Task<Snapshot?> FindAsync(string connection, Side side, SyncFlow flow, string id, CancellationToken cancellationToken);

    /// <summary>Every record of one side and flow that carries the signal, at most <paramref name="limit"/>, by id; deleted ones are left out.</summary>
    Task<IReadOnlyList<Snapshot>> FindBySignalAsync(
        string connection, Side side, SyncFlow flow, MatchSignal signal, int limit, CancellationToken cancellationToken);

    /// <summary>Stores records that were read by themselves, with their signals.</summary>
    Task SaveAsync(string connection, IReadOnlyList<Snapshot> read, CancellationToken cancellationToken);
}
