using MlConnector.Sync.Connections;
using MlConnector.Sync.Recovery;

namespace MlConnector.Sync.Tests.Recovery;

public sealed class ConnectionPolicyTests
{
    private static readonly DateTimeOffset _now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);
    private static readonly ConnectionCondition _active = new() { Connection = "acme" };

    [Fact, Trait("Fault", "F28")]
    public void A_used_up_budget_is_probed_each_quarter_of_an_hour_until_it_returns()
    {
        var midnight = _now.AddHours(15);
        var after = ConnectionPolicy.After(_active, new Failure.Budget("429", null), midnight, _now);

        Assert.Equal((ConnectionState.BudgetExhausted, _now, midnight, _now.AddMinutes(15)), (after.State, after.Since, after.Until, after.RestsUntil));
        var later = ConnectionPolicy.After(after, new Failure.Budget("429", TimeSpan.FromHours(2)), midnight, _now.AddMinutes(15));
        Assert.Equal((_now, _now.AddMinutes(135)), (later.Since, later.RestsUntil));
    }

    [Fact, Trait("Fault", "F29")]
    public void A_block_is_an_hour_of_silence()
    {
        var after = ConnectionPolicy.After(_active, new Failure.Blocked("403", null), null, _now);

        Assert.Equal((ConnectionState.Paused, _now.AddHours(1), _now.AddHours(1)), (after.State, after.Until, after.RestsUntil));
    }

    [Fact, Trait("Fault", "F24")]
    public void A_limit_lets_the_whole_connection_wait_without_being_a_state()
    {
        var after = ConnectionPolicy.After(_active, new Failure.Limited("429", TimeSpan.FromSeconds(7)), null, _now);

        Assert.Equal((ConnectionState.Active, _now.AddSeconds(7), 0), (after.State, after.RestsUntil, after.FailedPasses));
    }

    [Fact, Trait("Fault", "F35"), Trait("Fault", "F43")]
    public void Three_failed_passes_in_a_row_degrade_and_one_good_one_heals()
    {
        var condition = _active;
        foreach (var expected in new[] { ConnectionState.Active, ConnectionState.Active, ConnectionState.Degraded, ConnectionState.Degraded })
        {
            condition = ConnectionPolicy.After(condition, new Failure.Transient("503"), null, _now);
            Assert.Equal(expected, condition.State);
        }

        var healed = ConnectionPolicy.After(condition, null, null, _now.AddMinutes(1));
        Assert.Equal((ConnectionState.Active, null, 0), (healed.State, healed.Reason, healed.FailedPasses));
        Assert.Same(_active, ConnectionPolicy.After(_active, null, null, _now));
    }
}
