using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using MlConnector.Sync.Auditing;
using MlConnector.Sync.Running;
using MlConnector.Sync.Storage;

namespace MlConnector.Sync.Tests.Scenarios;

/// <summary>A kill at every persistence boundary of a first sync with changes on both sides: nothing is made twice, nothing is lost.</summary>
public sealed class When_the_process_dies
{
    [Fact, Trait("Fault", "F67"), Trait("Fault", "F5")]
    public async Task At_any_boundary_the_next_process_finishes_and_makes_nothing_twice()
    {
        var boundaries = 0;
        for (var transaction = 1; await DiesAsync(transaction, after: false) && await DiesAsync(transaction, after: true); transaction++)
        {
            boundaries += 2;
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{boundaries} boundaries");
        // Fewer would mean that the pass was never followed to its end.
        Assert.InRange(boundaries, 70, 2_000);
    }

    [Fact, Trait("Fault", "F68")]
    public async Task A_process_that_dies_while_it_recovers_from_a_death_changes_nothing_about_that()
    {
        var again = 0;
        for (var transaction = 2; await DiesAsync(transaction, after: true, again: 1 + (transaction * 7 % 23)); transaction += 5)
        {
            again++;
        }

        Assert.InRange(again, 5, 500);
    }

    /// <returns>False when the run ended before it got there.</returns>
    private static async Task<bool> DiesAsync(int transaction, bool after, int? again = null)
    {
        var point = new CrashPoint(transaction, after);
        await using var world = new World(services: services => Decorate(services, () => point));
        world.Pipedrive.AddOrganization("Nordwind GmbH");
        world.Pipedrive.AddOrganization("Acme GmbH");
        world.Pipedrive.AddProduct("Filter", ("code", "F-1"));
        world.Company.AddCustomer("C-1", "Acme GmbH", ("city", "Kiel"));
        world.Company.AddCustomer("C-2", "Only in the ERP");
        world.Pipedrive.AddPerson("Anna Koch", ("org_id", 1), ("emails", new JsonArray(new JsonObject { ["value"] = "anna@nordwind.example" })));
        world.SomeDeal();
        world.Pipedrive.WinDeal(1);
        try
        {
            await world.SyncAsync();
        }
        catch (StoreUnavailableException)
        {
            Assert.True(point.IsDead);
        }

        if (!point.IsDead)
        {
            return false;
        }

        point = CrashPoint.Never;
        await world.RestartAsync();
        await WhatAnAttemptDecidedIsThereAsAWholeAsync(world);
        if (again is { } second)
        {
            point = new CrashPoint(second, after);
            await world.RestartAsync();
            await Record.ExceptionAsync(() => world.SyncAfterAsync(TimeSpan.FromMinutes(10)));
            point = CrashPoint.Never;
            await world.RestartAsync();
            await WhatAnAttemptDecidedIsThereAsAWholeAsync(world);
        }

        for (var minutes = 0; minutes < 80; minutes += 10)
        {
            await world.SyncAfterAsync(TimeSpan.FromMinutes(10));
        }

        await world.NothingIsLeftToWriteAsync();
        Assert.Equal((4, 4), (world.Pipedrive.Rows("organizations").Count, world.Company.Count("customers")));
        Assert.Equal((2, 2), (world.Pipedrive.Rows("products").Count, world.Company.Count("items")));
        Assert.Single(world.Company.Rows("contacts"), row => (string?)row["type"] == "Person");
        Assert.Single(world.Orders);
        Assert.Empty(await world.ReviewsAsync());
        return true;
    }

    /// <summary>Link or document, audit entry and the end of the work are one transaction: none of them is there without the others.</summary>
    private static async Task WhatAnAttemptDecidedIsThereAsAWholeAsync(World world)
    {
        var status = await world.StatusAsync();
        var made = (await world.Trail.ReadAsync(new AuditQuery { Limit = 1000 }, TestContext.Current.CancellationToken))
            .Where(entry => entry.Action is AuditAction.Created or AuditAction.Linked or AuditAction.Adopted).ToList();
        foreach (var flow in Enum.GetValues<SyncFlow>())
        {
            var told = made.Where(entry => entry.Flow == flow).Select(entry => entry.PipedriveId).ToList();
            Assert.Equal(flow == SyncFlow.Deals ? status.Documents : status.Links.GetValueOrDefault(flow), told.Count);
            var due = await world.Services.GetRequiredService<IDueWork>().ListAsync(World.Connection, flow, Side.Pipedrive, DueScope.DueOrStopped, TestContext.Current.CancellationToken);
            Assert.Empty(due.Intersect(told));
        }
    }

    private static void Decorate(IServiceCollection services, Func<CrashPoint> point)
    {
        var inner = services.Single(service => service.ServiceType == typeof(IDatabase)).ImplementationFactory!;
        services.Replace(ServiceDescriptor.Singleton<IDatabase>(provider => new CrashingDatabase((IDatabase)inner(provider), point())));
    }
}
