using MlConnector.Sync.Intake;
using MlConnector.Sync.Mapping;

namespace MlConnector.Sync.Reading;

/// <summary>What is known of one remote record.</summary>
internal sealed record Snapshot
{
    /// <summary>The system.</summary>
    public required Side Side { get; init; }

    /// <summary>The kind of record.</summary>
    public required SyncFlow Flow { get; init; }

    /// <summary>The record's id there: a number in Pipedrive, a SystemId in Business Central.</summary>
    public required string Id { get; init; }

    /// <summary>ETag or update time: equal versions need no second look.</summary>
    public required string Version { get; init; }

    /// <summary>When the server says it was last modified: what watermarks are made of, and what tells an older reading from a newer one.</summary>
    public DateTimeOffset? ModifiedAt { get; init; }

    /// <summary>The mapped members.</summary>
    public required FieldValues Fields { get; init; }

    /// <summary>What the record can be recognised by.</summary>
    public IReadOnlyList<MatchSignal> Signals { get; init; } = [];

    /// <summary>Its signals of one kind.</summary>
    public IEnumerable<MatchSignal> SignalsOf(SignalKind kind) => Signals.Where(signal => signal.Kind == kind);

    /// <summary>The record as work and decisions name it.</summary>
    public WorkKey Key => new(Flow, Side, Id);

    /// <summary>The name a person knows it by.</summary>
    public string Title { get; init; } = "";

    /// <summary>True when the record is gone or out of reach.</summary>
    public bool Deleted { get; init; }

    /// <summary>Of a record that is gone: true when its system only does not show it, which a lost permission looks like too.</summary>
    public bool IsOutOfReach { get; init; }
}
