using System.Net;

namespace MlConnector.Testing.Tests.Pipedrive;

public sealed class LimitTests : IDisposable
{
    private readonly Account _account = new(new PipedriveSimulatorOptions { DailyTokens = 100, DailyReset = TimeSpan.FromHours(2) });

    public void Dispose() => _account.Dispose();

    [Theory]
    [InlineData("GET", "api/v2/deals", 10)]
    [InlineData("GET", "api/v2/deals/1", 1)]
    [InlineData("POST", "api/v2/deals", 5)]
    [InlineData("PATCH", "api/v2/deals/1", 5)]
    [InlineData("DELETE", "api/v2/deals/1", 3)]
    [InlineData("GET", "api/v2/deals/archived", 20)]
    [InlineData("GET", "api/v2/deals/products?deal_ids=1", 10)]
    [InlineData("POST", "api/v2/deals/1/products/bulk", 25)]
    [InlineData("DELETE", "api/v2/deals/1/products", 15)]
    [InlineData("GET", "api/v2/stages", 5)]
    [InlineData("GET", "api/v2/dealFields/abc", 1)]
    [InlineData("GET", "api/v2/itemSearch/field", 20)]
    [InlineData("POST", "api/v2/leads/1/convert/deal", 40)]
    [InlineData("GET", "api/v2/leads/1/convert/status/1", 1)]
    [InlineData("GET", "v1/leads", 20)]
    [InlineData("GET", "v1/leads/1", 2)]
    [InlineData("PATCH", "v1/leads/1", 10)]
    [InlineData("GET", "v1/leads/archived", 40)]
    [InlineData("GET", "v1/users/me", 2)]
    [InlineData("GET", "v1/leadLabels", 10)]
    [InlineData("GET", "v1/webhooks", 10)]
    [InlineData("DELETE", "v1/webhooks/1", 6)]
    [InlineData("PUT", "v1/persons/1/merge", 40)]
    [InlineData("GET", "v1/files/1/download", 20)]
    [InlineData("GET", "v1/deals/1/changelog", 20)]
    public async Task An_operation_costs_what_it_is_documented_to_cost(string method, string path, long tokens)
    {
        await _account.SendAsync(new HttpMethod(method), path, null);

        Assert.Equal(tokens, _account.Simulator.TokensUsed);
    }

    [Fact]
    public async Task The_daily_budget_is_shared_ends_for_everything_and_is_full_again_at_the_servers_midnight()
    {
        _account.Simulator.AddUser("Ann", "ann@example.com", "ann-token");
        for (var index = 0; index < 9; index++)
        {
            await _account.GetAsync("api/v2/deals");
        }

        var tooDear = await _account.SendAsync(HttpMethod.Get, "api/v2/itemSearch?term=acme", null, "ann-token");
        var cheap = await _account.GetAsync("api/v2/deals/1");
        Assert.Equal((HttpStatusCode.TooManyRequests, HttpStatusCode.TooManyRequests), (tooDear.Status, cheap.Status));
        Assert.Equal(("0", "11"), (cheap.Headers["x-daily-ratelimit-token-remaining"], cheap.Headers["x-ratelimit-remaining"]));

        _account.Time.Advance(TimeSpan.FromHours(18) - TimeSpan.FromSeconds(1));
        Assert.Equal(HttpStatusCode.TooManyRequests, (await _account.GetAsync("api/v2/deals/1")).Status);

        _account.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("90", (await _account.GetAsync("api/v2/deals")).Headers["x-daily-ratelimit-token-remaining"]);
        Assert.Equal(100, _account.Simulator.TokensUsed);
    }

    [Fact]
    public async Task The_window_belongs_to_a_token_and_its_end_is_told_in_seconds()
    {
        _account.Simulator.AddUser("Ann", "ann@example.com", "ann-token");
        for (var index = 0; index < 20; index++)
        {
            await _account.GetAsync("api/v2/deals/1");
        }

        _account.Time.Advance(TimeSpan.FromSeconds(1));
        var refused = await _account.GetAsync("api/v2/deals/1");
        var other = await _account.SendAsync(HttpMethod.Get, "api/v2/deals/1", null, "ann-token");

        Assert.Equal((HttpStatusCode.TooManyRequests, "0", "1"), (refused.Status, refused.Headers["x-ratelimit-remaining"], refused.Headers["x-ratelimit-reset"]));
        Assert.NotEqual("0", refused.Headers["x-daily-ratelimit-token-remaining"]);
        Assert.Equal(HttpStatusCode.NotFound, other.Status);
    }

    [Fact]
    public async Task A_search_tells_about_the_window_of_searches_and_a_write_about_the_day()
    {
        var search = await _account.GetAsync("api/v2/itemSearch?term=acme");
        var write = await _account.PostAsync("api/v2/organizations", """{"name":"Acme"}""");

        Assert.Equal(("10", "9"), (search.Headers["x-ratelimit-limit"], search.Headers["x-ratelimit-remaining"]));
        Assert.False(search.Headers.ContainsKey("x-daily-requests-left"));
        Assert.Equal("75", write.Headers["x-daily-requests-left"]);
    }

    [Fact]
    public async Task A_block_ends_after_a_while_and_meets_only_the_token_that_earned_it()
    {
        _account.Simulator.AddUser("Ann", "ann@example.com", "ann-token");
        for (var index = 0; index < 30; index++)
        {
            await _account.GetAsync("api/v2/deals/1");
        }

        var blocked = await _account.GetAsync("api/v2/deals/1");
        _account.Time.Advance(TimeSpan.FromMinutes(5));
        var later = await _account.GetAsync("api/v2/deals/1");

        Assert.Equal(HttpStatusCode.Forbidden, blocked.Status);
        Assert.Contains("Cloudflare", blocked.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, later.Status);
    }
}
