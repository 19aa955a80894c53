namespace MlConnector.Sync.Auditing;

/// <summary>Writes audit entries that belong to no completion.</summary>
internal interface IAuditStore : IAuditTrail
{
    /// <summary>Appends an entry.</summary>
    Task AppendAsync(AuditEntry entry, CancellationToken cancellationToken);

    /// <summary>
    /// Removes the oldest entries of a connection from before a time, at most <paramref name="max"/> of them. The entries of a record whose
    /// promised create has no known outcome stay.
    /// </summary>
    /// <returns>How many were removed.</returns>
    Task<int> TrimAsync(string connection, DateTimeOffset before, int max, CancellationToken cancellationToken);
}
