using MlConnector.Testing;

namespace MlConnector.Pipedrive.Tests.Resilience;

public sealed class BurstTests
{
    private const string Search = "api/v2/itemSearch?term=acme";

    [Fact]
    public async Task The_window_that_the_answers_tell_is_used_whole_and_never_exceeded()
    {
        using var account = new TokenAccount(new PipedriveSimulatorOptions { BurstLimit = 40 });
        for (var index = 0; index < 40; index++)
        {
            await account.GetAsync();
        }

        Assert.Equal((TimeSpan.Zero, 0), (account.Time.Passed, account.Usage.BurstRemaining));
        await account.GetAsync();
        Assert.Equal((TimeSpan.FromSeconds(2), 39), (account.Time.Passed, account.Usage.BurstRemaining));
        Assert.Equal((41, 41L, 82L), (account.CountOf(200), account.Usage.Requests, account.Usage.Tokens));
    }

    [Fact]
    public async Task A_window_that_is_configured_is_not_exceeded_whatever_the_answers_tell()
    {
        using var account = new TokenAccount(configure: options => options.RequestsPerTwoSeconds = 5);
        for (var index = 0; index < 11; index++)
        {
            await account.GetAsync();
        }

        Assert.Equal(TimeSpan.FromSeconds(4), account.Time.Passed);
    }

    [Fact]
    public async Task When_others_use_the_same_token_the_end_of_the_window_is_waited_for_without_a_refusal()
    {
        using var account = new TokenAccount();
        await account.SpendAsync(19);
        await account.GetAsync();

        await account.GetAsync();

        Assert.Equal((TimeSpan.FromSeconds(2), 0), (account.Time.Passed, account.CountOf(429)));
    }

    [Fact]
    public async Task Searches_have_a_window_of_their_own()
    {
        using var account = new TokenAccount();
        for (var index = 0; index < 10; index++)
        {
            Assert.Null(await account.GetAsync(Search));
        }

        await account.GetAsync();
        Assert.Equal(TimeSpan.Zero, account.Time.Passed);
        await account.GetAsync(Search);
        Assert.Equal((TimeSpan.FromSeconds(2), 0), (account.Time.Passed, account.CountOf(429)));
    }

    [Theory, Trait("Fault", "F24"), Trait("Fault", "F26"), Trait("Fault", "F27")]
    [InlineData("Retry-After", "7", 7)]
    [InlineData("x-ratelimit-reset", "2", 2)]
    [InlineData("x-ratelimit-reset", "1767225600", 10)]
    [InlineData("x-ratelimit-reset", "-5", 2)]
    [InlineData("x-ratelimit-reset", "abc", 2)]
    [InlineData("x-other", "1", 2)]
    public async Task A_refused_request_is_repeated_when_the_window_is_open_again_also_a_write(string header, string value, int seconds)
    {
        using var account = new TokenAccount();
        account.Simulator.Faults.Add(new() { Kind = FaultKind.RejectBefore, StatusCode = 429, Headers = new Dictionary<string, string> { [header] = value } });

        Assert.Null(await account.PostAsync("api/v2/deals"));

        Assert.InRange(account.Time.Passed, TimeSpan.FromSeconds(seconds), TimeSpan.FromSeconds(seconds + 1));
        Assert.Single(account.Simulator.Rows("deals"));
    }

    [Fact, Trait("Fault", "F27")]
    public async Task A_wait_of_more_than_a_minute_is_told_instead_of_slept()
    {
        using var account = new TokenAccount();
        account.Simulator.Faults.Add(new() { Kind = FaultKind.RejectBefore, StatusCode = 429, Headers = new Dictionary<string, string> { ["Retry-After"] = "999999999" } });

        var failure = await account.GetAsync();

        Assert.Equal((PipedriveErrorCategory.BurstLimited, TimeSpan.FromDays(1), TimeSpan.Zero), (failure!.Category, failure.RetryAfter, account.Time.Passed));
    }
}
