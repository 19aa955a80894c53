using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using MlConnector.Sync.Auditing;
using MlConnector.Sync.Connections;
using MlConnector.Sync.Matching;
using MlConnector.Testing;

namespace MlConnector.Sync.Tests.Scenarios;

public sealed class When_the_audit_trail_is_asked
{
    [Fact]
    public async Task A_change_is_told_with_values_settings_and_plan()
    {
        await using var world = new World();
        var organization = world.Pipedrive.AddOrganization("Nordwind");
        await world.SyncAsync();
        world.Pipedrive.Edit("organizations", organization, ("name", "Nordwind AG"));
        await world.SyncAfterAsync(TimeSpan.FromMinutes(1));

        var updated = (await world.AuditAsync(SyncFlow.Organizations, organization))[^1];
        Assert.Equal((AuditAction.Updated, AuditEntry.Engine), (updated.Action, updated.Actor));
        Assert.Equal(new FieldChange("displayName", "Nordwind", "Nordwind AG"), Assert.Single(updated.Changes));
        Assert.Equal(16, updated.PlanHash!.Length);
        Assert.Equal(16, updated.MappingVersion!.Length);
        var byCustomer = await world.Trail.ReadAsync(new AuditQuery { RecordId = updated.BusinessCentralId!.ToUpperInvariant() }, TestContext.Current.CancellationToken);
        Assert.Contains(byCustomer, entry => entry.Id == updated.Id);
    }

    [Fact, Trait("Situation", "B120")]
    public async Task Other_settings_are_another_mapping_version()
    {
        await using var one = new World();
        await using var two = new World(connection => connection.Flows.Organizations.Conflict = ConflictWinner.Review);

        Assert.NotEqual(await VersionAsync(one), await VersionAsync(two));

        static async Task<string?> VersionAsync(World world)
        {
            var organization = world.Pipedrive.AddOrganization("Nordwind");
            await world.SyncAsync();
            return (await world.AuditAsync(SyncFlow.Organizations, organization))[^1].MappingVersion;
        }
    }

    [Fact]
    public async Task A_person_who_was_deleted_and_asks_to_be_forgotten_is_found_nowhere_in_the_store()
    {
        await using var world = new World(connection => connection.Flows.Persons.WithoutOrganization = PersonWithoutOrganization.Contact);
        var (first, second) = (Contact("CT-1"), Contact("CT-2"));
        var person = world.Pipedrive.AddPerson("Anna Muster", ("emails", new JsonArray(new JsonObject { ["value"] = "anna@muster.example", ["primary"] = true })));
        await world.SyncAsync();
        var review = Assert.Single(await world.ReviewsAsync());
        await world.Services.GetRequiredService<IReviews>().DecideAsync(review.Id, new ReviewDecision.Link(first.ToString()), "Ada", TestContext.Current.CancellationToken);
        await world.SyncAfterAsync(TimeSpan.FromMinutes(5));
        world.Pipedrive.Edit("persons", person, ("name", "Anna Muster-Meyer"));
        await world.PlanAsync();
        await world.SyncAfterAsync(TimeSpan.FromMinutes(5));
        world.Pipedrive.Remove("persons", person);
        world.Company.Remove("contacts", first);
        world.Company.Remove("contacts", second);
        await world.SweepAsync();
        Assert.Superset(new HashSet<string> { "mlc_audit.changes", "mlc_snapshot.fields", "mlc_review.candidates", "mlc_plan_entry.line", "mlc_signal.value" }, (await world.FindInStoreAsync("muster")).ToHashSet());

        await world.Trail.EraseAsync(World.Connection, SyncFlow.Persons, $"{person}", "dpo", TestContext.Current.CancellationToken);
        await world.Trail.EraseAsync(World.Connection, SyncFlow.Persons, $"{second}", "dpo", TestContext.Current.CancellationToken);

        Assert.Empty(await world.FindInStoreAsync("muster"));
        await world.NothingIsLeftToWriteAsync();

        Guid Contact(string number) => world.Company.AddContact(number, "Anna Muster", ("type", "Person"), ("email", "anna@muster.example"));
    }

    [Fact]
    public async Task A_wildcard_is_no_id_and_erases_no_question_of_others()
    {
        await using var world = new World(connection => connection.Flows.Persons.WithoutOrganization = PersonWithoutOrganization.Contact);
        var contact = world.Company.AddContact("CT-1", "Anna Muster", ("type", "Person"), ("email", "anna@muster.example"));
        world.Company.AddContact("CT-2", "Anna Muster", ("type", "Person"), ("email", "anna@muster.example"));
        world.Pipedrive.AddPerson("Anna Muster", ("emails", new JsonArray(new JsonObject { ["value"] = "anna@muster.example", ["primary"] = true })));
        await world.SyncAsync();
        var review = Assert.Single(await world.ReviewsAsync());
        await world.Services.GetRequiredService<IReviews>().DecideAsync(review.Id, new ReviewDecision.Link(contact.ToString()), "Ada", TestContext.Current.CancellationToken);

        await world.Trail.EraseAsync(World.Connection, SyncFlow.Persons, "%", "dpo", TestContext.Current.CancellationToken);

        Assert.Contains("mlc_review.candidates", await world.FindInStoreAsync("muster"));
    }

    [Fact]
    public async Task What_keeps_a_living_record_in_step_stays_after_an_erasure()
    {
        await using var world = new World();
        var (organization, _) = await world.LinkedAsync();
        await world.Trail.EraseAsync(World.Connection, SyncFlow.Organizations, $"{organization}", "dpo", TestContext.Current.CancellationToken);
        await world.NothingIsLeftToWriteAsync();

        world.Pipedrive.Edit("organizations", organization, ("name", "Nordwind Technik GmbH"));
        Assert.Equal(1, (await world.SyncAfterAsync(TimeSpan.FromMinutes(5))).Updated);
        Assert.Equal("Nordwind Technik GmbH", (string?)Assert.Single(world.Company.Rows("customers"))["displayName"]);
    }

    [Fact]
    public async Task A_refusal_carries_the_correlation_id_of_the_system_that_refused()
    {
        await using var world = new World();
        var organization = world.Pipedrive.AddOrganization("Nordwind");
        world.BusinessCentral.Faults.Add(new SimulatorFault
        {
            Kind = FaultKind.RejectBefore,
            StatusCode = 400,
            Headers = new Dictionary<string, string> { ["x-ms-correlation-id"] = "bc-77" },
            Matches = SimulatorFault.On("POST", "/customers"),
        });
        await world.SyncAsync();

        var held = (await world.AuditAsync(SyncFlow.Organizations, organization))[^1];
        Assert.Equal((AuditAction.Held, "bc-77"), (held.Action, held.BusinessCentralCorrelationId));
    }

    [Theory, Trait("Situation", "B119"), Trait("Fault", "F70")]
    [InlineData("POST", "/customers")]
    [InlineData("POST", "/salesOrders")]
    public async Task A_create_that_cannot_be_promised_in_the_audit_is_not_sent(string method, string path)
    {
        await using var world = new World();
        if (path == "/customers")
        {
            await world.SyncAsync();
        }

        var deal = world.SomeDeal();
        if (path == "/salesOrders")
        {
            await world.SyncAsync();
        }

        var writes = world.WritesTo(world.BusinessCentral);
        world.Pipedrive.WinDeal(deal);
        world.Clock.Advance(TimeSpan.FromSeconds(5));
        await world.AlterStoreAsync("CREATE TRIGGER full BEFORE INSERT ON mlc_audit BEGIN SELECT RAISE(ABORT, 'database or disk is full'); END");
        await Assert.ThrowsAsync<StoreUnavailableException>(() => world.SyncAsync());

        Assert.DoesNotContain(world.BusinessCentral.Journal.Entries, entry => entry.Method == method && entry.Path.EndsWith(path, StringComparison.Ordinal));
        Assert.Equal(writes, world.WritesTo(world.BusinessCentral));
        await world.AlterStoreAsync("DROP TRIGGER full");
        await world.SyncAfterAsync(TimeSpan.FromMinutes(1));
        Assert.Single(world.Orders);
        Assert.Equal(1, world.OrderPosts());
    }

    [Fact, Trait("Situation", "B119")]
    public async Task An_update_that_cannot_be_announced_in_the_audit_is_not_sent()
    {
        await using var world = new World();
        var organization = world.Pipedrive.AddOrganization("Nordwind");
        await world.SyncAsync();
        var writes = world.WritesTo(world.BusinessCentral);
        world.Pipedrive.Edit("organizations", organization, ("name", "Nordwind AG"));
        world.Clock.Advance(TimeSpan.FromMinutes(1));
        await world.AlterStoreAsync("CREATE TRIGGER full BEFORE INSERT ON mlc_audit BEGIN SELECT RAISE(ABORT, 'database or disk is full'); END");
        await Assert.ThrowsAsync<StoreUnavailableException>(() => world.SyncAsync());
        Assert.Equal(writes, world.WritesTo(world.BusinessCentral));

        await world.AlterStoreAsync("DROP TRIGGER full");
        Assert.Equal(1, (await world.SyncAfterAsync(TimeSpan.FromMinutes(1))).Updated);
    }

    [Fact, Trait("Situation", "B119")]
    public async Task A_write_whose_outcome_cannot_be_stored_has_left_its_values_behind()
    {
        await using var world = new World();
        var organization = world.Pipedrive.AddOrganization("Nordwind");
        await world.SyncAsync();
        world.Pipedrive.Edit("organizations", organization, ("name", "Nordwind AG"));
        world.Clock.Advance(TimeSpan.FromMinutes(1));
        await world.AlterStoreAsync("CREATE TRIGGER full BEFORE INSERT ON mlc_audit WHEN NEW.action = 'Updated' BEGIN SELECT RAISE(ABORT, 'database or disk is full'); END");
        await Assert.ThrowsAsync<StoreUnavailableException>(() => world.SyncAsync());
        await world.AlterStoreAsync("DROP TRIGGER full");

        var announced = (await world.AuditAsync(SyncFlow.Organizations, organization))[^1];
        Assert.Equal(AuditAction.Announced, announced.Action);
        Assert.Equal(new FieldChange("displayName", "Nordwind", "Nordwind AG"), Assert.Single(announced.Changes));
        Assert.Equal("Nordwind AG", (string?)world.Company.Rows("customers")[0]["displayName"]);
    }

    [Fact]
    public async Task Entries_beyond_the_retention_go_after_a_pass()
    {
        await using var world = new World(options: options => options.Audit.Retention = TimeSpan.FromDays(30));
        world.Pipedrive.AddOrganization("Nordwind");
        await world.SyncAsync();
        Assert.NotEmpty(await world.Trail.ReadAsync(new AuditQuery(), TestContext.Current.CancellationToken));
        await world.SyncAfterAsync(TimeSpan.FromDays(29));
        Assert.NotEmpty(await world.Trail.ReadAsync(new AuditQuery(), TestContext.Current.CancellationToken));
        await world.SyncAfterAsync(TimeSpan.FromDays(2));

        Assert.Empty(await world.Trail.ReadAsync(new AuditQuery(), TestContext.Current.CancellationToken));
    }
}
