namespace MlConnector.Sync.Matching;

/// <summary>
/// Counts how often the engine had to write one pair in alternating directions. Two programs that correct each other do that for ever, so more
/// than three flips in ten minutes end it until a person has looked. Pure: no clock.
/// </summary>
/// <param name="Written">The side that was written last.</param>
/// <param name="Flips">Changes of direction since <paramref name="Since"/>.</param>
/// <param name="Since">When the first of them was.</param>
/// <param name="TrippedAt">When the breaker opened; null while it is closed.</param>
internal sealed record FlipCount(Side? Written, int Flips, DateTimeOffset? Since, DateTimeOffset? TrippedAt)
{
    public static readonly FlipCount None = new(null, 0, null, null);

    private const int MostFlips = 3;
    private static readonly TimeSpan _window = TimeSpan.FromMinutes(10);

    public bool IsTripped => TrippedAt is not null;

    /// <summary>The count after a write to <paramref name="side"/>; tripped when that write must not be made any more.</summary>
    public FlipCount Writing(Side side, DateTimeOffset now)
    {
        var isOver = Since is null || now - Since > _window;
        if (Written is null || Written == side)
        {
            return isOver ? new FlipCount(side, 0, null, null) : this;
        }

        var (flips, since) = isOver ? (1, now) : (Flips + 1, Since!.Value);
        return new FlipCount(side, flips, since, flips > MostFlips ? now : null);
    }
}
