namespace MlConnector.Sync.Matching;

/// <summary>The Business Central record of a new link is linked to another Pipedrive record already. Nothing was stored; a person decides.</summary>
internal sealed class LinkTakenException(SyncFlow flow, long pipedriveId, Guid businessCentralId)
    : Exception($"{flow} {pipedriveId} cannot be linked: the Business Central record {businessCentralId} is linked to another Pipedrive record.")
{
    public SyncFlow Flow { get; } = flow;

    public long PipedriveId { get; } = pipedriveId;

    public Guid BusinessCentralId { get; } = businessCentralId;
}
