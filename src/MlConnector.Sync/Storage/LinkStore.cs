using MlConnector.Sync.Intake;
using MlConnector.Sync.Matching;
using MlConnector.Sync.Storage.Tables;

namespace MlConnector.Sync.Storage;

/// <summary>Reads links.</summary>
internal sealed class LinkStore(IDatabase database) : ILinkStore
{
    public Task<Link?> FindByPipedriveAsync(string connection, SyncFlow flow, long pipedriveId, CancellationToken cancellationToken) =>
        database.ReadAsync(session => LinkTable.FindByPipedriveAsync(session, connection, flow, pipedriveId), cancellationToken);

    public Task<Link?> FindByBusinessCentralAsync(string connection, SyncFlow flow, Guid businessCentralId, CancellationToken cancellationToken) =>
        database.ReadAsync(session => LinkTable.FindByBusinessCentralAsync(session, connection, flow, businessCentralId), cancellationToken);

    public Task<Link?> FindRestingAsync(string connection, WorkKey record, CancellationToken cancellationToken) =>
        database.ReadAsync(session => LinkTable.FindRestingAsync(session, connection, record), cancellationToken);
}
