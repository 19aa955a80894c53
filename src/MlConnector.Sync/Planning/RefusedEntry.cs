namespace MlConnector.Sync.Planning;

/// <summary>An entry that was not carried out; the record stays due.</summary>
/// <param name="Flow">The kind of record.</param>
/// <param name="Side">The system that the record comes from.</param>
/// <param name="RecordId">The record's id there.</param>
/// <param name="Title">The record's name.</param>
/// <param name="Reason">Why, in one sentence for a person.</param>
public sealed record RefusedEntry(SyncFlow Flow, Side Side, string RecordId, string Title, string Reason);
