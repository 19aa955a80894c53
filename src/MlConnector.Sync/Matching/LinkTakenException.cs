namespace MlConnector.Sync.Matching;

/// <summary>One of the records of a new link is linked to another one already. Nothing was stored; a person decides.</summary>
internal sealed class LinkTakenException(SyncFlow flow, long pipedriveId, Guid businessCentralId)
    : Exception($"{flow} {pipedriveId} cannot be linked with the Business Central record {businessCentralId}: one of them is linked already.")
{
    public SyncFlow Flow { get; } = flow;

    public long PipedriveId { get; } = pipedriveId;

    public Guid BusinessCentralId { get; } = businessCentralId;
}
