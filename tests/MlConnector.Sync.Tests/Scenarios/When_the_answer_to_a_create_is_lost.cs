using System.Text.Json.Nodes;
using MlConnector.Sync.Auditing;
using MlConnector.Testing;

namespace MlConnector.Sync.Tests.Scenarios;

/// <summary>Records have no key that both systems know: what may have been made is waited for and matched, and only then made again.</summary>
public sealed class When_the_answer_to_a_create_is_lost
{
    [Theory, Trait("Fault", "F23")]
    [InlineData(Side.BusinessCentral)]
    [InlineData(Side.Pipedrive)]
    public async Task An_error_of_our_own_while_a_create_is_on_its_way_proves_nothing(Side written)
    {
        await using var world = new World();
        var sent = 0;
        Task FailAsync(HttpRequestMessage request) => request.Method == HttpMethod.Post && request.RequestUri!.Segments[^1] is "customers" or "organizations" && ++sent == 1
            ? throw new InvalidOperationException("Ours.")
            : Task.CompletedTask;
        (world.BeforeBusinessCentral, world.BeforePipedrive) = (FailAsync, FailAsync);
        if (written == Side.BusinessCentral)
        {
            world.Pipedrive.AddOrganization("Nordwind GmbH");
        }
        else
        {
            world.Company.AddCustomer("C-1", "Nordwind GmbH");
        }

        await world.SyncAsync();
        await world.SyncAfterAsync(TimeSpan.FromMinutes(10));
        Assert.Equal(1, sent);
        await world.SyncAfterAsync(TimeSpan.FromMinutes(20));
        await world.SyncAfterAsync(TimeSpan.FromMinutes(20));

        Assert.Equal((2, 1), (sent, await world.LinksAsync()));
    }

    [Fact, Trait("Fault", "F5"), Trait("Fault", "F75")]
    public async Task A_customer_whose_answer_could_not_be_stored_is_not_made_again_before_Business_Central_was_read()
    {
        var database = new LosableDatabase();
        await using var world = new World(services: database.Replace);
        world.Pipedrive.AddOrganization("Nordwind Industrie GmbH");
        world.BeforeBusinessCentral = request =>
        {
            database.IsLost |= request.Method == HttpMethod.Post;
            return Task.CompletedTask;
        };
        await Assert.ThrowsAsync<StoreUnavailableException>(() => world.SyncAsync());
        (world.BeforeBusinessCentral, database.IsLost) = (null, false);
        world.Clock.Advance(TimeSpan.FromMinutes(1));
        await world.Engine.SyncAsync(new SyncRequest { Poll = false }, null, TestContext.Current.CancellationToken);

        Assert.Equal((1, 1), (Posts(world, "/customers"), world.Company.Count("customers")));
        await world.SyncAfterAsync(TimeSpan.FromMinutes(25));
        Assert.Equal((1, 1), (world.Company.Count("customers"), await world.LinksAsync()));
    }

    [Fact, Trait("Fault", "F2")]
    public async Task A_customer_that_is_committed_late_is_waited_for_and_joined()
    {
        await using var world = new World();
        var organization = await LoseAsync(world, FaultKind.CommitLater, TimeSpan.FromMinutes(12));
        for (var pass = 0; pass < 8; pass++)
        {
            // An edit wakes the record long before the quiet period is over.
            world.Pipedrive.Edit("organizations", organization, ("address", new JsonObject { ["value"] = "Kiel", ["locality"] = $"Kiel {pass}" }));
            await world.SyncAfterAsync(TimeSpan.FromMinutes(5));
        }

        Assert.Equal((1, 1, 1), (Posts(world, "/customers"), world.Company.Count("customers"), await world.LinksAsync()));
        Assert.Equal(
            [AuditAction.Intent, AuditAction.InDoubt, AuditAction.InDoubt, AuditAction.InDoubt, AuditAction.Announced, AuditAction.Linked],
            (await world.AuditAsync(SyncFlow.Organizations, organization)).Select(entry => entry.Action).Take(6));
    }

    [Fact, Trait("Fault", "F3")]
    public async Task A_create_that_never_arrived_is_sent_once_more_after_the_quiet_period()
    {
        await using var world = new World();
        await LoseAsync(world, FaultKind.DisconnectBefore);
        for (var minutes = 0; minutes < 18; minutes += 3)
        {
            await world.SyncAfterAsync(TimeSpan.FromMinutes(3));
            Assert.Equal(1, Posts(world, "/customers"));
        }

        await world.SyncAfterAsync(TimeSpan.FromMinutes(6));
        await world.SyncAfterAsync(TimeSpan.FromMinutes(6));
        Assert.Equal((2, 1, 1), (Posts(world, "/customers"), world.Company.Count("customers"), await world.LinksAsync()));
    }

    [Fact, Trait("Fault", "F2")]
    public async Task A_batch_without_an_answer_made_each_of_its_records_perhaps_and_none_is_made_again()
    {
        await using var world = new World(connection => connection.Guard.Percent = 100);
        foreach (var number in Enumerable.Range(1, 30))
        {
            world.Pipedrive.AddOrganization($"Company {number}");
        }

        world.BusinessCentral.Faults.Add(new SimulatorFault { Kind = FaultKind.CommitThenDisconnect, Matches = SimulatorFault.On("POST", "/$batch") });
        var report = await world.SyncAsync();
        Assert.Equal((0, 30), (report.Created, report.Retrying));
        Assert.Equal(30, world.Company.Count("customers"));
        world.Clock.Advance(TimeSpan.FromMinutes(1));
        await world.Engine.SyncAsync(new SyncRequest { Poll = false }, null, TestContext.Current.CancellationToken);
        await world.SyncAfterAsync(TimeSpan.FromMinutes(25));

        Assert.Equal((30, 30), (world.Company.Count("customers"), await world.LinksAsync()));
    }

    [Fact, Trait("Fault", "F2")]
    public async Task Parts_that_the_answer_to_a_batch_leaves_out_were_made_perhaps_and_none_is_made_again()
    {
        await using var world = new World(connection => connection.Guard.Percent = 100);
        foreach (var number in Enumerable.Range(1, 30))
        {
            world.Pipedrive.AddOrganization($"Company {number}");
        }

        world.BusinessCentral.Faults.Add(new SimulatorFault
        {
            Kind = FaultKind.CommitThenStatus,
            StatusCode = 200,
            Body = """{"responses":[]}""",
            Matches = SimulatorFault.On("POST", "/$batch"),
        });
        var report = await world.SyncAsync();
        Assert.Equal((0, 30, 30), (report.Created, report.Retrying, world.Company.Count("customers")));
        Assert.Equal(0, await world.LinksAsync());
        world.Clock.Advance(TimeSpan.FromMinutes(1));
        await world.Engine.SyncAsync(new SyncRequest { Poll = false }, null, TestContext.Current.CancellationToken);
        await world.SyncAfterAsync(TimeSpan.FromMinutes(25));

        Assert.Equal((30, 30), (world.Company.Count("customers"), await world.LinksAsync()));
    }

    [Fact]
    public async Task A_create_that_was_certainly_not_carried_out_is_repeated_without_the_quiet_period()
    {
        await using var world = new World();
        var organization = world.Pipedrive.AddOrganization("Nordwind Industrie GmbH");
        world.BusinessCentral.Faults.Add(new SimulatorFault
        {
            Kind = FaultKind.RejectBefore,
            StatusCode = 400,
            Body = """{"error":{"code":"Application_DialogException","message":"The name must be shorter."}}""",
            Matches = SimulatorFault.On("POST", "/customers"),
        });
        await world.SyncAsync();
        world.Pipedrive.Edit("organizations", organization, ("name", "Nordwind"));
        await world.SyncAfterAsync(TimeSpan.FromMinutes(1));

        Assert.Equal((2, 1, 1), (Posts(world, "/customers"), world.Company.Count("customers"), await world.LinksAsync()));
    }

    private static async Task<long> LoseAsync(World world, FaultKind kind, TimeSpan after = default)
    {
        var organization = world.Pipedrive.AddOrganization("Nordwind Industrie GmbH");
        world.BusinessCentral.Faults.Add(new SimulatorFault { Kind = kind, After = after, Matches = SimulatorFault.On("POST", "/customers") });
        await world.SyncAsync();
        return organization;
    }

    private static int Posts(World world, string path) => world.BusinessCentral.Journal.Entries.Count(entry =>
        entry.Method == "POST" && entry.Path.EndsWith(path, StringComparison.Ordinal) && !(entry.Fault == FaultKind.CommitLater && entry.Committed));
}
