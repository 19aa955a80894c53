namespace MlConnector.Tests.Wire;

/// <summary>A clock on which what a retry waits for comes at once. Deadlines of minutes stay what they are.</summary>
/// <param name="longestPause">What still counts as a pause; null means a minute.</param>
internal sealed class ShortWaits(TimeSpan? longestPause = null) : TimeProvider
{
    private readonly TimeSpan _longestPause = longestPause ?? TimeSpan.FromSeconds(60);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        base.CreateTimer(callback, state, dueTime > TimeSpan.Zero && dueTime <= _longestPause ? TimeSpan.FromMilliseconds(1) : dueTime, period);
}
