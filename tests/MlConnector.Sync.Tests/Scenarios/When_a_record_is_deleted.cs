using System.Text.Json.Nodes;
using MlConnector.Sync.Auditing;
using MlConnector.Sync.Connections;

namespace MlConnector.Sync.Tests.Scenarios;

public sealed class When_a_record_is_deleted
{
    [Fact, Trait("Situation", "B87"), Trait("Fault", "F91")]
    public async Task An_organization_that_is_deleted_and_restored_finds_its_customer_again()
    {
        await using var world = new World();
        var (organization, customer) = await world.LinkedAsync();
        world.Pipedrive.Remove("organizations", organization);
        await Hook.DeletedAsync(world, "organization", organization);
        await world.SyncAsync();

        Assert.Equal(0, await world.LinksAsync());
        Assert.Equal(AuditAction.Retired, (await world.AuditAsync(SyncFlow.Organizations, organization))[^1].Action);
        Assert.Equal("Nordwind Industrie GmbH", (string?)world.Company.Row("customers", customer)["displayName"]);
        world.Company.Edit("customers", customer, ("city", "Kiel"));
        await world.SyncAfterAsync(TimeSpan.FromDays(3));
        Assert.Single(world.Pipedrive.Rows("organizations"));

        world.Pipedrive.Restore("organizations", organization);
        await world.SyncAfterAsync(TimeSpan.FromMinutes(5));

        Assert.Equal(customer, (await world.LinkOfAsync(organization))!.BusinessCentralId);
        Assert.Equal(AuditAction.Resumed, (await world.AuditAsync(SyncFlow.Organizations, organization))[^1].Action);
        Assert.Equal("Kiel", (string?)world.Pipedrive.Rows("organizations")[0]["address"]!["locality"]);
        Assert.Equal(1, world.Company.Count("customers"));
        await world.NothingIsLeftToWriteAsync();
    }

    [Fact]
    public async Task The_customer_is_blocked_meanwhile_when_the_settings_say_so()
    {
        await using var world = new World(connection => connection.Flows.Organizations.Deleted = DeletionPolicy.Block);
        var (organization, customer) = await world.LinkedAsync();
        world.Pipedrive.Remove("organizations", organization);
        await Hook.DeletedAsync(world, "organization", organization);
        await world.SyncAsync();
        Assert.Equal("All", (string?)world.Company.Row("customers", customer)["blocked"]);
        await world.NothingIsLeftToWriteAsync();

        world.Pipedrive.Restore("organizations", organization);
        await world.SyncAfterAsync(TimeSpan.FromMinutes(5));

        Assert.Equal("_x0020_", (string?)world.Company.Row("customers", customer)["blocked"]);
        Assert.Equal(1, await world.LinksAsync());
        await world.NothingIsLeftToWriteAsync();
    }

    [Fact]
    public async Task A_link_that_is_forgotten_lets_a_restored_organization_be_matched_like_any_other()
    {
        await using var world = new World(connection => connection.Flows.Organizations.Deleted = DeletionPolicy.Unlink);
        var (organization, customer) = await world.LinkedAsync();
        world.Pipedrive.Remove("organizations", organization);
        await Hook.DeletedAsync(world, "organization", organization);
        await world.SyncAsync();
        Assert.Equal(1, world.Company.Count("customers"));
        world.Pipedrive.Restore("organizations", organization);
        await world.SyncAfterAsync(TimeSpan.FromMinutes(5));

        Assert.Equal(AuditAction.Linked, (await world.AuditAsync(SyncFlow.Organizations, organization))[^1].Action);
        Assert.Equal(customer, (await world.LinkOfAsync(organization))!.BusinessCentralId);
    }

    [Fact, Trait("Situation", "B15"), Trait("Fault", "F39")]
    public async Task A_customer_that_is_gone_when_it_shall_be_written_is_not_made_again()
    {
        await using var world = new World();
        var (organization, customer) = await world.LinkedAsync();
        world.Company.Remove("customers", customer);
        world.Pipedrive.Edit("organizations", organization, ("name", "Nordwind AG"));
        var refused = await world.SyncAsync();
        await world.SyncAfterAsync(TimeSpan.FromSeconds(5));

        Assert.Equal(0, refused.Held);
        Assert.Equal(0, world.Company.Count("customers"));
        var trail = await world.AuditAsync(SyncFlow.Organizations, organization);
        Assert.Single(trail, entry => entry.Action == AuditAction.Retired);
        Assert.Equal(AuditAction.Skipped, trail[^1].Action);
        Assert.Empty(await world.ReviewsAsync());
        world.Pipedrive.Edit("organizations", organization, ("name", "Nordwind SE"));
        await world.SyncAfterAsync(TimeSpan.FromMinutes(5));
        Assert.Equal(0, world.Company.Count("customers"));
    }

    [Fact, Trait("Situation", "B15")]
    public async Task A_customer_that_was_replaced_by_another_is_found_once_more()
    {
        await using var world = new World();
        var (organization, customer) = await world.LinkedAsync();
        world.Company.Remove("customers", customer);
        var replacement = world.Company.AddCustomer("C-NEW", "Nordwind Industrie GmbH");
        await world.SweepAsync();

        Assert.Equal(replacement, (await world.LinkOfAsync(organization))!.BusinessCentralId);
        Assert.Equal(1, world.Company.Count("customers"));
        Assert.Single(world.Pipedrive.Rows("organizations"));
        await world.NothingIsLeftToWriteAsync();
    }

    [Fact, Trait("Situation", "B15")]
    public async Task A_customer_is_made_again_only_when_the_settings_forget_links()
    {
        await using var world = new World(connection => connection.Flows.Organizations.Deleted = DeletionPolicy.Unlink);
        var (organization, customer) = await world.LinkedAsync();
        world.Company.Remove("customers", customer);
        await world.SweepAsync();

        Assert.NotEqual(customer, (await world.LinkOfAsync(organization))!.BusinessCentralId);
        Assert.Equal(1, world.Company.Count("customers"));
    }

    [Fact, Trait("Situation", "B16")]
    public async Task A_customer_that_is_renumbered_keeps_its_link_under_the_new_number()
    {
        await using var world = new World();
        var (organization, customer) = await world.LinkedAsync();
        world.Company.Edit("customers", customer, ("number", "RENAMED-1"));
        await world.SyncAsync();

        var link = await world.LinkOfAsync(organization);
        Assert.Equal((customer, "RENAMED-1"), (link!.BusinessCentralId, link.Number));
        Assert.Equal(AuditAction.Unchanged, (await world.AuditAsync(SyncFlow.Organizations, organization))[^1].Action);
    }

    [Fact, Trait("Situation", "B33")]
    public async Task A_blocked_item_cannot_be_put_on_deals_until_it_is_free_again()
    {
        await using var world = new World();
        world.Pipedrive.AddProduct("Filter", ("code", "F-1"));
        await world.SyncAsync();
        var item = Guid.Parse((string)Assert.Single(world.Company.Rows("items"))["id"]!);
        world.Clock.Advance(TimeSpan.FromMinutes(5));

        world.Company.Edit("items", item, ("blocked", true));
        await world.SyncAsync();
        Assert.False((bool)world.Pipedrive.Rows("products")[0]["is_linkable"]!);
        await world.NothingIsLeftToWriteAsync();

        world.Company.Edit("items", item, ("blocked", false));
        await world.SyncAfterAsync(TimeSpan.FromMinutes(5));
        Assert.True((bool)world.Pipedrive.Rows("products")[0]["is_linkable"]!);

        world.Pipedrive.Edit("products", 1, ("is_linkable", false));
        await world.SyncAfterAsync(TimeSpan.FromMinutes(5));
        Assert.True((bool)world.Company.Row("items", item)["blocked"]!);
        await world.NothingIsLeftToWriteAsync();
    }

    [Fact, Trait("Situation", "B33")]
    public async Task A_deleted_item_takes_its_product_out_of_use_and_its_successor_brings_it_back()
    {
        await using var world = new World(connection => connection.Flows.Products.Deleted = DeletionPolicy.Block);
        world.Pipedrive.AddProduct("Filter", ("code", "F-1"), ("prices", new JsonArray(new JsonObject { ["price"] = 10m, ["currency"] = "EUR" })));
        await world.SyncAsync();
        world.Company.Remove("items", Guid.Parse((string)Assert.Single(world.Company.Rows("items"))["id"]!));
        await world.SweepAsync();
        Assert.False((bool)world.Pipedrive.Rows("products")[0]["is_linkable"]!);
        Assert.Empty(world.Company.Rows("items"));

        world.Company.AddItem("F-1", "Filter", ("unitPrice", 10m));
        await world.SyncAfterAsync(TimeSpan.FromMinutes(5));
        Assert.True((bool)world.Pipedrive.Rows("products")[0]["is_linkable"]!);
        Assert.Equal(1, await world.LinksAsync(SyncFlow.Products));
        await world.NothingIsLeftToWriteAsync();
    }

    [Fact, Trait("Situation", "B25")]
    public async Task A_person_who_is_deleted_leaves_the_contact_where_it_is()
    {
        await using var world = new World();
        var organization = world.Pipedrive.AddOrganization("Acme GmbH");
        var person = world.Pipedrive.AddPerson("Anna Koch", ("org_id", organization));
        world.Pipedrive.AddDeal("Filters", ("org_id", organization), ("person_id", person));
        await world.SyncAsync();
        world.Pipedrive.Remove("persons", person);
        await Hook.DeletedAsync(world, "person", person);
        await world.SyncAfterAsync(TimeSpan.FromMinutes(1));

        Assert.Single(world.Company.Rows("contacts"), row => (string?)row["displayName"] == "Anna Koch");
        Assert.Equal(0, await world.LinksAsync(SyncFlow.Persons));
        Assert.Equal(AuditAction.Retired, (await world.AuditAsync(SyncFlow.Persons, person))[^1].Action);
        Assert.Equal(1, await world.LinksAsync());
    }
}
