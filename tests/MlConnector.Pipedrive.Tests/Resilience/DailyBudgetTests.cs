using MlConnector.Testing;

namespace MlConnector.Pipedrive.Tests.Resilience;

[Trait("Fault", "F28")]
public sealed class DailyBudgetTests
{
    private static readonly TimeSpan _quarter = TimeSpan.FromMinutes(15);

    [Fact]
    public async Task When_the_day_is_used_up_nothing_leaves_but_one_try_each_quarter_of_an_hour()
    {
        using var account = new TokenAccount(new PipedriveSimulatorOptions { DailyTokens = 100, BurstLimit = 40 });
        await account.SpendAsync(11);
        var refused = await account.GetAsync();
        var sent = account.Usage.Requests;

        var failures = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => account.GetAsync()));

        Assert.Equal((PipedriveErrorCategory.DailyBudgetExhausted, 429, _quarter, 2, true), (refused!.Category, refused.StatusCode, refused.RetryAfter, refused.TokenCost, refused.IsTransient));
        Assert.NotNull(refused.Advice);
        Assert.Equal(sent, account.Usage.Requests);
        Assert.All(failures, failure => Assert.Equal((PipedriveErrorCategory.DailyBudgetExhausted, (int?)null, _quarter), (failure!.Category, failure.StatusCode, failure.RetryAfter)));
        Assert.Equal((PipedriveErrorCategory.DailyBudgetExhausted, SteppingTime.Begin + _quarter, 0L), (account.Usage.SuspendedBecause, account.Usage.SuspendedUntil, account.Usage.TokensRemainingToday));

        account.Time.Advance(_quarter);
        var held = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        account.Network.Before = _ => held.Task;
        var calls = Enumerable.Range(0, 50).Select(_ => account.GetAsync()).ToList();
        var others = await Task.WhenAll(calls.Skip(1)).WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        held.SetResult();

        Assert.Equal(429, (await calls[0])!.StatusCode);
        Assert.All(others, other => Assert.Equal((PipedriveErrorCategory.DailyBudgetExhausted, (int?)null, TimeSpan.FromSeconds(10)), (other!.Category, other.StatusCode, other.RetryAfter)));
        Assert.Equal(sent + 1, account.Usage.Requests);
    }

    [Fact]
    public async Task When_the_day_is_over_calls_go_on_and_the_time_of_the_reset_is_known()
    {
        using var account = new TokenAccount(new PipedriveSimulatorOptions { DailyTokens = 100, BurstLimit = 40, DailyReset = TimeSpan.FromHours(9) });
        await account.SpendAsync(11);
        for (var quarter = 0; quarter < 4; quarter++)
        {
            Assert.NotNull(await account.GetAsync());
            account.Time.Advance(_quarter);
        }

        Assert.Null(await account.GetAsync());
        Assert.Null(await account.GetAsync());

        Assert.Null(account.Usage.SuspendedBecause);
        Assert.Equal((96L, SteppingTime.Begin.AddDays(1).AddHours(1)), (account.Usage.TokensRemainingToday, account.Usage.TokensResetAt));
    }

    [Fact]
    public async Task A_try_that_gets_no_answer_leaves_it_to_the_next()
    {
        using var account = new TokenAccount(new PipedriveSimulatorOptions { DailyTokens = 100, BurstLimit = 40, DailyReset = TimeSpan.FromHours(8.1) });
        await account.SpendAsync(11);
        await account.GetAsync();
        account.Time.Advance(_quarter);
        account.Simulator.Faults.Add(new() { Kind = FaultKind.DisconnectBefore });

        Assert.Equal(PipedriveErrorCategory.Unreachable, (await account.PostAsync("api/v2/deals"))!.Category);
        Assert.Null(await account.GetAsync());
    }

    [Fact]
    public async Task A_call_that_the_rest_of_the_day_cannot_pay_is_not_sent_and_a_cheaper_one_is()
    {
        using var account = new TokenAccount(new PipedriveSimulatorOptions { DailyTokens = 100 });
        await account.SpendAsync(9);
        await account.GetAsync();

        var dear = await account.GetAsync("api/v2/deals");
        var cheap = await account.GetAsync();

        Assert.Equal((PipedriveErrorCategory.DailyBudgetExhausted, (int?)null, 10), (dear!.Category, dear.StatusCode, dear.TokenCost));
        Assert.Null(cheap);
        Assert.Equal((0, 6L), (account.CountOf(429), account.Usage.TokensRemainingToday));
    }

    [Fact]
    public async Task A_share_of_the_day_that_is_configured_is_kept_until_midnight()
    {
        using var account = new TokenAccount(configure: options => options.DailyTokens = 5);

        Assert.Null(await account.GetAsync());
        Assert.Null(await account.GetAsync());
        var failure = await account.GetAsync();
        Assert.Equal((PipedriveErrorCategory.DailyBudgetExhausted, TimeSpan.FromHours(16), 2L), (failure!.Category, failure.RetryAfter, account.Usage.Requests));

        account.Time.Advance(TimeSpan.FromHours(16));
        Assert.Null(await account.GetAsync());
    }

    [Fact, Trait("Fault", "F29")]
    public async Task A_block_lets_nothing_through_for_an_hour()
    {
        using var account = new TokenAccount();
        account.Simulator.Faults.Add(new() { Kind = FaultKind.RejectBefore, StatusCode = 403, Body = "<!DOCTYPE html><html>Access denied | Cloudflare</html>" });

        var blocked = await account.GetAsync();
        account.Time.Advance(TimeSpan.FromMinutes(59));
        var waiting = await account.GetAsync();

        Assert.Equal((PipedriveErrorCategory.Blocked, 403, TimeSpan.FromHours(1), true), (blocked!.Category, blocked.StatusCode, blocked.RetryAfter, blocked.IsTransient));
        Assert.Equal((PipedriveErrorCategory.Blocked, (int?)null, TimeSpan.FromMinutes(1)), (waiting!.Category, waiting.StatusCode, waiting.RetryAfter));
        Assert.Equal((1L, PipedriveErrorCategory.Blocked), (account.Usage.Requests, account.Usage.SuspendedBecause));

        account.Time.Advance(TimeSpan.FromMinutes(1));
        Assert.Null(await account.GetAsync());
    }

    [Fact]
    public void Before_the_first_call_nothing_is_known()
    {
        using var account = new TokenAccount();

        Assert.Equal((0L, 0L, null, null), (account.Usage.Requests, account.Usage.Tokens, account.Usage.TokensRemainingToday, account.Usage.SuspendedUntil));
    }
}
