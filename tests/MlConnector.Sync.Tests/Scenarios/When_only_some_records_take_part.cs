using System.Globalization;
using System.Text.Json.Nodes;
using MlConnector.Sync.Auditing;
using MlConnector.Sync.Connections;
using MlConnector.Sync.Matching;
using MlConnector.Sync.Planning;

namespace MlConnector.Sync.Tests.Scenarios;

public sealed class When_only_some_records_take_part
{
    private const string Type = "Customer type";
    private static readonly TimeSpan _minutes = TimeSpan.FromMinutes(15);

    [Fact]
    public async Task Only_organizations_of_the_chosen_type_become_customers_and_the_audit_says_why_the_others_do_not()
    {
        await using var world = Only("Reseller", "dealer");
        var key = Field(world);
        Add(world, key, "Acme GmbH", "Reseller");
        Add(world, key, "Contoso GmbH", "Dealer");
        var left = Add(world, key, "Nordwind GmbH", "Prospect");
        world.Pipedrive.AddOrganization("Untyped GmbH");
        await world.SyncAsync();

        Assert.Equal(["Acme GmbH", "Contoso GmbH"], Customers(world));
        var told = Assert.Single(await world.AuditAsync(SyncFlow.Organizations, left));
        Assert.Equal((AuditAction.Skipped, "'Nordwind GmbH' takes no part: Flows:Organizations:Filter asks that 'Customer type' is 'Reseller' or 'dealer' in Pipedrive."), (told.Action, told.Reason));
        Assert.Empty((await world.StatusAsync()).Stuck);
        await world.NothingIsLeftToWriteAsync();
    }

    [Fact]
    public async Task A_record_that_is_left_out_costs_no_further_request()
    {
        await using var world = Only("Reseller");
        var key = Field(world);
        Add(world, key, "Acme GmbH", "Reseller");
        await world.SyncAsync();
        await world.SyncAfterAsync(TimeSpan.FromHours(1));
        var quiet = await world.SyncAfterAsync(TimeSpan.FromHours(1));
        var writes = world.Writes();
        foreach (var number in Enumerable.Range(1, 40))
        {
            Add(world, key, string.Create(CultureInfo.InvariantCulture, $"Company {number} GmbH"), "Prospect");
        }

        var report = await world.SyncAfterAsync(TimeSpan.FromHours(1));
        Assert.Equal((quiet.BusinessCentralRequests, quiet.PipedriveRequests), (report.BusinessCentralRequests, report.PipedriveRequests));
        Assert.Equal(writes, world.Writes());
    }

    [Fact]
    public async Task A_record_that_comes_to_take_part_is_created_and_one_that_leaves_keeps_its_link_and_is_left_alone_until_it_returns()
    {
        await using var world = Only("Reseller");
        var key = Field(world);
        var organization = Add(world, key, "Acme GmbH", "Prospect");
        await world.SyncAsync();
        Assert.Empty(Customers(world));

        Change(world, key, organization, "Reseller", "Acme GmbH");
        await world.SyncAfterAsync(_minutes);
        Assert.Equal(["Acme GmbH"], Customers(world));

        world.Clock.Advance(_minutes);
        Change(world, key, organization, "Prospect", "Acme International GmbH");
        await world.SyncAfterAsync(_minutes);
        Assert.Equal(["Acme GmbH"], Customers(world));
        Assert.NotNull(await world.LinkOfAsync(organization));
        Assert.Equal(AuditAction.Skipped, (await world.AuditAsync(SyncFlow.Organizations, organization))[^1].Action);

        world.Clock.Advance(_minutes);
        world.Company.Edit("customers", Guid.Parse((string)world.Customer("Acme GmbH")["id"]!), ("city", "Hamburg"));
        await world.SyncAfterAsync(_minutes);
        Assert.Null((string?)world.Pipedrive.Rows("organizations")[0]["address"]?["locality"]);

        world.Clock.Advance(_minutes);
        Change(world, key, organization, "Reseller", "Acme International GmbH");
        await world.SyncAfterAsync(_minutes);
        Assert.Equal(["Acme International GmbH"], Customers(world));
        Assert.Equal("Hamburg", (string?)world.Pipedrive.Rows("organizations")[0]["address"]?["locality"]);
        await world.NothingIsLeftToWriteAsync();
    }

    [Fact]
    public async Task Conditions_of_Business_Central_leave_items_out_and_a_pair_whose_item_is_left_out_stands_still()
    {
        await using var world = new World(connection =>
        {
            var filter = connection.Flows.Products.Filter.BusinessCentral;
            filter["itemCategoryCode"] = new ConditionOptions { Is = { "chair", "DESK" } };
            filter["blocked"] = "false";
            filter["number"] = new ConditionOptions { StartsWith = { "1" }, IsNot = { "1-999" } };
        });
        world.Company.Add("itemCategories", ("code", "CHAIR"), ("displayName", "Chairs"));
        world.Company.Add("itemCategories", ("code", "LAMP"), ("displayName", "Lamps"));
        var chair = world.Company.AddItem("1-001", "Chair", ("itemCategoryCode", "CHAIR"));
        world.Company.AddItem("1-002", "Lamp", ("itemCategoryCode", "LAMP"));
        world.Company.AddItem("1-003", "Old chair", ("itemCategoryCode", "CHAIR"), ("blocked", true));
        world.Company.AddItem("2-001", "Another chair", ("itemCategoryCode", "CHAIR"));
        world.Company.AddItem("1-999", "Dummy chair", ("itemCategoryCode", "CHAIR"));
        await world.SyncAsync();
        Assert.Equal("Chair", (string?)Assert.Single(world.Pipedrive.Rows("products"))["name"]);

        world.Clock.Advance(_minutes);
        world.Company.Edit("items", chair, ("displayName", "Wooden chair"), ("itemCategoryCode", "LAMP"));
        await world.SyncAfterAsync(_minutes);
        Assert.Equal("Chair", (string?)Assert.Single(world.Pipedrive.Rows("products"))["name"]);
        Assert.Equal(1, await world.LinksAsync(SyncFlow.Products));
    }

    [Fact]
    public async Task The_only_counterpart_is_never_passed_over_when_it_is_left_out_but_asked_about()
    {
        await using var world = new World(connection => connection.Flows.Organizations.Filter.BusinessCentral["blocked"] = new ConditionOptions { Empty = true });
        var customer = world.Company.AddCustomer("C-1", "Acme GmbH", ("blocked", "All"));
        var organization = world.Pipedrive.AddOrganization("Acme GmbH");
        await world.SyncAsync();

        var review = Assert.Single(await world.ReviewsAsync());
        Assert.Equal((ReviewKind.LeftOut, organization.ToString(CultureInfo.InvariantCulture)), (review.Kind, review.RecordId));
        Assert.Contains("'Acme GmbH' takes no part: Flows:Organizations:Filter asks that 'blocked' is empty in Business Central", review.Question, StringComparison.Ordinal);
        Assert.Equal(("C-1", "same name; takes no part"), (Assert.Single(review.Candidates).Number, review.Candidates[0].Evidence));
        Assert.Equal(1, world.Company.Count("customers"));

        world.Company.Edit("customers", customer, ("blocked", " "));
        await world.SyncAfterAsync(_minutes);
        Assert.Equal(customer, (await world.LinkOfAsync(organization))?.BusinessCentralId);
        Assert.Empty(await world.ReviewsAsync());
    }

    [Fact]
    public async Task Of_several_counterparts_the_review_names_those_that_take_no_part()
    {
        await using var world = new World(connection => connection.Flows.Organizations.Filter.BusinessCentral["blocked"] = new ConditionOptions { Empty = true });
        world.Company.AddCustomer("C-1", "Acme GmbH", ("blocked", "All"));
        world.Company.AddCustomer("C-2", "Acme GmbH");
        world.Pipedrive.AddOrganization("Acme GmbH");
        await world.SyncAsync();

        var review = Assert.Single(await world.ReviewsAsync(), open => open.Side == Side.Pipedrive);
        Assert.Equal(["C-1 True", "C-2 False"], review.Candidates.Select(candidate => $"{candidate.Number} {candidate.Evidence.EndsWith("; takes no part", StringComparison.Ordinal)}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_new_record_that_would_be_left_out_is_not_created()
    {
        await using var world = Only("Reseller");
        Field(world);
        var customer = world.Company.AddCustomer("C-1", "Acme GmbH");
        await world.SyncAsync();

        Assert.Empty(world.Pipedrive.Rows("organizations"));
        var told = Assert.Single(await world.Trail.ReadAsync(new AuditQuery { BusinessCentralId = customer.ToString() }, TestContext.Current.CancellationToken));
        Assert.Equal((AuditAction.Skipped, "'Acme GmbH' has no counterpart in Pipedrive, and a new one would take no part: Flows:Organizations:Filter asks that 'Customer type' is 'Reseller'."), (told.Action, told.Reason));
    }

    [Fact, Trait("Situation", "B120")]
    public async Task Another_filter_overwrites_nothing_and_looks_at_all_records_again_once()
    {
        var wanted = "Reseller";
        await using var world = new World(connection => connection.Flows.Organizations.Filter.Pipedrive[Type] = wanted);
        var key = Field(world);
        world.Company.AddCustomer("C-1", "Acme GmbH", ("city", "Bremen"));
        var linked = world.Pipedrive.AddOrganization("Acme GmbH", Custom(world, key, "Reseller"), ("address", new JsonObject { ["value"] = "Hamburg", ["locality"] = "Hamburg" }));
        var left = Add(world, key, "Nordwind GmbH", "Dealer");
        await world.SyncAsync();
        await world.SyncAfterAsync(TimeSpan.FromHours(1));
        var before = world.Writes();
        wanted = "Dealer";
        await world.RestartAsync();
        await world.SyncAfterAsync(_minutes);

        Assert.Equal(["Acme GmbH", "Nordwind GmbH"], Customers(world));
        Assert.Equal((before + 1, "Bremen"), (world.Writes(), (string?)world.Customer("Acme GmbH")["city"]));
        Assert.NotNull(await world.LinkOfAsync(linked));
        Assert.NotNull(await world.LinkOfAsync(left));
        Assert.Equal(AuditAction.Skipped, (await world.AuditAsync(SyncFlow.Organizations, linked))[^1].Action);
        await world.NothingIsLeftToWriteAsync();
    }

    [Fact]
    public async Task A_customer_that_another_filter_lets_in_is_looked_at_although_it_has_not_changed()
    {
        var wanted = "LV";
        await using var world = new World(connection => connection.Flows.Organizations.Filter.BusinessCentral["country"] = wanted);
        world.Company.AddCustomer("C-1", "Acme GmbH", ("country", "DE"));
        await world.SyncAsync();
        Assert.Empty(world.Pipedrive.Rows("organizations"));
        wanted = "DE";
        await world.RestartAsync();
        await world.SyncAfterAsync(_minutes);

        Assert.Equal("Acme GmbH", (string?)Assert.Single(world.Pipedrive.Rows("organizations"))["name"]);
    }

    [Fact, Trait("Situation", "B121")]
    public async Task A_plan_shows_what_is_left_out_and_why()
    {
        await using var world = Only("Reseller");
        Add(world, Field(world), "Acme GmbH", "Prospect");
        var entry = Assert.Single(await world.EntriesAsync(await world.PlanAsync()));

        Assert.Equal((PlanOutcome.Skipped, "Acme GmbH"), (entry.Outcome, entry.Title));
        Assert.Contains("asks that 'Customer type' is 'Reseller' in Pipedrive", entry.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_product_that_is_left_out_is_not_taken_off_the_list_when_its_item_is_deleted()
    {
        await using var world = new World(connection =>
        {
            connection.Flows.Products.Deleted = DeletionPolicy.Block;
            connection.Flows.Products.Filter.Pipedrive["unit"] = "PCS";
        });
        var item = world.Company.AddItem("P-1", "Chair");
        var product = world.Pipedrive.AddProduct("Chair", ("code", "P-1"), ("unit", "PCS"));
        await world.SyncAsync();
        world.Pipedrive.Edit("products", product, ("unit", "BOX"));
        world.Company.Remove("items", item);
        await world.SweepAsync();

        Assert.True((bool)Assert.Single(world.Pipedrive.Rows("products"))["is_linkable"]!);
    }

    private static World Only(params string[] types) => new(connection => connection.Flows.Organizations.Filter.Pipedrive[Type] = new ConditionOptions { Is = [.. types] });

    private static string Field(World world) => world.Pipedrive.AddField("organization", Type, "enum", "Reseller", "Dealer", "Prospect");

    private static long Add(World world, string key, string name, string type) => world.Pipedrive.AddOrganization(name, Custom(world, key, type));

    private static void Change(World world, string key, long organization, string type, string name) =>
        world.Pipedrive.Edit("organizations", organization, ("name", name), Custom(world, key, type));

    private static (string, JsonNode?) Custom(World world, string key, string type) =>
        ("custom_fields", new JsonObject { [key] = world.Pipedrive.OptionId("organization", key, type) });

    private static IEnumerable<string?> Customers(World world) => world.Company.Rows("customers").Select(row => (string?)row["displayName"]).Order(StringComparer.Ordinal);
}
