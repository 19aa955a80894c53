using System.Globalization;
using System.Text.Json.Nodes;
using MlConnector.Sync.Connections;
using MlConnector.Sync.Planning;

namespace MlConnector.Sync.Tests.Scenarios;

public sealed class When_a_sync_is_planned_first
{
    [Fact, Trait("Situation", "B121")]
    public async Task A_plan_tells_what_a_sync_would_do_and_writes_nothing()
    {
        await using var world = new World();
        var linked = await SomeRecordsAsync(world);
        var before = world.Writes();
        var plan = await world.PlanAsync();
        var entries = await world.EntriesAsync(plan);

        Assert.Equal(before, world.Writes());
        var update = Assert.Single(entries, entry => entry.Outcome == PlanOutcome.Update);
        Assert.Equal((linked, new PlannedField(Side.BusinessCentral, "displayName", "Nordwind Industrie GmbH", "Nordwind AG")), (long.Parse(update.RecordId, CultureInfo.InvariantCulture), Assert.Single(update.Changes)));
        var link = Assert.Single(entries, entry => entry.Outcome == PlanOutcome.Link);
        Assert.Equal(("Known GmbH", "C-1", "same name"), (link.Title, link.Counterpart!.Number, link.Counterpart.Evidence));
        Assert.Contains(entries, entry => entry is { Outcome: PlanOutcome.Create, Title: "New GmbH", Side: Side.Pipedrive, Changes: [{ Side: Side.BusinessCentral, Field: "displayName", Before: null, After: "New GmbH" }] });
        Assert.Equal(2, Assert.Single(entries, entry => entry is { Outcome: PlanOutcome.Review, Title: "Twice GmbH", Side: Side.Pipedrive }).Candidates.Count);
        Assert.Equal(entries.Count, plan.Counts.Sum(count => count.Records));
    }

    [Fact]
    public async Task A_plan_leaves_the_work_for_the_sync()
    {
        await using var world = new World();
        await SomeRecordsAsync(world);
        var plan = await world.PlanAsync();
        var report = await world.SyncAsync();

        Assert.Equal((plan.Count(PlanOutcome.Create), plan.Count(PlanOutcome.Link), plan.Count(PlanOutcome.Update)), (report.Created, report.Linked, report.Updated));
    }

    [Fact]
    public async Task Persons_of_an_organization_that_the_plan_creates_are_planned_too_and_those_of_an_unclear_one_are_held()
    {
        await using var world = new World();
        world.Pipedrive.AddPerson("Anna Koch", ("org_id", world.Pipedrive.AddOrganization("New GmbH")));
        world.Company.AddCustomer("C-2", "Twice GmbH");
        world.Company.AddCustomer("C-3", "Twice GmbH");
        world.Pipedrive.AddPerson("Paul Klein", ("org_id", world.Pipedrive.AddOrganization("Twice GmbH")));
        var plan = await world.PlanAsync();
        var persons = (await world.EntriesAsync(plan)).Where(entry => entry.Flow == SyncFlow.Persons).ToDictionary(entry => entry.Title, entry => entry.Outcome);
        await world.ApplyAsync(plan);

        Assert.Equal((PlanOutcome.Create, PlanOutcome.Held), (persons["Anna Koch"], persons["Paul Klein"]));
        Assert.Equal("Anna Koch", (string?)Assert.Single(world.Company.Rows("contacts"), row => (string?)row["type"] == "Person")["displayName"]);
    }

    [Fact]
    public async Task Applying_does_exactly_what_was_shown_and_the_audit_names_the_plan()
    {
        await using var world = new World();
        var linked = await SomeRecordsAsync(world);
        var plan = await world.PlanAsync();
        var before = world.Writes();
        var report = await world.ApplyAsync(plan);

        Assert.Equal((plan.Counts.Sum(count => count.Records), 0, 0), (report.Applied, report.Refused, report.Left));
        Assert.Equal(plan.Count(PlanOutcome.Create) + plan.Count(PlanOutcome.Update), world.Writes() - before);
        Assert.Equal($"plan {plan.Hash[..12]}", (await world.AuditAsync(SyncFlow.Organizations, linked))[^1].Trigger);
        await world.NothingIsLeftToWriteAsync();
    }

    [Fact]
    public async Task An_entry_whose_base_moved_is_refused_alone_and_stays_due()
    {
        await using var world = new World();
        var linked = await SomeRecordsAsync(world);
        var plan = await world.PlanAsync();
        world.Clock.Advance(TimeSpan.FromMinutes(1));
        world.Pipedrive.Edit("organizations", linked, ("name", "Nordwind SE"));
        var report = await world.ApplyAsync(plan);

        var refused = Assert.Single(report.RefusedEntries);
        Assert.Equal(linked.ToString(CultureInfo.InvariantCulture), refused.RecordId);
        Assert.Contains("base moved", refused.Reason, StringComparison.Ordinal);
        Assert.DoesNotContain(world.Company.Rows("customers"), row => ((string?)row["displayName"])!.StartsWith("Nordwind A", StringComparison.Ordinal) || (string?)row["displayName"] == "Nordwind SE");
        await world.SyncAsync();
        Assert.Single(world.Company.Rows("customers"), row => (string?)row["displayName"] == "Nordwind SE");
    }

    [Fact]
    public async Task An_entry_whose_counterpart_appeared_meanwhile_is_refused_and_no_double_is_made()
    {
        await using var world = new World();
        world.Pipedrive.AddOrganization("New GmbH");
        var plan = await world.PlanAsync();
        world.Clock.Advance(TimeSpan.FromMinutes(1));
        world.Company.AddCustomer("C-9", "New GmbH");
        var report = await world.ApplyAsync(plan);

        Assert.Equal((0, 1), (report.Applied, report.Refused));
        Assert.Single(world.Company.Rows("customers"));
    }

    [Fact]
    public async Task Records_that_are_not_in_the_plan_are_left_alone()
    {
        await using var world = new World();
        world.Pipedrive.AddOrganization("Planned GmbH");
        var plan = await world.PlanAsync();
        world.Clock.Advance(TimeSpan.FromMinutes(1));
        world.Pipedrive.AddOrganization("Later GmbH");
        await world.ApplyAsync(plan);

        Assert.Equal("Planned GmbH", (string?)Assert.Single(world.Company.Rows("customers"))["displayName"]);
        Assert.Equal(1, (await world.StatusAsync()).Waiting);
    }

    [Fact]
    public async Task A_plan_can_be_applied_once()
    {
        await using var world = new World();
        world.Pipedrive.AddOrganization("New GmbH");
        var plan = await world.PlanAsync();
        await world.ApplyAsync(plan);
        var again = await world.ApplyAsync(plan);

        Assert.Equal((0, 1), (again.Applied, again.Refused));
        Assert.Single(world.Company.Rows("customers"));
    }

    [Fact, Trait("Situation", "B121")]
    public async Task A_plan_that_only_matches_makes_links_and_a_later_plan_fills_in_what_was_missing()
    {
        await using var world = new World();
        var customer = world.Company.AddCustomer("C-1", "Known GmbH");
        var address = new JsonObject { ["value"] = "Kai 1, 20095 Hamburg", ["route"] = "Kai", ["street_number"] = "1", ["locality"] = "Hamburg", ["postal_code"] = "20095" };
        world.Pipedrive.AddOrganization("Known GmbH", ("address", address));
        world.Pipedrive.AddOrganization("New GmbH");
        var plan = await world.PlanAsync(matchOnly: true);
        var report = await world.ApplyAsync(plan);

        Assert.Equal((1, 2, 1, 0), (plan.Count(PlanOutcome.Link), report.Applied, report.Left, world.Writes()));
        Assert.Equal(1, (await world.StatusAsync()).Links[SyncFlow.Organizations]);
        await world.ApplyAsync(await world.PlanAsync());
        Assert.Equal("Hamburg", (string?)world.Company.Row("customers", customer)["city"]);
        Assert.Equal(2, world.Company.Count("customers"));
    }

    [Fact, Trait("Situation", "B120")]
    public async Task A_plan_made_with_other_settings_is_refused()
    {
        var winner = ConflictWinner.PipedriveWins;
        await using var world = new World(connection => connection.Flows.Organizations.Conflict = winner);
        world.Pipedrive.AddOrganization("New GmbH");
        var plan = await world.PlanAsync();
        winner = ConflictWinner.BusinessCentralWins;
        await world.RestartAsync();

        var refused = await Assert.ThrowsAsync<InvalidDataException>(() => world.ApplyAsync(plan));
        Assert.Contains("settings", refused.Message, StringComparison.Ordinal);
        Assert.Equal(0, world.Writes());
    }

    /// <summary>A changed pair, a pair to be joined, a new one and an unclear one.</summary>
    /// <returns>The changed organization.</returns>
    private static async Task<long> SomeRecordsAsync(World world)
    {
        var (organization, _) = await world.LinkedAsync();
        world.Pipedrive.Edit("organizations", organization, ("name", "Nordwind AG"));
        world.Company.AddCustomer("C-1", "Known GmbH");
        world.Pipedrive.AddOrganization("Known GmbH");
        world.Pipedrive.AddOrganization("New GmbH");
        world.Company.AddCustomer("C-2", "Twice GmbH");
        world.Company.AddCustomer("C-3", "Twice GmbH");
        world.Pipedrive.AddOrganization("Twice GmbH");
        return organization;
    }
}
