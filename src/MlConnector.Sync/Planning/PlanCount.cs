namespace MlConnector.Sync.Planning;

/// <summary>How many records of one kind a plan treats in one way.</summary>
/// <param name="Flow">The kind of record.</param>
/// <param name="Side">The system that the records come from.</param>
/// <param name="Outcome">What is done with them.</param>
/// <param name="Records">How many.</param>
public sealed record PlanCount(SyncFlow Flow, Side Side, PlanOutcome Outcome, int Records);
