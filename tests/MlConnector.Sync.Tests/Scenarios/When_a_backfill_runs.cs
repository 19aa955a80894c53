namespace MlConnector.Sync.Tests.Scenarios;

public sealed class When_a_backfill_runs
{
    [Fact, Trait("Situation", "B108"), Trait("Fault", "F81")]
    public async Task A_deal_that_a_webhook_tells_of_does_not_wait_for_it()
    {
        await using var world = new World(connection => connection.Guard.Percent = 100);
        var deal = world.SomeDeal();
        await world.SyncAsync();
        foreach (var number in Enumerable.Range(1, 1_000))
        {
            world.Pipedrive.AddOrganization($"Firm {number}");
        }

        world.Clock.Advance(TimeSpan.FromMinutes(5));
        world.Pipedrive.WinDeal(deal);
        await Hook.ChangedAsync(world, "deal", deal);
        await world.SyncAsync();

        Assert.Equal(1_001, world.Company.Count("customers"));
        var writes = world.BusinessCentral.Journal.Entries.Where(entry => entry.Method == "POST").ToList();
        var order = writes.FindIndex(entry => entry.Path.EndsWith("/salesOrders", StringComparison.Ordinal));
        Assert.InRange(order, 0, writes.FindIndex(entry => entry.Path.EndsWith("/$batch", StringComparison.Ordinal)));
    }

    [Fact, Trait("Fault", "F81")]
    public async Task It_goes_on_where_it_was_stopped_and_makes_nothing_twice()
    {
        using var stop = new CancellationTokenSource();
        await using var world = new World(connection => connection.Guard.Percent = 100);
        foreach (var number in Enumerable.Range(1, 1_000))
        {
            world.Pipedrive.AddOrganization($"Firm {number}");
        }

        var batches = 0;
        world.BeforeBusinessCentral = request =>
            request.Method == HttpMethod.Post && ++batches == 4 ? stop.CancelAsync() : Task.CompletedTask;
        await Record.ExceptionAsync(() => world.Engine.SyncAsync(new SyncRequest(), null, stop.Token));
        Assert.InRange(world.Company.Count("customers"), 300, 500);
        await world.RestartAsync();
        await world.SyncAfterAsync(TimeSpan.FromMinutes(5));

        Assert.Equal(1_000, world.Company.Rows("customers").Select(row => (string?)row["displayName"]).Distinct().Count());
        Assert.Equal(1_000, world.Company.Count("customers"));
        await world.NothingIsLeftToWriteAsync();
    }
}
