namespace MlConnector.Sync.Connections;

/// <summary>A record that is held or parked.</summary>
/// <param name="Flow">Its flow.</param>
/// <param name="PipedriveId">Its Pipedrive id.</param>
/// <param name="State"><c>Held</c> or <c>Parked</c>.</param>
/// <param name="Reason">Why, and what to do.</param>
public sealed record StuckRecord(SyncFlow Flow, string PipedriveId, string State, string Reason);
