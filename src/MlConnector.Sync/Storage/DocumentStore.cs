using MlConnector.Sync.Auditing;
using MlConnector.Sync.Documents;
using MlConnector.Sync.Running;
using MlConnector.Sync.Storage.Tables;

namespace MlConnector.Sync.Storage;

/// <summary>Keeps documents and intents.</summary>
internal sealed class DocumentStore(IDatabase database) : IDocumentStore
{
    public Task<SalesDocument?> FindAsync(string connection, long dealId, CancellationToken cancellationToken) =>
        database.ReadAsync(session => DocumentTable.FindAsync(session, connection, dealId), cancellationToken);

    public Task SaveAsync(Lease lease, SalesDocument document, AuditEntry audit, CancellationToken cancellationToken) => database.WriteAsync(
        async session =>
        {
            await ConnectionTable.FenceAsync(session, lease).ConfigureAwait(false);
            await DocumentTable.SaveAsync(session, lease.Connection, document).ConfigureAwait(false);
            await AuditTable.AppendAsync(session, lease.Connection, audit).ConfigureAwait(false);
            return true;
        },
        cancellationToken);
}
