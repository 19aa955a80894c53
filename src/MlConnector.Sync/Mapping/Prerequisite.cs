using MlConnector.Sync.Intake;

namespace MlConnector.Sync.Mapping;

/// <summary>What a record waits for before it can be created.</summary>
/// <param name="Reason">In words.</param>
/// <param name="WaitsFor">The record whose link ends the wait; null when only a change helps.</param>
/// <param name="IsOutOfScope">True when the record is not meant to be taken over as it is.</param>
internal sealed record Prerequisite(string Reason, WorkKey? WaitsFor, bool IsOutOfScope = false);
