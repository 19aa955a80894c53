using MlConnector.Sync.Reading;

namespace MlConnector.Sync.Intake;

/// <summary>One page of a poll or of a sweep.</summary>
/// <param name="Snapshots">The records as read.</param>
/// <param name="Cursor">The cursor after this page; null when the page moves none.</param>
/// <param name="MarksUnlinked">Whether Business Central records without a link are worth a look of their own.</param>
/// <param name="MarksUnchanged">Whether records that are known as they are shall be looked at all the same: everything is read, because the mapping is another one now.</param>
internal sealed record PolledPage(IReadOnlyList<Snapshot> Snapshots, PollCursor? Cursor, bool MarksUnlinked = false, bool MarksUnchanged = false)
{
    /// <summary>What marks the records that have changed.</summary>
    public string Trigger { get; init; } = "poll";

    /// <summary>Whether what has changed should have been told by a webhook before, if there are any.</summary>
    public bool IsRegular { get; init; }
}
