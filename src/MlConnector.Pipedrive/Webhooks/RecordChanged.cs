namespace MlConnector.Pipedrive;

/// <summary>A record was changed: <c>change</c> in version 2, <c>updated</c> or <c>merged</c> in version 1.</summary>
public sealed record RecordChanged : RecordEvent
{
    /// <summary>The names of the changed members, as the payload has them; null when it does not tell them, as version 1.</summary>
    public IReadOnlyList<string>? ChangedMembers { get; init; }

    /// <summary>The record that was merged into this one and is gone; null when that is not why it changed.</summary>
    public long? MergedFromId { get; init; }
}
