using MlConnector.Sync.Running;

namespace MlConnector.Sync.Intake;

/// <summary>Takes marks in, durably and idempotently.</summary>
internal interface IInbox
{
    /// <summary>
    /// Stores marks and makes their records due at once. With a <paramref name="deduplicationKey"/> that was seen before, nothing happens.
    /// A held or parked record becomes due again.
    /// </summary>
    /// <returns>False when the key was seen before.</returns>
    Task<bool> MarkAsync(string connection, IReadOnlyList<WorkMark> marks, string? deduplicationKey, CancellationToken cancellationToken);

    /// <summary>
    /// Stores one page of what a poll read, whole or not at all: the snapshots, the marks of records that really changed and the cursor.
    /// </summary>
    /// <returns>How many records had changed.</returns>
    /// <exception cref="LeaseLostException">The lease's epoch is not the connection's any more; nothing was stored.</exception>
    Task<int> ApplyPageAsync(Lease lease, PolledPage page, CancellationToken cancellationToken);
}
