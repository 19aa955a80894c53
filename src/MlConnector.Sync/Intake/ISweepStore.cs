using MlConnector.Sync.Running;

namespace MlConnector.Sync.Intake;

/// <summary>Remembers sweeps.</summary>
internal interface ISweepStore
{
    /// <summary>When a sweep of one kind of record last came to its end; null when there was none.</summary>
    Task<DateTimeOffset?> FindAsync(string connection, Side side, SyncFlow flow, CancellationToken cancellationToken);

    /// <summary>A sweep came to its end.</summary>
    Task CompleteAsync(Lease lease, Side side, SyncFlow flow, CancellationToken cancellationToken);
}
