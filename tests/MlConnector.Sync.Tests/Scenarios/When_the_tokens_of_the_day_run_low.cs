using MlConnector.Sync.Auditing;
using MlConnector.Sync.Connections;
using MlConnector.Testing;

namespace MlConnector.Sync.Tests.Scenarios;

/// <summary>A day of 2,000 tokens, of which 500 are kept for won deals; other programs of the company use them up too.</summary>
[Trait("Situation", "B108")]
public sealed class When_the_tokens_of_the_day_run_low
{
    private const int Kept = 500;

    [Fact]
    public async Task Won_deals_go_on_and_everything_else_waits_for_the_tokens_of_the_next_day()
    {
        await using var world = await SomeWorldAsync();
        var deal = world.SomeDeal();
        await world.SyncAsync();
        await SpendDownToAsync(world, 400);
        world.Pipedrive.AddOrganization("Sommerhof AG");
        world.Pipedrive.WinDeal(deal);
        var before = world.Pipedrive.Journal.Count;
        for (var minute = 0; minute < 60; minute += 5)
        {
            Assert.Empty((await world.SyncAfterAsync(TimeSpan.FromMinutes(5))).Failures);
        }

        Assert.Single(world.Orders);
        Assert.DoesNotContain(world.Company.Rows("customers"), row => (string?)row["displayName"] == "Sommerhof AG");
        // The first of them finds out: what was heard long ago may have changed.
        Assert.InRange(world.Pipedrive.Journal.Entries.Skip(before).Count(entry => !entry.Path.Contains("/deals", StringComparison.Ordinal)), 0, 1);
        var condition = (await world.StatusAsync()).Condition!;
        Assert.Equal((ConnectionState.Active, Kept), (condition.State, condition.KeptTokens!.Kept));
        Assert.InRange(condition.KeptTokens.Remaining, 200, 399);

        await world.SyncAfterAsync(TimeSpan.FromHours(24));

        Assert.Contains(world.Company.Rows("customers"), row => (string?)row["displayName"] == "Sommerhof AG");
        Assert.Null((await world.StatusAsync()).Condition!.KeptTokens);
        var told = await world.Trail.ReadAsync(new AuditQuery { Action = AuditAction.StateChanged }, TestContext.Current.CancellationToken);
        Assert.Equal(2, told.Count);
    }

    [Fact]
    public async Task The_organization_and_the_products_of_a_won_deal_go_with_it()
    {
        await using var world = await SomeWorldAsync();
        await SpendDownToAsync(world, 400);
        await world.SyncAfterAsync(TimeSpan.FromMinutes(5));
        world.Pipedrive.AddOrganization("Sommerhof AG");
        world.Pipedrive.WinDeal(world.SomeDeal());
        await world.SyncAfterAsync(TimeSpan.FromMinutes(5));

        Assert.Single(world.Orders);
        Assert.Equal("Nordwind Industrie GmbH", (string?)Assert.Single(world.Company.Rows("customers"))["displayName"]);
        Assert.NotNull((await world.StatusAsync()).Condition!.KeptTokens);
    }

    [Fact]
    public async Task A_long_list_is_left_where_the_kept_tokens_begin_and_read_again_when_there_are_new_ones()
    {
        await using var world = await SomeWorldAsync(tokens: 650);
        foreach (var number in Enumerable.Range(1, 9_000))
        {
            world.Pipedrive.AddOrganization($"Firm {number}");
        }

        await world.SyncAfterAsync(TimeSpan.FromMinutes(5));
        Assert.InRange((await world.StatusAsync()).Condition!.KeptTokens!.Remaining, Kept - 30, Kept - 1);
        var lists = world.Pipedrive.Journal.Entries.Count(entry => entry.Path.EndsWith("/organizations", StringComparison.Ordinal));

        Assert.InRange(lists, 5, 17);
        Assert.Equal(lists, await ListsAfterAsync(TimeSpan.FromHours(1)));
        Assert.True(await ListsAfterAsync(TimeSpan.FromHours(23)) > lists);

        async Task<int> ListsAfterAsync(TimeSpan time)
        {
            for (var minute = 0; minute < time.TotalMinutes; minute += 10)
            {
                await world.SyncAfterAsync(TimeSpan.FromMinutes(10));
            }

            return world.Pipedrive.Journal.Entries.Count(entry => entry.Path.EndsWith("/organizations", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task A_comparison_of_all_ids_that_somebody_asks_for_waits_too_and_says_so()
    {
        await using var world = await SomeWorldAsync();
        await SpendDownToAsync(world, 400);
        await world.SyncAfterAsync(TimeSpan.FromMinutes(5));

        Assert.Contains("kept for won deals", Assert.Single((await world.SyncAsync(sweep: true)).Failures), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_kept_where_the_setting_says_so()
    {
        await using var world = await SomeWorldAsync(kept: 0);
        await SpendDownToAsync(world, 400);
        world.Pipedrive.AddOrganization("Sommerhof AG");
        await world.SyncAfterAsync(TimeSpan.FromMinutes(5));

        Assert.Single(world.Company.Rows("customers"));
        Assert.Null((await world.StatusAsync()).Condition!.KeptTokens);
    }

    private static async Task<World> SomeWorldAsync(int tokens = 2_000, int kept = Kept)
    {
        var world = new World(
            connection => (connection.Pipedrive.TokensKeptForDeals, connection.Guard.Percent) = (kept, 100),
            account: new PipedriveSimulatorOptions { BurstLimit = 100_000, DailyTokens = tokens });
        if (tokens >= 2_000)
        {
            await world.SyncAsync();
        }

        return world;
    }

    /// <summary>Another program of the company uses tokens, 20 a call.</summary>
    private static async Task SpendDownToAsync(World world, int left)
    {
        using var client = new HttpClient(world.Pipedrive.CreateHandler());
        client.DefaultRequestHeaders.Add("x-api-token", "simulated-token");
        for (var remaining = int.MaxValue; remaining > left;)
        {
            using var answer = await client.GetAsync(new Uri("https://acme.pipedrive.example/api/v1/users"), TestContext.Current.CancellationToken);
            remaining = int.Parse(Assert.Single(answer.Headers.GetValues("x-daily-ratelimit-token-remaining")), System.Globalization.CultureInfo.InvariantCulture);
        }
    }
}
