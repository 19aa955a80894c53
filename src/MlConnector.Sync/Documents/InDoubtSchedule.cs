namespace MlConnector.Sync.Documents;

/// <summary>
/// When to look for a document whose answer got lost, and when it may be sent once more. Business Central may run a request
/// that it queued for eight minutes, so an empty look soon after a timeout proves nothing. Pure.
/// </summary>
internal static class InDoubtSchedule
{
    /// <summary>No request can still be committed after this time.</summary>
    public static readonly TimeSpan QuietPeriod = TimeSpan.FromMinutes(20);

    private static readonly TimeSpan _betweenEmptyLooks = TimeSpan.FromSeconds(60);

    private static readonly TimeSpan[] _looks =
        [TimeSpan.Zero, TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(10), QuietPeriod];

    /// <summary>The document after an empty look at <paramref name="now"/>.</summary>
    public static SalesDocument AfterEmptyLook(SalesDocument document, DateTimeOffset now) => document with
    {
        State = DocumentState.InDoubt,
        Looks = document.Looks + 1,
        EmptyLookAt = document.EmptyLookAt ?? (now - document.IntentAt >= QuietPeriod ? now : null),
    };

    /// <summary>The time of the next look.</summary>
    public static DateTimeOffset NextLook(SalesDocument document, DateTimeOffset now)
    {
        if (document.EmptyLookAt is { } empty)
        {
            return empty + _betweenEmptyLooks;
        }

        var upcoming = _looks.Select(offset => document.IntentAt + offset).FirstOrDefault(at => at > now);
        return upcoming == default ? now + _betweenEmptyLooks : upcoming;
    }

    /// <summary>True when a look at <paramref name="now"/> that finds nothing is the second one after the quiet period.</summary>
    public static bool QuietPeriodIsProved(SalesDocument document, DateTimeOffset now) =>
        document.EmptyLookAt is { } empty && now - empty >= _betweenEmptyLooks;
}
