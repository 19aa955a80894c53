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

    private static async Task<long> WinAsync(World world, FaultKind kind, TimeSpan after = default, int times = 1)
    {
        var deal = world.SomeDeal();
        await world.SyncAsync();
        world.BusinessCentral.Faults.Add(new SimulatorFault { Kind = kind, After = after, Times = times, Matches = SimulatorFault.On("POST", "/salesOrders") });
        world.Pipedrive.WinDeal(deal);
        await world.SyncAfterAsync(TimeSpan.FromSeconds(5));
        return deal;
    }
}
