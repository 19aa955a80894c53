namespace MlConnector.Sync.Auditing;

/// <summary>Writes audit entries that belong to no completion.</summary>
internal interface IAuditStore : IAuditTrail
{
    /// <summary>Appends an entry.</summary>
    Task AppendAsync(AuditEntry entry, CancellationToken cancellationToken);
}
