namespace MlConnector.Sync.Intake;

/// <summary>How far one kind of record has been read. The watermark is a time that the remote server gave, never our own clock.</summary>
/// <param name="Side">The system.</param>
/// <param name="Flow">The kind of record.</param>
/// <param name="Watermark">The newest modification seen by complete polls; null before the first complete one.</param>
/// <param name="CompletedAt">When a poll last reached the end; null when the current one has not.</param>
internal sealed record PollCursor(Side Side, SyncFlow Flow, DateTimeOffset? Watermark, DateTimeOffset? CompletedAt);
