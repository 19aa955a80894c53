using MlConnector.Sync.Auditing;
using MlConnector.Sync.Guarding;
using MlConnector.Sync.Intake;
using MlConnector.Sync.Mapping;

namespace MlConnector.Sync.Planning;

/// <summary>What would be done with a record, with everything that doing it needs.</summary>
/// <param name="Attempt">The look at it.</param>
/// <param name="Outcome">What would be done.</param>
/// <param name="Reason">Why.</param>
internal sealed record PlanDraft(Attempt Attempt, PlanOutcome Outcome, string Reason)
{
    /// <summary>The record's name.</summary>
    public required string Title { get; init; }

    /// <summary>The record as the writing stage wants it; null when it was finished before.</summary>
    public PlannedRecord? Planned { get; init; }

    /// <summary>How the record was finished before the writing; null when it was not.</summary>
    public Completion? Finished { get; init; }

    /// <summary>The record of the same plan that decides about this one; null when it stands by itself.</summary>
    public WorkKey? Follows { get; init; }

    /// <summary>Whether anything is written to a remote system.</summary>
    public bool Writes => Outcome is PlanOutcome.Create or PlanOutcome.Update or PlanOutcome.Link;

    /// <summary>What it counts as for the guard; null when it does not count.</summary>
    public MassChange? MassChange => Planned is { } planned && (Writes || planned.Plan is WritePlan.Gone) ? MassChanges.Of(planned) : null;
}
