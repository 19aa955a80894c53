using Microsoft.Extensions.Time.Testing;
using MlConnector.Sync.Running;

namespace MlConnector.Sync.Tests.Running;

public sealed class ToldFailuresTests
{
    private readonly FakeTimeProvider _time = new();

    [Fact]
    public void A_failure_that_lasts_is_told_once_an_hour()
    {
        var told = new ToldFailures(_time);

        Assert.True(told.IsWorthTelling("acme", "a"));
        Assert.False(told.IsWorthTelling("acme", "a"));
        Assert.True(told.IsWorthTelling("other", "a"));
        _time.Advance(TimeSpan.FromHours(1));
        Assert.True(told.IsWorthTelling("acme", "a"));
    }

    [Fact]
    public void Another_failure_and_one_that_comes_back_are_told_at_once()
    {
        var told = new ToldFailures(_time);
        told.IsWorthTelling("acme", "a");

        Assert.True(told.IsWorthTelling("acme", "b"));
        told.Forget("acme");
        Assert.True(told.IsWorthTelling("acme", "b"));
    }
}
