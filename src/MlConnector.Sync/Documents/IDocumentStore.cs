using MlConnector.Sync.Auditing;
using MlConnector.Sync.Running;

namespace MlConnector.Sync.Documents;

/// <summary>Keeps documents and intents.</summary>
internal interface IDocumentStore
{
    /// <summary>The newest revision of the deal's document; null when there is none.</summary>
    Task<SalesDocument?> FindAsync(string connection, long dealId, CancellationToken cancellationToken);

    /// <summary>
    /// Stores the document's new state with its audit entry, durably: when this returns, a power loss does not undo it.
    /// </summary>
    /// <exception cref="LeaseLostException">The lease's epoch is not the connection's any more; nothing was stored.</exception>
    /// <exception cref="DocumentKeyTakenException">Another deal owns the key.</exception>
    Task SaveAsync(Lease lease, SalesDocument document, AuditEntry audit, CancellationToken cancellationToken);
}
