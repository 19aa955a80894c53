using MlConnector.Sync.Intake;

namespace MlConnector.Sync.Planning;

/// <summary>Keeps plans and their entries.</summary>
internal interface IPlanStore
{
    /// <summary>Adds entries to a plan that is being made.</summary>
    Task AppendAsync(string connection, string plan, IReadOnlyList<StoredEntry> entries, CancellationToken cancellationToken);

    /// <summary>Makes the plan known, and forgets all but the newest plans of its connection and what was left of unfinished ones.</summary>
    Task FinishAsync(SyncPlan plan, CancellationToken cancellationToken);

    /// <summary>The plan; null when it was not made here or is no longer kept.</summary>
    Task<SyncPlan?> FindAsync(string connection, string id, CancellationToken cancellationToken);

    /// <summary>The entries after a position, in order.</summary>
    Task<IReadOnlyList<StoredEntry>> ReadAsync(string connection, string plan, long after, int max, CancellationToken cancellationToken);
}

/// <summary>An entry as the store keeps it.</summary>
/// <param name="Position">Its place in the plan, from 1.</param>
/// <param name="Key">The record.</param>
/// <param name="Line">The entry as JSON.</param>
internal sealed record StoredEntry(long Position, WorkKey Key, string Line);
