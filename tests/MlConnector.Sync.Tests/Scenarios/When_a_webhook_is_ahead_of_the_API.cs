using MlConnector.Sync.Auditing;
using MlConnector.Testing;

namespace MlConnector.Sync.Tests.Scenarios;

public sealed class When_a_webhook_is_ahead_of_the_API
{
    [Fact, Trait("Fault", "F55")]
    public async Task A_record_that_is_not_there_yet_is_looked_for_again_and_not_deleted()
    {
        await using var world = new World();
        var (organization, _) = await world.LinkedAsync();
        world.Pipedrive.Edit("organizations", organization, ("name", "Nordwind AG"));
        await Hook.ChangedAsync(world, "organization", organization);
        Hide(world, organization, times: 2);
        await DrainAsync(world, TimeSpan.Zero);
        await DrainAsync(world, TimeSpan.FromSeconds(2));
        Assert.Equal(1, await world.LinksAsync());
        Assert.Equal("Nordwind Industrie GmbH", (string?)world.Company.Rows("customers")[0]["displayName"]);

        await DrainAsync(world, TimeSpan.FromSeconds(5));
        Assert.Equal("Nordwind AG", (string?)world.Company.Rows("customers")[0]["displayName"]);
        Assert.DoesNotContain(await world.AuditAsync(SyncFlow.Organizations, organization), entry => entry.Action == AuditAction.Retired);
    }

    [Fact, Trait("Fault", "F55")]
    public async Task The_API_is_believed_after_a_minute_and_a_half()
    {
        await using var world = new World();
        var (organization, _) = await world.LinkedAsync();
        await Hook.ChangedAsync(world, "organization", organization);
        Hide(world, organization, times: 50);
        foreach (var seconds in new[] { 0, 2, 5, 15 })
        {
            await DrainAsync(world, TimeSpan.FromSeconds(seconds));
            Assert.Equal(1, await world.LinksAsync());
        }

        await DrainAsync(world, TimeSpan.FromSeconds(60));
        Assert.Equal(0, await world.LinksAsync());
        Assert.Equal(1, world.Company.Count("customers"));
    }

    [Fact, Trait("Fault", "F55")]
    public async Task An_old_version_is_read_again_until_the_change_shows()
    {
        await using var world = new World();
        var (organization, _) = await world.LinkedAsync();
        await Hook.ChangedAsync(world, "organization", organization);
        await DrainAsync(world, TimeSpan.Zero);
        Assert.Equal(1, (await world.StatusAsync()).Waiting);
        world.Pipedrive.Edit("organizations", organization, ("name", "Nordwind AG"));
        await DrainAsync(world, TimeSpan.FromSeconds(2));

        Assert.Equal("Nordwind AG", (string?)world.Company.Rows("customers")[0]["displayName"]);
        Assert.Equal(0, (await world.StatusAsync()).Waiting);
    }

    [Fact, Trait("Situation", "B89"), Trait("Fault", "F59")]
    public async Task Events_in_the_wrong_order_end_in_what_the_API_shows()
    {
        await using var world = new World();
        var organization = world.Pipedrive.AddOrganization("Acme GmbH");
        world.Pipedrive.Remove("organizations", organization);
        await Hook.DeletedAsync(world, "organization", organization);
        await Hook.ChangedAsync(world, "organization", organization, ago: TimeSpan.FromSeconds(3));
        await world.SyncAsync();
        await world.SyncAfterAsync(TimeSpan.FromMinutes(2));

        Assert.Equal(0, world.Company.Count("customers"));
        Assert.Equal(0, (await world.StatusAsync()).Waiting);
    }

    [Fact, Trait("Fault", "F59")]
    public async Task A_deletion_that_is_older_than_the_record_means_nothing()
    {
        await using var world = new World();
        var (organization, customer) = await world.LinkedAsync();
        world.Pipedrive.Remove("organizations", organization);
        await Hook.DeletedAsync(world, "organization", organization);
        world.Clock.Advance(TimeSpan.FromSeconds(30));
        world.Pipedrive.Restore("organizations", organization);
        await world.SyncAsync();

        Assert.Equal(customer, (await world.LinkOfAsync(organization))!.BusinessCentralId);
    }

    private static void Hide(World world, long organization, int times) => world.Pipedrive.Faults.Add(new SimulatorFault
    {
        Kind = FaultKind.RejectBefore,
        StatusCode = 404,
        Body = """{"success":false,"error":"Not found"}""",
        Headers = new Dictionary<string, string> { ["Content-Type"] = "application/json" },
        Times = times,
        Matches = SimulatorFault.On("GET", $"/organizations/{organization}"),
    });

    private static async Task DrainAsync(World world, TimeSpan after)
    {
        world.Clock.Advance(after);
        await world.Engine.SyncAsync(new SyncRequest { Poll = false }, null, TestContext.Current.CancellationToken);
    }
}
