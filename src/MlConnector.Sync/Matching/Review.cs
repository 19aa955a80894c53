using MlConnector.Sync.Intake;

namespace MlConnector.Sync.Matching;

/// <summary>A question that only a person can answer.</summary>
public sealed record Review
{
    /// <summary>Number in the store; 0 before it is stored.</summary>
    public long Id { get; init; }

    /// <summary>The connection's name.</summary>
    public required string Connection { get; init; }

    /// <summary>The flow of the record.</summary>
    public required SyncFlow Flow { get; init; }

    /// <summary>The system of the record that the question is about.</summary>
    public required Side Side { get; init; }

    /// <summary>The id of that record there.</summary>
    public required string RecordId { get; init; }

    /// <summary>The record's name, so that a person recognises it.</summary>
    public required string Title { get; init; }

    /// <summary>Why the engine asks.</summary>
    public required ReviewKind Kind { get; init; }

    /// <summary>The question in one sentence.</summary>
    public required string Question { get; init; }

    /// <summary>The records that could be meant, best first.</summary>
    public IReadOnlyList<ReviewCandidate> Candidates { get; init; } = [];

    /// <summary>When it was opened, UTC.</summary>
    public DateTimeOffset OpenedAt { get; init; }

    /// <summary>The values of both sides, when they are in conflict.</summary>
    public IReadOnlyList<ReviewField> Fields { get; init; } = [];

    /// <summary>When it was answered or settled itself, UTC; null while it is open.</summary>
    public DateTimeOffset? ClosedAt { get; init; }

    /// <summary>What was decided, in words; null while it is open and when it settled itself.</summary>
    public string? Decision { get; init; }

    /// <summary>Who decided.</summary>
    public string? DecidedBy { get; init; }

    internal WorkKey Record => new(Flow, Side, RecordId);
}
