namespace MlConnector.Sync.Connections;

/// <summary>A flow that stands still because a system does not offer what it needs, or because code of the application hangs.</summary>
/// <param name="Flow">The flow.</param>
/// <param name="Reason">What is missing.</param>
/// <param name="Since">Since when, UTC.</param>
/// <param name="Until">When it is tried again, UTC.</param>
public sealed record FlowPause(SyncFlow Flow, string Reason, DateTimeOffset Since, DateTimeOffset Until);
