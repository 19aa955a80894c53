using System.Text.Json.Nodes;
using MlConnector.Sync.Connections;

namespace MlConnector.Sync.Tests.Scenarios;

/// <summary>How conditions and values compare, and what a filter does not hinder or cost.</summary>
public sealed class When_filters_meet_values
{
    private const string Type = "Customer type";
    private static readonly TimeSpan _minutes = TimeSpan.FromMinutes(15);

    public static TheoryData<string, ConditionOptions, string[]> Conditions => new()
    {
        { "displayName", new ConditionOptions { StartsWith = { "ACME" } }, ["acme GmbH"] },
        { "displayName", new ConditionOptions { StartsWith = { "E\u0301cluse" } }, ["Écluse GmbH"] },
        { "displayName", new ConditionOptions { Is = { "ÉCLUSE gmbh", "nobody" } }, ["Écluse GmbH"] },
        { "DISPLAYNAME", "acme gmbh", ["acme GmbH"] },
        { "creditLimit", "1000.00", ["Écluse GmbH"] },
        { "creditLimit", new ConditionOptions { IsNot = { "1000.00", "12.50" } }, ["Third GmbH"] },
        { "city", new ConditionOptions { IsNot = { "Kiel" } }, ["Third GmbH", "acme GmbH"] },
        { "city", new ConditionOptions { Empty = true }, ["acme GmbH"] },
        { "city", new ConditionOptions { Empty = false }, ["Third GmbH", "Écluse GmbH"] },
        { "city", new ConditionOptions { StartsWith = { "K", "B" }, IsNot = { "kiel" } }, ["Third GmbH"] },
    };

    [Theory, MemberData(nameof(Conditions))]
    public async Task Case_composition_and_the_way_a_number_is_written_do_not_matter_and_an_empty_value_is_none_of_those_named(
        string member, ConditionOptions condition, string[] expected)
    {
        await using var world = new World(connection => connection.Flows.Organizations.Filter.BusinessCentral[member] = condition);
        world.Company.AddCustomer("C-1", "acme GmbH", ("creditLimit", 12.5m));
        world.Company.AddCustomer("C-2", "Écluse GmbH", ("creditLimit", 1000m), ("city", "Kiel"));
        world.Company.AddCustomer("C-3", "Third GmbH", ("city", "Bremen"));
        await world.SyncAsync();

        Assert.Equal(expected, world.Pipedrive.Rows("organizations").Select(row => (string?)row["name"]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_new_customer_is_made_unless_it_is_certain_that_it_would_be_left_out()
    {
        await using var world = new World(connection =>
        {
            // Business Central gives the number and leaves the group of new customers to a template.
            connection.Flows.Organizations.Filter.BusinessCentral["number"] = new ConditionOptions { StartsWith = { "C" } };
            connection.Flows.Organizations.Filter.BusinessCentral["city"] = "Kiel";
        });
        AddIn("Acme GmbH", "Kiel");
        AddIn("Contoso GmbH", "Bremen");
        await world.SyncAsync();

        Assert.Equal(["Acme GmbH"], world.Company.Rows("customers").Select(row => (string?)row["displayName"]));

        void AddIn(string name, string city) => world.Pipedrive.AddOrganization(name, ("address", new JsonObject { ["value"] = city, ["locality"] = city }));
    }

    [Fact]
    public async Task A_record_that_was_read_before_the_condition_was_set_is_left_out_until_it_is_read_again()
    {
        var isFiltered = false;
        await using var world = new HookWorld(connection =>
        {
            if (isFiltered)
            {
                connection.Flows.Organizations.Filter.Pipedrive[Type] = new ConditionOptions { Empty = true };
            }
        });
        var key = world.World.Pipedrive.AddField("organization", Type);
        var organization = world.World.Pipedrive.AddOrganization("Acme GmbH", ("custom_fields", new JsonObject { [key] = "Reseller" }));
        await world.World.SyncAsync();
        await world.DeliverAsync();
        await world.DrainAsync();
        isFiltered = true;
        await world.World.RestartAsync();
        world.World.Company.Edit("customers", (await world.World.LinkOfAsync(organization))!.BusinessCentralId, ("displayName", "Acme AG"));
        await world.DeliverAsync();
        await world.DrainAsync();

        Assert.Equal("Acme GmbH", (string?)world.World.Pipedrive.Rows("organizations")[0]["name"]);
        Assert.Contains("takes no part", (await world.World.AuditAsync(SyncFlow.Organizations, organization))[^1].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task For_a_pair_of_which_one_record_is_left_out_no_list_is_read()
    {
        await using var world = new World(connection =>
        {
            connection.Flows.Organizations.Fields["paymentTermsId"] = "Terms";
            connection.Flows.Organizations.Filter.BusinessCentral["blocked"] = new ConditionOptions { Empty = true };
        });
        var key = world.Pipedrive.AddField("organization", "Terms");
        world.Company.Add("paymentTerms", ("code", "30D"), ("displayName", "30 days"));
        world.Company.Add("paymentTerms", ("code", "14D"), ("displayName", "14 days"));
        var organization = world.Pipedrive.AddOrganization("Acme GmbH", ("custom_fields", new JsonObject { [key] = "30D" }));
        await world.SyncAsync();
        Assert.Equal(1, Lists(world));
        world.Clock.Advance(_minutes);
        world.Company.Edit("customers", Guid.Parse((string)world.Customer("Acme GmbH")["id"]!), ("blocked", "All"));
        world.Pipedrive.Edit("organizations", organization, ("custom_fields", new JsonObject { [key] = "14D" }));
        await world.SyncAfterAsync(_minutes);

        Assert.Equal(1, Lists(world));
    }

    private static int Lists(World world) => world.BusinessCentral.Journal.Entries.Count(entry => entry.Path.EndsWith("/paymentTerms", StringComparison.Ordinal));
}
