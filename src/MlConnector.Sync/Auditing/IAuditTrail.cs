namespace MlConnector.Sync.Auditing;

/// <summary>Reads the audit trail, and takes personal data out of it and of what else is kept of the past. Nothing else ever changes an entry.</summary>
public interface IAuditTrail
{
    /// <summary>Returns the newest entries that match, oldest first.</summary>
    /// <param name="query">What to read.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    /// <exception cref="ArgumentOutOfRangeException"><see cref="AuditQuery.Limit"/> is outside 1 to 10,000.</exception>
    Task<IReadOnlyList<AuditEntry>> ReadAsync(AuditQuery query, CancellationToken cancellationToken = default);

    /// <summary>
    /// Returns every entry that matches, oldest first, a page at a time: memory stays the same however many there are. Entries that are added
    /// meanwhile are not part of it. <see cref="AuditQuery.Limit"/> does not count.
    /// </summary>
    /// <param name="query">What to read.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    IAsyncEnumerable<AuditEntry> ExportAsync(AuditQuery query, CancellationToken cancellationToken = default);

    /// <summary>
    /// Overwrites the personal values in the entries of one record: before, after and reasons. What happened, when and to which ids stays,
    /// and the erasure itself is an entry. What else the store keeps of the record's past goes with them: answered questions about it or with it
    /// among the candidates, the connection's plans, and, once it is deleted, what was last read of it. What a living record holds follows both
    /// systems: change or delete it there.
    /// </summary>
    /// <param name="connection">The connection's name.</param>
    /// <param name="flow">The record's flow.</param>
    /// <param name="recordId">The record's id of either side; entries under the id of its counterpart are found too.</param>
    /// <param name="actor">Who asks for it.</param>
    /// <param name="cancellationToken">Stops between two steps; repeating the call goes on.</param>
    /// <returns>How many entries were overwritten.</returns>
    Task<int> EraseAsync(string connection, SyncFlow flow, string recordId, string actor, CancellationToken cancellationToken = default);
}
