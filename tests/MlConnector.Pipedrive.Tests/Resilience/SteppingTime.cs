using Microsoft.Extensions.Time.Testing;

namespace MlConnector.Pipedrive.Tests.Resilience;

/// <summary>A clock that stands still, and steps over each short pause that somebody waits for.</summary>
internal sealed class SteppingTime() : FakeTimeProvider(Begin)
{
    private static readonly TimeSpan _longestPause = TimeSpan.FromSeconds(12);

    public static DateTimeOffset Begin { get; } = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);

    public TimeSpan Passed => GetUtcNow() - Begin;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = base.CreateTimer(callback, state, dueTime, period);
        if (dueTime > TimeSpan.Zero && dueTime <= _longestPause)
        {
            ThreadPool.QueueUserWorkItem(_ => Advance(dueTime));
        }

        return timer;
    }
}
