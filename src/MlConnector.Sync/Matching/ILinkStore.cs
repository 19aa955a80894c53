using MlConnector.Sync.Intake;

namespace MlConnector.Sync.Matching;

/// <summary>Reads links. They are written only together with the completion of the work that made them.</summary>
internal interface ILinkStore
{
    Task<Link?> FindByPipedriveAsync(string connection, SyncFlow flow, long pipedriveId, CancellationToken cancellationToken);

    Task<Link?> FindByBusinessCentralAsync(string connection, SyncFlow flow, Guid businessCentralId, CancellationToken cancellationToken);

    /// <summary>The link of a record that rests because one of its records is gone; the other methods leave it out.</summary>
    Task<Link?> FindRestingAsync(string connection, WorkKey record, CancellationToken cancellationToken);
}
