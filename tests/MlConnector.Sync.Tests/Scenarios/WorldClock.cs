using Microsoft.Extensions.Time.Testing;

namespace MlConnector.Sync.Tests.Scenarios;

/// <summary>A virtual clock that tells when somebody waits for it.</summary>
internal sealed class WorldClock() : FakeTimeProvider(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero))
{
    /// <summary>Called when a timer was set, with the time until it goes off.</summary>
    public Action<TimeSpan>? TimerSet { get; set; }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = base.CreateTimer(callback, state, dueTime, period);
        TimerSet?.Invoke(dueTime);
        return timer;
    }
}
