using Microsoft.Extensions.DependencyInjection;
using MlConnector.BusinessCentral;
using MlConnector.Sync.Connections;
using MlConnector.Testing;

namespace MlConnector.Sync.Tests.Scenarios;

/// <summary>A window of 200 requests in five minutes, of which 10 are kept for won deals, and 300 changes that have to be written one by one.</summary>
[Trait("Situation", "B108")]
public sealed class When_Business_Central_is_asked_very_much
{
    private const int Window = 200;
    private const int Changes = 300;

    [Fact]
    public async Task A_deal_that_is_won_meanwhile_does_not_wait_until_the_window_has_slid_on()
    {
        var deal = 0L;
        await using var world = await SomeWorldAsync(empty => deal = empty.SomeDeal());
        var ordered = (DateTimeOffset?)null;
        var writes = 0;
        world.BeforeBusinessCentral = async request =>
        {
            if (request.Method == HttpMethod.Patch && ++writes == 150)
            {
                world.Pipedrive.WinDeal(deal);
                await Hook.ChangedAsync(world, "deal", deal);
            }

            ordered = request.Method == HttpMethod.Post && request.RequestUri!.AbsolutePath.EndsWith("/salesOrders", StringComparison.Ordinal) ? world.Clock.GetUtcNow() : ordered;
        };
        var began = world.Clock.GetUtcNow();
        var report = await SyncAsync(world);

        Assert.Equal((Changes, 1), (report.Updated, report.Documents));
        Assert.Empty(report.Failures);
        Assert.True(ordered - began < TimeSpan.FromMinutes(4), $"The order was made {ordered - began} after the pass began.");
        Assert.True(world.Clock.GetUtcNow() - began >= TimeSpan.FromMinutes(5));
        Assert.DoesNotContain(world.BusinessCentral.Journal.Entries, entry => entry.StatusCode == 429);
    }

    [Fact]
    public async Task One_sync_waits_and_goes_on_until_everything_is_written()
    {
        await using var world = await SomeWorldAsync();
        var report = await SyncAsync(world);

        Assert.Equal(Changes, report.Updated);
        Assert.Equal(0, (await world.StatusAsync()).Waiting);
    }

    [Fact]
    public async Task A_sync_that_waits_can_be_cancelled_and_loses_nothing()
    {
        await using var world = await SomeWorldAsync();
        using var cancel = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var report = await world.Engine.SyncAsync(new SyncRequest(), new Waits(cancel.Cancel), cancel.Token);

        Assert.True(cancel.IsCancellationRequested);
        Assert.InRange(report.Updated, 100, Window);
        Assert.Equal(Changes - report.Updated, (await world.StatusAsync()).Waiting);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task No_sync_waits_for_tokens_of_Pipedrive_whether_or_not_requests_are_kept_too(bool keepsRequests)
    {
        await using var world = QuietWorld(tokensKept: 999_900);
        var (_, customer) = await world.LinkedAsync();
        while ((await world.StatusAsync()).Condition?.KeptTokens is null)
        {
            await world.SyncAfterAsync(TimeSpan.FromMinutes(5));
        }

        world.Company.Edit("customers", customer, ("city", "Kiel"));
        await (keepsRequests ? SpendRequestsAsync(world) : Task.CompletedTask);
        await NobodyWaitsAsync(world);

        Assert.Equal(1, (await world.StatusAsync()).Waiting);
    }

    [Fact]
    public async Task No_sync_waits_for_requests_when_nothing_is_due_yet()
    {
        await using var world = QuietWorld();
        await world.LinkedAsync();
        world.Pipedrive.AddOrganization("Lost GmbH");
        world.BusinessCentral.Faults.Add(new SimulatorFault { Kind = FaultKind.DisconnectBefore, Matches = SimulatorFault.On("POST", "/customers") });
        await world.SyncAsync();
        await SpendRequestsAsync(world);
        await NobodyWaitsAsync(world);

        Assert.Equal(1, world.Company.Count("customers"));
    }

    private static async Task<World> SomeWorldAsync(Action<World>? prepare = null)
    {
        var world = new World(connection =>
        {
            connection.BusinessCentral.RequestsPerFiveMinutes = Window;
            connection.Flows.Products.Direction = FlowDirection.ToBusinessCentral;
            connection.Guard.Percent = 100;
        });
        world.Setup.RequestsPerFiveMinutes = Window;
        var organizations = Enumerable.Range(1, Changes).Select(number => world.Pipedrive.AddOrganization($"Firm {number} GmbH")).ToList();
        prepare?.Invoke(world);
        await world.SyncAsync();
        world.Clock.Advance(TimeSpan.FromMinutes(10));
        foreach (var organization in organizations)
        {
            world.Pipedrive.Edit("organizations", organization, ("name", $"Firm {organization} of Hamburg GmbH"));
        }

        world.Clock.Advance(TimeSpan.FromMinutes(5));
        return world;
    }

    private static World QuietWorld(int tokensKept = 0) => new(connection =>
    {
        connection.BusinessCentral.RequestsPerFiveMinutes = Window;
        connection.Pipedrive.TokensKeptForDeals = tokensKept;
    });

    /// <summary>Another part of the host asks until fewer requests are left than are kept.</summary>
    private static async Task SpendRequestsAsync(World world)
    {
        var clients = world.Services.GetRequiredService<IBusinessCentralApiFactory>();
        while (clients.GetUsage(World.Connection).RequestsRemaining >= 9)
        {
            await clients.Create(World.Connection).GetCompaniesPageAsync(new ODataQuery<Company>(), TestContext.Current.CancellationToken);
        }
    }

    /// <summary>One sync that comes to an end by itself.</summary>
    private static async Task NobodyWaitsAsync(World world)
    {
        using var cancel = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        // A sync that goes round in circles is stopped.
        cancel.CancelAfter(TimeSpan.FromSeconds(30));
        await world.Engine.SyncAsync(new SyncRequest(), new Waits(cancel.Cancel), cancel.Token);

        Assert.False(cancel.IsCancellationRequested);
    }

    /// <summary>One sync. Time passes only when the engine waits a second for it, or the client for its window.</summary>
    private static async Task<SyncReport> SyncAsync(World world)
    {
        var (second, window) = (TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(5));
        world.Clock.TimerSet = due => _ = due == second || due == window ? Task.Run(() => world.Clock.Advance(due)) : Task.CompletedTask;
        return await world.SyncAsync();
    }

    /// <summary>Listens until the engine says that it waits.</summary>
    private sealed class Waits(Action seen) : IProgress<SyncProgress>
    {
        public void Report(SyncProgress value)
        {
            if (value.Stage.StartsWith("Waiting:", StringComparison.Ordinal))
            {
                seen();
            }
        }
    }
}
