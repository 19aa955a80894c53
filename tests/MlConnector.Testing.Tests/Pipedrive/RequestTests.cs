using System.Net;

namespace MlConnector.Testing.Tests.Pipedrive;

public sealed class RequestTests : IDisposable
{
    private readonly Account _account = new(new PipedriveSimulatorOptions { DailyTokens = 400 });

    public void Dispose() => _account.Dispose();

    [Theory]
    [InlineData("""{"name":"Acme","colour":"red"}""", "colour")]
    [InlineData("""{"name":"Acme","update_time":"2026-01-01T00:00:00Z"}""", "update_time")]
    [InlineData("""{"address":{"value":"Main Street"}}""", "name")]
    [InlineData("[]", "body")]
    public async Task A_write_that_cannot_be_understood_names_the_member_and_changes_nothing(string body, string member)
    {
        var answer = await _account.SendAsync(HttpMethod.Post, "api/v2/organizations", body);

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains(member, answer.Error, StringComparison.Ordinal);
        Assert.Empty(_account.Simulator.Rows("organizations"));
    }

    [Fact]
    public async Task A_list_is_paged_by_cursor_without_loss_or_repetition()
    {
        var made = Enumerable.Range(0, 7).Select(index => _account.Simulator.AddOrganization($"Organization {index}")).ToList();
        var read = new List<long>();
        var pages = 0;
        for (string? cursor = ""; cursor is not null; pages++)
        {
            var answer = await _account.GetAsync($"api/v2/organizations?limit=3{(cursor.Length > 0 ? "&cursor=" + cursor : "")}");
            read.AddRange(answer.Ids);
            cursor = answer.Cursor;
        }

        Assert.Equal(made, read);
        Assert.Equal(3, pages);
    }

    [Theory]
    [InlineData("limit=501")]
    [InlineData("limit=0")]
    [InlineData("cursor=made-up")]
    [InlineData("sort_by=name")]
    [InlineData("status=open")]
    public async Task A_parameter_that_is_not_allowed_is_refused(string query) =>
        Assert.Equal(HttpStatusCode.BadRequest, (await _account.GetAsync($"api/v2/organizations?{query}")).Status);

    [Fact]
    public async Task At_most_a_hundred_ids_can_be_asked_for() =>
        Assert.Equal(HttpStatusCode.BadRequest, (await _account.GetAsync($"api/v2/organizations?ids={string.Join(',', Enumerable.Range(1, 101))}")).Status);

    [Fact]
    public async Task A_wrong_token_is_refused()
    {
        var answer = await _account.SendAsync(HttpMethod.Get, "api/v2/organizations", null, "wrong");

        Assert.Equal(HttpStatusCode.Unauthorized, answer.Status);
        Assert.Equal(0, _account.Simulator.TokensUsed);
    }

    [Fact]
    public async Task The_window_of_two_seconds_is_announced_enforced_and_ends()
    {
        for (var index = 0; index < 20; index++)
        {
            var answer = await _account.GetAsync("api/v2/organizations/1");
            Assert.Equal(HttpStatusCode.NotFound, answer.Status);
            Assert.Equal($"{19 - index}", answer.Headers["x-ratelimit-remaining"]);
        }

        var refused = await _account.GetAsync("api/v2/organizations/1");
        _account.Time.Advance(TimeSpan.FromSeconds(2));
        var later = await _account.GetAsync("api/v2/organizations/1");

        Assert.Equal((HttpStatusCode.TooManyRequests, HttpStatusCode.NotFound), (refused.Status, later.Status));
        Assert.Equal("2", refused.Headers["x-ratelimit-reset"]);
    }

    [Fact]
    public async Task The_budget_of_the_day_ends_by_tokens_not_by_requests()
    {
        for (var index = 0; index < 20; index++)
        {
            await _account.GetAsync("api/v2/itemSearch?term=acme");
            _account.Time.Advance(TimeSpan.FromSeconds(1));
        }

        var refused = await _account.GetAsync("api/v2/organizations/1");

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.Status);
        Assert.Equal("0", refused.Headers["x-daily-ratelimit-token-remaining"]);
    }

    [Fact]
    public async Task Who_ignores_refusals_is_blocked_with_a_page_that_is_not_json()
    {
        for (var index = 0; index < 30; index++)
        {
            await _account.GetAsync("api/v2/organizations/1");
        }

        var blocked = await _account.GetAsync("api/v2/organizations/1");

        Assert.Equal(HttpStatusCode.Forbidden, blocked.Status);
        Assert.Equal("", blocked.Error);
    }

    [Fact]
    public async Task Deleted_deals_can_still_be_listed_by_their_status()
    {
        var deal = _account.Simulator.AddDeal("One");
        await _account.SendAsync(HttpMethod.Delete, $"api/v2/deals/{deal}", null);

        Assert.Empty((await _account.GetAsync("api/v2/deals")).Ids);
        Assert.Equal([deal], (await _account.GetAsync("api/v2/deals?status=deleted")).Ids);
    }

    [Fact]
    public async Task The_value_of_a_deal_with_lines_is_their_sum()
    {
        var deal = _account.Simulator.AddDeal("One", ("value", 5));
        var product = _account.Simulator.AddProduct("Bolt");
        _account.Simulator.AddDealProduct(deal, product, 3, 10.5m);

        var answer = await _account.GetAsync($"api/v2/deals/{deal}");

        Assert.Equal(31.5m, answer.Body["data"]!["value"]!.GetValue<decimal>());
    }

}
