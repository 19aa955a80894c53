using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using MlConnector.Pipedrive;
using MlConnector.Sync.Connections;
using MlConnector.Sync.Matching;

namespace MlConnector.Sync.Tests.Scenarios;

/// <summary>What filters are made of: fields, options and labels by name, and what is said when they do not fit.</summary>
public sealed class When_a_filter_names_fields
{
    private const string Type = "Customer type";
    private static readonly TimeSpan _minutes = TimeSpan.FromMinutes(15);

    [Fact]
    public async Task Labels_categories_and_fields_with_several_options_go_by_name()
    {
        await using var world = new World(connection =>
        {
            connection.Flows.Organizations.Filter.Pipedrive["label_ids"] = "Customer";
            connection.Flows.Organizations.Filter.Pipedrive["Branches"] = new ConditionOptions { Is = { "Food, drinks", "Steel" }, IsNot = { "Competitor" } };
            connection.Flows.Products.Filter.Pipedrive["category"] = "Goods";
        });
        var branches = world.Pipedrive.AddField("organization", "Branches", "set", "Food, drinks", "Steel", "Competitor");
        var api = world.Services.GetRequiredService<IPipedriveApiFactory>().Create(World.Connection);
        await api.AddFieldOptionsAsync(FieldEntity.Organization, "label_ids", [new("Customer")], TestContext.Current.CancellationToken);
        await api.AddFieldOptionsAsync(FieldEntity.Product, "category", [new("Goods")], TestContext.Current.CancellationToken);
        var label = world.Pipedrive.OptionId("organization", "label_ids", "Customer");
        AddOf("Acme GmbH", [label], "Food, drinks", "Steel");
        AddOf("Rival GmbH", [label], "Steel", "Competitor");
        AddOf("Unlabelled GmbH", [], "Steel");
        AddOf("Without branch GmbH", [label]);
        world.Pipedrive.AddProduct("Chair", ("code", "P-1"), ("category", world.Pipedrive.OptionId("product", "category", "Goods")));
        world.Pipedrive.AddProduct("Advice", ("code", "P-2"));
        await world.SyncAsync();

        Assert.Equal(["Acme GmbH"], Customers(world));
        Assert.Equal("Chair", (string?)Assert.Single(world.Company.Rows("items"))["displayName"]);

        void AddOf(string name, long[] labels, params string[] chosen) => world.Pipedrive.AddOrganization(
            name,
            ("label_ids", new JsonArray([.. labels.Select(one => (JsonNode)one)])),
            ("custom_fields", new JsonObject { [branches] = new JsonArray([.. chosen.Select(one => (JsonNode)world.Pipedrive.OptionId("organization", branches, one))]) }));
    }

    [Fact]
    public async Task Everything_that_is_wrong_with_filters_is_told_at_once_before_anything_is_read()
    {
        await using var world = new World(connection =>
        {
            var organizations = connection.Flows.Organizations.Filter;
            organizations.Pipedrive["Colour"] = "Red";
            organizations.Pipedrive["Twice"] = "x";
            organizations.Pipedrive[Type] = "Partner";
            organizations.Pipedrive["Turnover"] = "much";
            organizations.Pipedrive["Grade"] = new ConditionOptions { IsNot = { "Z" } };
            organizations.Pipedrive["Class"] = new ConditionOptions { StartsWith = { "A" } };
            organizations.Pipedrive["Founded"] = "yesterday";
            organizations.BusinessCentral["postingGroup"] = "A";
            organizations.BusinessCentral["displayName"] = new ConditionOptions { StartsWith = { " " } };
            organizations.BusinessCentral["paymentTermsId"] = new ConditionOptions { IsNot = { "30 DAYS" } };
            organizations.BusinessCentral["creditLimit"] = new ConditionOptions { StartsWith = { "1" } };
            organizations.BusinessCentral["city"] = new ConditionOptions();
            organizations.BusinessCentral["country"] = new ConditionOptions { Empty = true, Is = { "DE" } };
            connection.Flows.Products.Filter.Pipedrive["is_linkable"] = "perhaps";
        });
        Field(world);
        world.Pipedrive.AddField("organization", "Twice");
        world.Pipedrive.AddField("organization", "Twice");
        world.Pipedrive.AddField("organization", "Turnover", "double");
        world.Pipedrive.AddField("organization", "Grade", "enum", "A", "B");
        world.Pipedrive.AddField("organization", "Class", "enum", "A", "B");
        world.Pipedrive.AddField("organization", "Founded", "date");
        var problem = await Assert.ThrowsAsync<MlConnectorConfigurationException>(() => world.SyncAsync());

        Assert.All(
            [
                "Flows:Organizations:Filter: Pipedrive fields: 'Colour' does not exist",
                "Flows:Organizations:Filter: Pipedrive fields: 'Twice' is the name of 2 fields",
                "Flows:Organizations:Filter:Pipedrive:Customer type has no option 'Partner'; its options are 'Reseller', 'Dealer', 'Prospect'",
                "Flows:Organizations:Filter:Pipedrive:Turnover takes numbers such as 12.5, and 'much' is none",
                "Flows:Organizations:Filter:Pipedrive:Grade has no option 'Z'; its options are 'A', 'B'",
                "Flows:Organizations:Filter:Pipedrive:Class:StartsWith is for texts only",
                "Flows:Organizations:Filter:Pipedrive:Founded takes dates such as 2026-03-31, and 'yesterday' is none",
                "Flows:Organizations:Filter:BusinessCentral:displayName takes texts, and ' ' is none",
                "Flows:Organizations:Filter:BusinessCentral:paymentTermsId takes the SystemId of a record, and '30 DAYS' is none",
                "Flows:Organizations:Filter:BusinessCentral:postingGroup is no member; these are: number, displayName",
                "Flows:Organizations:Filter:BusinessCentral:creditLimit:StartsWith is for texts only",
                "Flows:Organizations:Filter:BusinessCentral:city asks for nothing",
                "Flows:Organizations:Filter:BusinessCentral:country asks for an empty value and for a certain one",
                "Flows:Products:Filter:Pipedrive:is_linkable takes true or false, and 'perhaps' is none",
            ],
            expected => Assert.Contains(expected, problem.Message, StringComparison.Ordinal));
        Assert.Empty(world.BusinessCentral.Journal.Entries);
    }

    [Fact, Trait("Situation", "B111")]
    public async Task A_field_that_the_filter_lost_stops_its_flow_and_asks_and_a_renamed_one_does_not()
    {
        await using var world = Only("Reseller");
        var key = Field(world);
        Add(world, key, "Acme GmbH", "Reseller");
        await world.SyncAsync();
        var api = world.Services.GetRequiredService<IPipedriveApiFactory>().Create(World.Connection);
        await api.UpdateFieldAsync(FieldEntity.Organization, key, new FieldChanges { FieldName = "Kind" }, TestContext.Current.CancellationToken);
        Add(world, key, "Contoso GmbH", "Reseller");
        await world.SyncAfterAsync(_minutes);
        Assert.Equal(["Acme GmbH", "Contoso GmbH"], Customers(world));

        await api.DeleteFieldAsync(FieldEntity.Organization, key, TestContext.Current.CancellationToken);
        world.Pipedrive.AddOrganization("Nordwind GmbH");
        world.Pipedrive.AddProduct("Chair", ("code", "P-1"));
        await world.SyncAfterAsync(_minutes);

        Assert.Equal((2, 1), (world.Company.Count("customers"), world.Company.Count("items")));
        var review = Assert.Single(await world.ReviewsAsync());
        Assert.Equal(ReviewKind.MappingDrift, review.Kind);
        Assert.Contains("The Pipedrive field 'Customer type' that Flows:Organizations:Filter asks for was deleted. Organizations waits", review.Question, StringComparison.Ordinal);
    }

    [Fact, Trait("Situation", "B111")]
    public async Task An_option_that_the_filter_lost_stops_its_flow_until_it_is_back()
    {
        await using var world = Only("Reseller", "Dealer");
        var key = Field(world);
        Add(world, key, "Acme GmbH", "Reseller");
        await world.SyncAsync();
        var api = world.Services.GetRequiredService<IPipedriveApiFactory>().Create(World.Connection);
        await api.DeleteFieldOptionsAsync(FieldEntity.Organization, key, [new(world.Pipedrive.OptionId("organization", key, "Dealer"))], TestContext.Current.CancellationToken);
        Add(world, key, "Contoso GmbH", "Reseller");
        await world.SyncAfterAsync(_minutes);

        Assert.Equal(["Acme GmbH"], Customers(world));
        var review = Assert.Single(await world.ReviewsAsync());
        Assert.Equal(ReviewKind.MappingDrift, review.Kind);
        Assert.Contains("The Pipedrive field 'Customer type' that Flows:Organizations:Filter asks for has no option 'Dealer'", review.Question, StringComparison.Ordinal);

        await api.AddFieldOptionsAsync(FieldEntity.Organization, key, [new("Dealer")], TestContext.Current.CancellationToken);
        await world.SyncAfterAsync(TimeSpan.FromHours(2));
        Assert.Equal(["Acme GmbH", "Contoso GmbH"], Customers(world));
        Assert.Empty(await world.ReviewsAsync());
    }

    [Fact, Trait("Situation", "B111")]
    public async Task A_field_that_is_of_another_type_now_stops_its_flow()
    {
        await using var world = Only("Reseller");
        var key = Field(world);
        Add(world, key, "Acme GmbH", "Reseller");
        await world.SyncAsync();
        // Pipedrive changes no types by itself; a restored account does.
        await world.AlterStoreAsync("UPDATE mlc_field SET type = 'varchar' WHERE member = 'filter:Customer type'");
        Add(world, key, "Contoso GmbH", "Reseller");
        await world.SyncAfterAsync(_minutes);

        Assert.Equal(["Acme GmbH"], Customers(world));
        Assert.Contains("asks for was of type varchar and is of type enum now. Organizations waits", Assert.Single(await world.ReviewsAsync()).Question, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_flow_that_stands_still_looks_for_nothing_and_asks_nothing_else()
    {
        await using var world = Only("Reseller");
        var key = Field(world);
        await world.SyncAsync();
        var api = world.Services.GetRequiredService<IPipedriveApiFactory>().Create(World.Connection);
        await api.DeleteFieldAsync(FieldEntity.Organization, key, TestContext.Current.CancellationToken);
        world.Company.AddCustomer("C-1", "Acme GmbH");
        world.Company.AddCustomer("C-2", "Acme GmbH");
        world.Pipedrive.AddOrganization("Acme GmbH");
        await world.SyncAfterAsync(_minutes);

        Assert.Equal([ReviewKind.MappingDrift], (await world.ReviewsAsync()).Select(review => review.Kind));
    }

    private static World Only(params string[] types) => new(connection => connection.Flows.Organizations.Filter.Pipedrive[Type] = new ConditionOptions { Is = [.. types] });

    private static string Field(World world) => world.Pipedrive.AddField("organization", Type, "enum", "Reseller", "Dealer", "Prospect");

    private static long Add(World world, string key, string name, string type) => world.Pipedrive.AddOrganization(name, Custom(world, key, type));

    private static (string, JsonNode?) Custom(World world, string key, string type) =>
        ("custom_fields", new JsonObject { [key] = world.Pipedrive.OptionId("organization", key, type) });

    private static IEnumerable<string?> Customers(World world) => world.Company.Rows("customers").Select(row => (string?)row["displayName"]).Order(StringComparer.Ordinal);
}
