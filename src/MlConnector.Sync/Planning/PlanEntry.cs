using MlConnector.Sync.Matching;

namespace MlConnector.Sync.Planning;

/// <summary>What a plan does with one record, and what that decision is based on.</summary>
public sealed record PlanEntry
{
    /// <summary>The kind of record.</summary>
    public required SyncFlow Flow { get; init; }

    /// <summary>The system that the record comes from.</summary>
    public required Side Side { get; init; }

    /// <summary>The record's id there.</summary>
    public required string RecordId { get; init; }

    /// <summary>The record's name; empty when it could not be read.</summary>
    public required string Title { get; init; }

    /// <summary>What shall be done.</summary>
    public required PlanOutcome Outcome { get; init; }

    /// <summary>Why, in one sentence for a person.</summary>
    public required string Reason { get; init; }

    /// <summary>The record of the other side that it is, or will be, linked with, and what speaks for it; null when there is none.</summary>
    public ReviewCandidate? Counterpart { get; init; }

    /// <summary>The fields that are written; of a conflict those that both sides changed.</summary>
    public IReadOnlyList<PlannedField> Changes { get; init; } = [];

    /// <summary>The records that could be meant, when that is not clear.</summary>
    public IReadOnlyList<ReviewCandidate> Candidates { get; init; } = [];

    /// <summary>The record of the same plan whose outcome decides about this one, such as its own counterpart; null when it stands by itself.</summary>
    public string? Follows { get; init; }

    /// <summary>Hash of both records, the last sync, the match and the changes: an entry is applied only while it is the same.</summary>
    public required string Basis { get; init; }
}
