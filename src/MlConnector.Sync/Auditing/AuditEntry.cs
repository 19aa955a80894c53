namespace MlConnector.Sync.Auditing;

/// <summary>One attempt that touched a remote system, or the decision not to; or what a person did to the engine.</summary>
public sealed record AuditEntry
{
    /// <summary>The <see cref="Actor"/> of everything that nobody asked for.</summary>
    public const string Engine = "engine";

    /// <summary>Sequence number in the store; 0 before it is stored.</summary>
    public long Id { get; init; }

    /// <summary>When, UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The connection's name.</summary>
    public required string Connection { get; init; }

    /// <summary>The flow the record belongs to; null for what concerns the connection as a whole.</summary>
    public required SyncFlow? Flow { get; init; }

    /// <summary>The Pipedrive id, if known.</summary>
    public string? PipedriveId { get; init; }

    /// <summary>The Business Central SystemId, if known.</summary>
    public string? BusinessCentralId { get; init; }

    /// <summary>What was done or decided: the outcome.</summary>
    public required AuditAction Action { get; init; }

    /// <summary>What caused the attempt: <c>poll</c>, <c>webhook</c>, <c>retry</c> or the like.</summary>
    public required string Trigger { get; init; }

    /// <summary>Who: <see cref="Engine"/>, or the person or account that decided or pressed the button.</summary>
    public string Actor { get; init; } = Engine;

    /// <summary>Why, in one sentence for a person.</summary>
    public required string Reason { get; init; }

    /// <summary>The field changes that were made or proposed.</summary>
    public IReadOnlyList<FieldChange> Changes { get; init; } = [];

    /// <summary>Business Central's correlation id of the attempt's last write, or of its last call when it wrote nothing; for a support request.</summary>
    public string? BusinessCentralCorrelationId { get; init; }

    /// <summary>Pipedrive's correlation id of the attempt's last write, or of its last call when it wrote nothing; for a support request.</summary>
    public string? PipedriveCorrelationId { get; init; }

    /// <summary>Identifies the planned changes by content: equal plans have equal hashes. Null when nothing was planned.</summary>
    public string? PlanHash { get; init; }

    /// <summary>Identifies the settings and the field map that were in force; it changes when one of them does.</summary>
    public string? MappingVersion { get; init; }

    /// <summary>Duration of the attempt.</summary>
    public TimeSpan Duration { get; init; }
}
