using MlConnector.Sync.Mapping;
using MlConnector.Sync.Running;
using MlConnector.Sync.Storage.Tables;

namespace MlConnector.Sync.Storage;

/// <summary>Keeps what is known of mappings.</summary>
internal sealed class MappingStore(IDatabase database, TimeProvider time) : IMappingStore
{
    public Task<MappingMemory> LoadAsync(string connection, CancellationToken cancellationToken) =>
        database.ReadAsync(session => MappingTable.LoadAsync(session, connection), cancellationToken);

    public Task SaveAsync(Lease lease, MappingChanges changes, CancellationToken cancellationToken) => database.WriteAsync(
        async session =>
        {
            await ConnectionTable.FenceAsync(session, lease).ConfigureAwait(false);
            foreach (var edition in changes.Editions)
            {
                await MappingTable.SaveAsync(session, lease.Connection, edition, time.GetUtcNow()).ConfigureAwait(false);
            }

            foreach (var flow in changes.Rereads)
            {
                await CursorTable.ForgetAsync(session, lease.Connection, flow).ConfigureAwait(false);
            }

            foreach (var field in changes.Fields)
            {
                await MappingTable.SaveAsync(session, lease.Connection, field).ConfigureAwait(false);
            }

            foreach (var (drift, question) in changes.Opened)
            {
                await MappingTable.SaveAsync(session, lease.Connection, drift).ConfigureAwait(false);
                await ReviewTable.OpenAsync(session, lease.Connection, Drifts.KeyOf(drift), question, time.GetUtcNow()).ConfigureAwait(false);
            }

            foreach (var drift in changes.Closed)
            {
                await MappingTable.RemoveAsync(session, lease.Connection, drift).ConfigureAwait(false);
                await ReviewTable.CloseAsync(session, lease.Connection, Drifts.KeyOf(drift), time.GetUtcNow()).ConfigureAwait(false);
            }

            foreach (var entry in changes.Audit)
            {
                await AuditTable.AppendAsync(session, lease.Connection, entry).ConfigureAwait(false);
            }

            return true;
        },
        cancellationToken);
}
