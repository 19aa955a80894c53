using MlConnector.Sync.Intake;

namespace MlConnector.Sync.Reading;

/// <summary>
/// Tells a read that lags behind a webhook from the truth. A webhook can be faster than the API: a record that is not there yet is not deleted,
/// and one that is still there may be. After a minute and a half the API is believed. Pure: no clock.
/// </summary>
internal static class Freshness
{
    // Pipedrive's times of change have a resolution of one second, and the event may be stamped a little later than the record.
    private static readonly TimeSpan _tick = TimeSpan.FromSeconds(2);

    private static readonly TimeSpan[] _looks = [TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(15), TimeSpan.FromSeconds(60)];

    /// <param name="item">The work, with what a webhook said.</param>
    /// <param name="known">The record as it was known before.</param>
    /// <param name="read">The record as it was just read; null when it was not there.</param>
    /// <returns>When to look again; null when the read is to be believed.</returns>
    public static TimeSpan? LookAgainAfter(WorkItem item, Snapshot? known, Snapshot? read)
    {
        if (item.Told is not { At: { } at } told || item.Attempts >= _looks.Length)
        {
            return null;
        }

        var isBehind = (told.IsGone, read) switch
        {
            (true, { Deleted: false }) => !(read.ModifiedAt > at),
            (true, _) => false,
            (false, null) => known is not { Deleted: true },
            (false, _) => !read.Deleted && read.ModifiedAt < at - _tick && known is not null && known.Fields.Equals(read.Fields),
        };
        return isBehind ? _looks[item.Attempts] : null;
    }
}
