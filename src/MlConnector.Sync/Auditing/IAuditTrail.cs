namespace MlConnector.Sync.Auditing;

/// <summary>Reads the audit trail.</summary>
public interface IAuditTrail
{
    /// <summary>Returns the newest entries that match, oldest first.</summary>
    /// <param name="query">What to read.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    /// <exception cref="ArgumentOutOfRangeException"><see cref="AuditQuery.Limit"/> is outside 1 to 10,000.</exception>
    Task<IReadOnlyList<AuditEntry>> ReadAsync(AuditQuery query, CancellationToken cancellationToken = default);
}
