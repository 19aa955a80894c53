namespace MlConnector.Sync.Auditing;

/// <summary>One attempt that touched a remote system, or the decision not to.</summary>
public sealed record AuditEntry
{
    /// <summary>Sequence number in the store; 0 before it is stored.</summary>
    public long Id { get; init; }

    /// <summary>When, UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The connection's name.</summary>
    public required string Connection { get; init; }

    /// <summary>The flow the record belongs to.</summary>
    public required SyncFlow Flow { get; init; }

    /// <summary>The Pipedrive id, if known.</summary>
    public string? PipedriveId { get; init; }

    /// <summary>The Business Central SystemId, if known.</summary>
    public string? BusinessCentralId { get; init; }

    /// <summary>What was done or decided.</summary>
    public required AuditAction Action { get; init; }

    /// <summary>What caused the attempt: <c>poll</c>, <c>webhook</c>, <c>retry</c> or the like.</summary>
    public required string Trigger { get; init; }

    /// <summary>Why, in one sentence for a person.</summary>
    public required string Reason { get; init; }

    /// <summary>The field changes that were made or proposed.</summary>
    public IReadOnlyList<FieldChange> Changes { get; init; } = [];

    /// <summary>The correlation id that the remote system gave, for a support request.</summary>
    public string? CorrelationId { get; init; }

    /// <summary>Identifies the settings and the field map that were in force; it changes when one of them does.</summary>
    public string? MappingVersion { get; init; }

    /// <summary>Duration of the attempt.</summary>
    public TimeSpan Duration { get; init; }
}
