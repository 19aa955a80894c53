using MlConnector.Sync.Auditing;
using MlConnector.Testing;

namespace MlConnector.Sync.Tests.Scenarios;

public sealed class When_the_answer_to_an_order_is_lost
{
    [Fact, Trait("Fault", "F1"), Trait("Situation", "B43")]
    public async Task An_order_that_was_created_is_found_and_adopted()
    {
        await using var world = new World();
        var deal = await WinAsync(world, FaultKind.CommitThenDisconnect);

        var order = Assert.Single(world.Orders);
        Assert.Equal(1, world.OrderPosts());
        var trail = (await world.AuditAsync(SyncFlow.Deals, deal)).Select(entry => entry.Action).ToList();
        Assert.Equal([AuditAction.Skipped, AuditAction.Intent, AuditAction.InDoubt, AuditAction.Adopted], trail);
        Assert.Equal((string?)order["number"], (await world.AuditAsync(SyncFlow.Deals, deal))[^1].Changes.Single(change => change.Field == "number").After);
    }

    [Theory, Trait("Situation", "B107")]
    [InlineData(503)]
    [InlineData(504)]
    public async Task A_gateway_that_lost_patience_is_no_answer_so_the_order_is_looked_for(int status)
    {
        await using var world = new World();
        var deal = await WinAsync(world, FaultKind.CommitThenStatus, status: status);
        await world.SyncAfterAsync(TimeSpan.FromHours(1));

        Assert.Single(world.Orders);
        Assert.Equal(1, world.OrderPosts());
        Assert.Contains(await world.AuditAsync(SyncFlow.Deals, deal), entry => entry.Action == AuditAction.Adopted);
    }

    [Fact, Trait("Fault", "F75")]
    public async Task An_answer_that_could_not_be_stored_is_not_trusted_but_looked_for()
    {
        var database = new LosableDatabase();
        await using var world = new World(services: database.Replace);
        var deal = world.SomeDeal();
        await world.SyncAsync();
        database.LoseWithPost(world, "/salesOrders");
        world.Pipedrive.WinDeal(deal);
        world.Clock.Advance(TimeSpan.FromMinutes(1));
        await Assert.ThrowsAsync<StoreUnavailableException>(() => world.SyncAsync());
        (world.BeforeBusinessCentral, database.IsLost) = (null, false);
        Assert.Equal(1, (await world.StatusAsync()).DocumentsInDoubt);
        await world.SyncAfterAsync(TimeSpan.FromMinutes(1));

        Assert.Single(world.Orders);
        Assert.Equal(1, world.OrderPosts());
        Assert.Contains(await world.AuditAsync(SyncFlow.Deals, deal), entry => entry.Action == AuditAction.Adopted);
    }

    [Fact, Trait("Fault", "F68"), Trait("Fault", "F2")]
    public async Task Of_an_order_that_is_committed_after_its_process_died_only_the_promise_is_known_and_that_is_enough()
    {
        var database = new LosableDatabase();
        await using var world = new World(services: database.Replace);
        var deal = world.SomeDeal();
        await world.SyncAsync();
        world.BusinessCentral.Faults.Add(new SimulatorFault { Kind = FaultKind.CommitLater, After = TimeSpan.FromSeconds(90), Matches = SimulatorFault.On("POST", "/salesOrders") });
        database.LoseWithPost(world, "/salesOrders");
        world.Pipedrive.WinDeal(deal);
        world.Clock.Advance(TimeSpan.FromMinutes(1));
        await Assert.ThrowsAsync<StoreUnavailableException>(() => world.SyncAsync());
        (world.BeforeBusinessCentral, database.IsLost) = (null, false);
        await world.RestartAsync();
        await world.SyncAfterAsync(TimeSpan.FromMinutes(1));
        Assert.Empty(world.Orders);
        await world.SyncAfterAsync(TimeSpan.FromMinutes(2));

        Assert.Single(world.Orders);
        Assert.Equal(1, world.OrderPosts());
        Assert.Contains(await world.AuditAsync(SyncFlow.Deals, deal), entry => entry.Action == AuditAction.Adopted);
    }

    [Fact, Trait("Fault", "F78")]
    public async Task A_host_that_stops_while_an_order_is_on_its_way_lets_it_arrive_and_remembers_it()
    {
        using var stop = new CancellationTokenSource();
        await using var world = new World();
        var deal = world.SomeDeal();
        await world.SyncAsync();
        world.BeforeBusinessCentral = request => request.Method == HttpMethod.Post && request.RequestUri!.AbsolutePath.EndsWith("/salesOrders", StringComparison.Ordinal)
            ? stop.CancelAsync()
            : Task.CompletedTask;
        world.Pipedrive.WinDeal(deal);
        world.Pipedrive.AddOrganization("Sommerhof AG");
        world.Clock.Advance(TimeSpan.FromMinutes(1));
        await Record.ExceptionAsync(() => world.Engine.SyncAsync(new SyncRequest(), null, stop.Token));

        Assert.True(stop.IsCancellationRequested);
        Assert.Single(world.Orders);
        Assert.Equal((1, 0), ((await world.StatusAsync()).Documents, (await world.StatusAsync()).DocumentsInDoubt));
        world.BeforeBusinessCentral = null;
        await world.RestartAsync();
        await world.SyncAfterAsync(TimeSpan.FromMinutes(1));
        Assert.Equal((1, 2), (world.OrderPosts(), world.Company.Count("customers")));
    }

    [Fact, Trait("Fault", "F2")]
    public async Task An_order_that_is_committed_late_is_waited_for_and_never_sent_again()
    {
        await using var world = new World();
        await WinAsync(world, FaultKind.CommitLater, TimeSpan.FromSeconds(90));
        Assert.Empty(world.Orders);

        await world.SyncAfterAsync(TimeSpan.FromSeconds(31));
        Assert.Empty(world.Orders);
        await world.SyncAfterAsync(TimeSpan.FromSeconds(91));

        Assert.Single(world.Orders);
        Assert.Equal(1, world.OrderPosts());
        Assert.Equal(1, (await world.StatusAsync()).Documents);
        await world.SyncAfterAsync(TimeSpan.FromHours(1));
        Assert.Single(world.Orders);
    }

    [Fact, Trait("Fault", "F3")]
    public async Task A_request_that_never_arrived_is_sent_exactly_once_more_after_the_quiet_period()
    {
        await using var world = new World();
        await WinAsync(world, FaultKind.DisconnectBefore);
        foreach (var minutes in new[] { 1, 2, 5, 10 })
        {
            await world.SyncAfterAsync(TimeSpan.FromMinutes(minutes));
            Assert.Equal(1, world.OrderPosts());
        }

        await world.SyncAfterAsync(TimeSpan.FromMinutes(3));
        Assert.Equal(1, world.OrderPosts());
        await world.SyncAfterAsync(TimeSpan.FromMinutes(2));

        Assert.Equal(2, world.OrderPosts());
        Assert.Single(world.Orders);
        Assert.Equal(1, (await world.StatusAsync()).Documents);
    }

    [Fact, Trait("Fault", "F3")]
    public async Task When_the_second_send_is_lost_too_a_person_is_asked_and_nothing_more_is_sent()
    {
        await using var world = new World();
        await WinAsync(world, FaultKind.DisconnectBefore, times: 2);
        for (var pass = 0; pass < 40; pass++)
        {
            await world.SyncAfterAsync(TimeSpan.FromMinutes(3));
        }

        Assert.Equal(2, world.OrderPosts());
        Assert.Empty(world.Orders);
        Assert.Single(await world.ReviewsAsync());
    }

    [Fact, Trait("Fault", "F11")]
    public async Task A_look_that_fails_changes_nothing_and_costs_no_attempt()
    {
        await using var world = new World();
        await WinAsync(world, FaultKind.CommitLater, TimeSpan.FromMinutes(40));
        world.BusinessCentral.Faults.Add(new SimulatorFault { Kind = FaultKind.RejectBefore, StatusCode = 400, Matches = SimulatorFault.On("GET", "/salesInvoices"), Times = int.MaxValue });
        for (var pass = 0; pass < 20; pass++)
        {
            await world.SyncAfterAsync(TimeSpan.FromMinutes(2));
        }

        var status = await world.StatusAsync();
        Assert.Equal((1, 0, 0), (status.DocumentsInDoubt, status.Held, status.Parked));
        world.BusinessCentral.Faults.Clear();
        await world.SyncAfterAsync(TimeSpan.FromMinutes(2));

        Assert.Equal(1, world.OrderPosts());
        Assert.Single(world.Orders);
        Assert.Equal(1, (await world.StatusAsync()).Documents);
    }

    [Fact, Trait("Fault", "F5")]
    public async Task A_restart_in_between_changes_nothing()
    {
        await using var world = new World();
        await WinAsync(world, FaultKind.CommitLater, TimeSpan.FromSeconds(90));
        await world.RestartAsync();
        await world.SyncAfterAsync(TimeSpan.FromMinutes(3));

        Assert.Single(world.Orders);
        Assert.Equal(1, world.OrderPosts());
    }

    [Fact, Trait("Fault", "F9")]
    public async Task An_order_whose_key_somebody_changed_is_not_made_a_second_time()
    {
        await using var world = new World();
        await WinAsync(world, FaultKind.CommitLater, TimeSpan.FromSeconds(90));
        world.Clock.Advance(TimeSpan.FromSeconds(95));
        var order = Assert.Single(world.Orders);
        world.Company.Edit("salesOrders", Guid.Parse((string)order["id"]!), ("externalDocumentNumber", "PO-77"));
        for (var pass = 0; pass < 12; pass++)
        {
            await world.SyncAfterAsync(TimeSpan.FromMinutes(3));
        }

        Assert.Single(world.Orders);
        Assert.Equal(1, world.OrderPosts());
        Assert.Contains("same customer", Assert.Single(await world.ReviewsAsync()).Question, StringComparison.Ordinal);
    }

    private static async Task<long> WinAsync(World world, FaultKind kind, TimeSpan after = default, int times = 1, int status = 503)
    {
        var deal = world.SomeDeal();
        await world.SyncAsync();
        world.BusinessCentral.Faults.Add(new SimulatorFault { Kind = kind, After = after, Times = times, StatusCode = status, Matches = SimulatorFault.On("POST", "/salesOrders") });
        world.Pipedrive.WinDeal(deal);
        await world.SyncAfterAsync(TimeSpan.FromSeconds(5));
        return deal;
    }
}
