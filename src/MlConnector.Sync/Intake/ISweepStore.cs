using MlConnector.Sync.Matching;
using MlConnector.Sync.Running;

namespace MlConnector.Sync.Intake;

/// <summary>Remembers sweeps.</summary>
internal interface ISweepStore
{
    /// <summary>When a sweep of one kind of record last came to its end; null when there was none.</summary>
    Task<DateTimeOffset?> FindAsync(string connection, Side side, SyncFlow flow, CancellationToken cancellationToken);

    /// <summary>A sweep came to its end. An approval that was given for it is used up, and the question about it is closed or asked.</summary>
    /// <param name="lease">The right to the connection.</param>
    /// <param name="kind">What was swept; its id stands for all records.</param>
    /// <param name="doubt">The question when too much was missing; null when everything was settled.</param>
    /// <param name="cancellationToken">Cancels before it is stored.</param>
    Task CompleteAsync(Lease lease, WorkKey kind, Review? doubt, CancellationToken cancellationToken);
}
