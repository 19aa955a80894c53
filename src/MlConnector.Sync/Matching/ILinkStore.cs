namespace MlConnector.Sync.Matching;

/// <summary>Reads links. They are written only together with the completion of the work that made them.</summary>
internal interface ILinkStore
{
    Task<Link?> FindByPipedriveAsync(string connection, SyncFlow flow, long pipedriveId, CancellationToken cancellationToken);

    Task<Link?> FindByBusinessCentralAsync(string connection, SyncFlow flow, Guid businessCentralId, CancellationToken cancellationToken);
}
