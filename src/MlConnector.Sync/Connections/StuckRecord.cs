namespace MlConnector.Sync.Connections;

/// <summary>A record that is held or parked.</summary>
/// <param name="Flow">Its flow.</param>
/// <param name="Side">The system that its id belongs to.</param>
/// <param name="Id">Its id there.</param>
/// <param name="State"><c>Held</c> or <c>Parked</c>.</param>
/// <param name="Reason">Why, and what to do.</param>
public sealed record StuckRecord(SyncFlow Flow, Side Side, string Id, string State, string Reason);
