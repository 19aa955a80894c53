namespace MlConnector.Pipedrive;

/// <summary>A record was deleted: <c>delete</c> in version 2, <c>deleted</c> in version 1.</summary>
public sealed record RecordDeleted : RecordEvent
{
    /// <summary>The record that it was merged into; null when it was not merged.</summary>
    public long? MergedIntoId { get; init; }
}
