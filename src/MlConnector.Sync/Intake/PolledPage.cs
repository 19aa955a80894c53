using MlConnector.Sync.Reading;

namespace MlConnector.Sync.Intake;

/// <summary>One page of a poll.</summary>
/// <param name="Snapshots">The records as read.</param>
/// <param name="Cursor">The cursor after this page.</param>
internal sealed record PolledPage(IReadOnlyList<Snapshot> Snapshots, PollCursor Cursor);
