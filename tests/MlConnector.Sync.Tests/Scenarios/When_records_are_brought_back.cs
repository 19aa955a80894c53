using Microsoft.Extensions.DependencyInjection;
using MlConnector.Sync.Auditing;
using MlConnector.Sync.Intake;
using MlConnector.Sync.Recovery;
using MlConnector.Testing;

namespace MlConnector.Sync.Tests.Scenarios;

public sealed class When_records_are_brought_back
{
    [Fact]
    public async Task Held_records_are_found_by_reason_and_retried_one_by_one_or_together()
    {
        await using var world = new World();
        var recovery = world.Services.GetRequiredService<IRecovery>();
        var first = world.Pipedrive.AddOrganization("Nordwind");
        world.BusinessCentral.Faults.Add(new SimulatorFault
        {
            Kind = FaultKind.RejectBefore,
            StatusCode = 400,
            Times = 3,
            Body = """{"error":{"code":"Application_DialogException","message":"No. Series 100% missing."}}""",
            Matches = SimulatorFault.On("POST", "/customers"),
        });
        await world.SyncAsync();
        world.Pipedrive.AddOrganization("Südwind");
        await world.SyncAfterAsync(TimeSpan.FromMinutes(1));
        var held = await recovery.ListAsync(new StuckQuery { ReasonContains = "100% MISSING" }, TestContext.Current.CancellationToken);
        Assert.Equal(2, held.Count);
        Assert.All(held, record => Assert.Equal(("Held", World.Connection), (record.State, record.Connection)));
        Assert.Empty(await recovery.ListAsync(new StuckQuery { State = StuckState.Parked }, TestContext.Current.CancellationToken));
        Assert.Empty(await recovery.ListAsync(new StuckQuery { ReasonContains = "1%g" }, TestContext.Current.CancellationToken));

        Assert.Equal(1, await recovery.RetryAsync(new StuckQuery { Flow = SyncFlow.Organizations, Id = first.ToString(System.Globalization.CultureInfo.InvariantCulture) }, "anna", TestContext.Current.CancellationToken));
        Assert.Equal((1, 0), Counts(await world.SyncAsync()));
        Assert.Equal(2, await recovery.RetryAsync(new StuckQuery(), "anna", TestContext.Current.CancellationToken));
        Assert.Equal((0, 2), Counts(await world.SyncAsync()));

        Assert.Equal(2, world.Company.Rows("customers").Count);
        Assert.Equal(0, await recovery.RetryAsync(new StuckQuery(), "anna", TestContext.Current.CancellationToken));
        var asked = await world.Trail.ReadAsync(new AuditQuery { Actor = "anna" }, TestContext.Current.CancellationToken);
        Assert.Equal(3, asked.Count);
        Assert.All(asked, entry => Assert.Equal(AuditAction.RetryRequested, entry.Action));

        static (int Held, int Created) Counts(SyncReport report) => (report.Held, report.Created);
    }

    [Fact, Trait("Situation", "B98")]
    public async Task A_changed_record_leaves_its_place_aside_with_a_clean_slate()
    {
        await using var world = new World();
        var organization = world.Pipedrive.AddOrganization(new string('x', 101));
        Assert.Equal(1, (await world.SyncAsync()).Held);
        world.Clock.Advance(TimeSpan.FromDays(3));
        world.BusinessCentral.Faults.Add(new SimulatorFault { Kind = FaultKind.RejectBefore, StatusCode = 503, Matches = SimulatorFault.On("POST", "/customers") });
        world.Pipedrive.Edit("organizations", organization, ("name", "Nordwind"));
        await world.SyncAsync();

        Assert.Equal((0, 0), ((await world.StatusAsync()).Held, (await world.StatusAsync()).Parked));
    }

    [Fact, Trait("Fault", "F39")]
    public async Task A_customer_that_was_deleted_under_an_update_is_read_anew_and_its_link_rests()
    {
        await using var world = new World();
        var organization = world.Pipedrive.AddOrganization("Nordwind");
        await world.SyncAsync();
        world.Company.Remove("customers", Guid.Parse((string)Assert.Single(world.Company.Rows("customers"))["id"]!));
        world.Pipedrive.Edit("organizations", organization, ("name", "Nordwind AG"));
        await world.SyncAfterAsync(TimeSpan.FromMinutes(1));
        await world.SyncAfterAsync(TimeSpan.FromSeconds(2));

        Assert.Equal((0, 0), ((await world.StatusAsync()).Held, await world.LinksAsync()));
        Assert.Empty(await world.ReviewsAsync());
        Assert.Empty(world.Company.Rows("customers"));
    }

    [Fact, Trait("Fault", "F73")]
    public async Task A_counterpart_that_cannot_be_read_holds_its_record_and_no_other()
    {
        await using var world = new World();
        var (organization, _) = await world.LinkedAsync();
        world.Pipedrive.Edit("organizations", organization, ("name", "Nordwind AG"));
        world.BusinessCentral.Faults.Add(new SimulatorFault { Kind = FaultKind.RejectBefore, StatusCode = 503, Times = int.MaxValue, Matches = (method, _) => method == "PATCH" });
        await world.SyncAsync();
        var other = world.Pipedrive.AddOrganization("Südwind");
        await world.Services.GetRequiredService<IInbox>().MarkAsync(
            World.Connection, [new WorkMark(WorkKey.OfPipedrive(SyncFlow.Organizations, other), "webhook", MustRead: true, Live: false)], null, TestContext.Current.CancellationToken);
        world.BusinessCentral.Faults.Add(new SimulatorFault { Kind = FaultKind.RejectBefore, StatusCode = 400, Times = int.MaxValue, Matches = SimulatorFault.On("GET", "/customers") });
        world.Clock.Advance(TimeSpan.FromSeconds(10));
        await world.Engine.SyncAsync(new SyncRequest { Poll = false }, null, TestContext.Current.CancellationToken);

        Assert.Contains(world.Company.Rows("customers"), row => (string?)row["displayName"] == "Südwind");
        Assert.Equal(1, (await world.StatusAsync()).Held);
    }
}
