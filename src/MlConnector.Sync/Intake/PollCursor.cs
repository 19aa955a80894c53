namespace MlConnector.Sync.Intake;

/// <summary>How far one kind of record has been read. The watermark is a time that the remote server gave, never our own clock.</summary>
/// <param name="Side">The system.</param>
/// <param name="Flow">The kind of record.</param>
/// <param name="Watermark">The newest modification seen by complete polls; null before the first complete one.</param>
/// <param name="CompletedAt">When a poll last reached the end; null when the current one has not.</param>
internal sealed record PollCursor(Side Side, SyncFlow Flow, DateTimeOffset? Watermark, DateTimeOffset? CompletedAt)
{
    // A long transaction commits rows whose times are older than rows that were already seen.
    private static readonly TimeSpan _overlap = TimeSpan.FromMinutes(10);

    // Pipedrive's times have a resolution of one second.
    private static readonly TimeSpan _tick = TimeSpan.FromSeconds(1);

    /// <summary>When a complete poll first reached the watermark, by our own clock.</summary>
    public DateTimeOffset? StandsSince { get; init; }

    /// <summary>
    /// Whether a poll that began long after the watermark was reached has read the overlap once more: whatever was on its way then has arrived,
    /// and reading it again with every poll would cost tokens for nothing.
    /// </summary>
    public bool IsSettled { get; init; }

    /// <summary>From when on the next poll has to read; null means everything.</summary>
    public DateTimeOffset? Since => !IsSettled ? Watermark - _overlap : Side == Side.Pipedrive ? Watermark + _tick : Watermark;

    /// <summary>The cursor after a poll that reached the end.</summary>
    /// <param name="newest">The newest modification that was seen.</param>
    /// <param name="startedAt">When the poll began.</param>
    /// <param name="now">When it ended.</param>
    public PollCursor Completed(DateTimeOffset? newest, DateTimeOffset startedAt, DateTimeOffset now) => newest > Watermark || (newest is not null && Watermark is null) || StandsSince is null
        ? this with { Watermark = newest, CompletedAt = now, StandsSince = now, IsSettled = false }
        : this with { CompletedAt = now, IsSettled = IsSettled || startedAt - StandsSince >= 2 * _overlap };
}
