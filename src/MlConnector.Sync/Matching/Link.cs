using MlConnector.Sync.Mapping;

namespace MlConnector.Sync.Matching;

/// <summary>The durable pair of a Pipedrive record and a Business Central record, with what both looked like at the last sync.</summary>
internal sealed record Link
{
    public required SyncFlow Flow { get; init; }

    public required long PipedriveId { get; init; }

    public required Guid BusinessCentralId { get; init; }

    /// <summary>The Business Central number, for people and for lines of documents.</summary>
    public string? Number { get; init; }

    /// <summary>The mapped members of the Pipedrive record when it was last synced.</summary>
    public required FieldValues PipedriveBase { get; init; }

    /// <summary>The mapped members of the Business Central record as the server echoed them.</summary>
    public required FieldValues BusinessCentralBase { get; init; }

    /// <summary>How the pair came about, in words.</summary>
    public required string Evidence { get; init; }
}
