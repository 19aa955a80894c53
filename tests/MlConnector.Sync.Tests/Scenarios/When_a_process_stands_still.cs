using System.Text.Json.Nodes;
using MlConnector.Sync.Auditing;

namespace MlConnector.Sync.Tests.Scenarios;

/// <summary>A machine that sleeps, a debugger, a long collection: whoever wakes up must not do what he had in mind before.</summary>
public sealed class When_a_process_stands_still
{
    private static readonly TimeSpan _minutes = TimeSpan.FromMinutes(5);

    [Theory, Trait("Fault", "F12")]
    [InlineData(4.9, 1)]
    [InlineData(5.0, 0)]
    [InlineData(3600, 0)]
    public async Task An_order_is_sent_within_five_seconds_of_its_promise_or_not_at_all(double seconds, int sent)
    {
        var process = new PausableWork();
        await using var world = new World(services: process.Replace);
        var deal = await WonAsync(world);
        process.AfterPromise = () => world.Clock.Advance(TimeSpan.FromSeconds(seconds));
        await world.SyncAsync();

        Assert.Equal(sent, world.OrderPosts());
        if (sent == 0)
        {
            var told = (await world.AuditAsync(SyncFlow.Deals, deal)).First(entry => entry.Action == AuditAction.InDoubt);
            Assert.Contains("the process stood still between promise and sending, so nothing was sent", told.Reason, StringComparison.Ordinal);
        }

        await SendsOnceAsync(world, process);
    }

    [Theory, Trait("Fault", "F12")]
    [InlineData(3.9, 4.0, 1)]
    [InlineData(3.9, 4.2, 0)]
    [InlineData(4.9, 4.9, 0)]
    public async Task An_order_is_not_sent_when_the_lease_ran_out_since_although_the_promise_is_fresh(double before, double after, int sent)
    {
        var process = new PausableWork();
        await using var world = new World(services: process.Replace);
        await WonAsync(world);
        world.BeforeBusinessCentral = request =>
        {
            if (!process.IsPaused && request.RequestUri!.AbsolutePath.EndsWith("/salesShipments", StringComparison.Ordinal))
            {
                process.IsPaused = true;
                world.Clock.Advance(TimeSpan.FromSeconds(before));
            }

            return Task.CompletedTask;
        };
        process.AfterPromise = () => world.Clock.Advance(TimeSpan.FromSeconds(after));
        await world.SyncAsync();

        Assert.Equal(sent, world.OrderPosts());
        await SendsOnceAsync(world, process);
    }

    [Fact, Trait("Fault", "F12"), Trait("Fault", "F74")]
    public async Task Wherever_it_happens_nothing_is_written_any_more_but_by_the_next_pass()
    {
        var requests = 0;
        for (var request = 1; await FreezeAsync(request); request++)
        {
            requests++;
        }

        Assert.InRange(requests, 20, 200);
    }

    /// <returns>False when the pass made fewer requests.</returns>
    private static async Task<bool> FreezeAsync(int at)
    {
        var process = new PausableWork();
        await using var world = new World(connection => connection.Flows.Deals.WriteBack = "ERP order", services: process.Replace);
        world.Pipedrive.AddField("deal", "ERP order");
        var deal = world.SomeDeal();
        world.Company.AddCustomer("C-1", "Acme GmbH", ("city", "Kiel"));
        world.Pipedrive.AddOrganization("Acme GmbH");
        await world.SyncAsync();
        await world.SyncAfterAsync(_minutes);
        world.Clock.Advance(_minutes);
        world.Company.AddCustomer("C-2", "Only in the ERP");
        world.Company.AddItem("I-2", "Only in the ERP");
        world.Company.Edit("customers", Guid.Parse((string)world.Customer("Acme GmbH")["id"]!), ("displayName", "Acme AG"));
        world.Pipedrive.Edit("organizations", 1, ("name", "Nordwind AG"));
        world.Pipedrive.AddOrganization("Sommerhof AG");
        world.Pipedrive.AddPerson("Anna Koch", ("org_id", 1), ("emails", new JsonArray(new JsonObject { ["value"] = "anna@nordwind.example" })));
        world.Pipedrive.WinDeal(deal);

        var (seen, late) = (0, new List<string>());
        Func<HttpRequestMessage, Task> watch = request =>
        {
            if (process.IsPaused && request.Method != HttpMethod.Get)
            {
                late.Add($"{request.Method} {request.RequestUri!.AbsolutePath} after request {at}");
            }

            if (++seen == at)
            {
                process.IsPaused = true;
                world.Clock.Advance(TimeSpan.FromSeconds(9));
            }

            return Task.CompletedTask;
        };
        (world.BeforePipedrive, world.BeforeBusinessCentral) = (watch, watch);
        await world.SyncAsync();
        (world.BeforePipedrive, world.BeforeBusinessCentral) = (null, null);
        Assert.Empty(late);
        if (!process.IsPaused)
        {
            return false;
        }

        process.IsPaused = false;
        for (var minutes = 0; minutes < 40; minutes += 5)
        {
            await world.SyncAfterAsync(_minutes);
        }

        Assert.Equal(4, world.Company.Count("customers"));
        Assert.Equal(4, world.Pipedrive.Rows("organizations").Count);
        Assert.Single(world.Orders);
        Assert.Equal(1, world.OrderPosts());
        return true;
    }

    private static async Task<long> WonAsync(World world)
    {
        var deal = world.SomeDeal();
        await world.SyncAsync();
        world.Pipedrive.WinDeal(deal);
        world.Clock.Advance(TimeSpan.FromMinutes(1));
        return deal;
    }

    private static async Task SendsOnceAsync(World world, PausableWork process)
    {
        (process.AfterPromise, process.IsPaused, world.BeforeBusinessCentral) = (null, false, null);
        for (var pass = 0; pass < 10; pass++)
        {
            await world.SyncAfterAsync(TimeSpan.FromMinutes(5));
        }

        Assert.Single(world.Orders);
        Assert.Equal((1, 1), (world.OrderPosts(), (await world.StatusAsync()).Documents));
    }
}
