using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using MlConnector.Pipedrive;
using MlConnector.Sync.Auditing;
using MlConnector.Sync.Connections;
using MlConnector.Sync.Matching;

namespace MlConnector.Sync.Tests.Scenarios;

public sealed class When_a_mapping_drifts
{
    private static readonly TimeSpan _minutes = TimeSpan.FromMinutes(15);

    [Fact, Trait("Situation", "B110")]
    public async Task Missing_and_ambiguous_names_are_told_together_before_anything_is_read()
    {
        await using var world = new World(connection =>
        {
            connection.Flows.Organizations.Fields["website"] = "Web";
            connection.Flows.Organizations.Fields["email"] = "Post";
            connection.Flows.Products.Fields["gtin"] = "Barcode";
        });
        world.Pipedrive.AddField("organization", "Post");
        world.Pipedrive.AddField("organization", "Post");
        var problem = await Assert.ThrowsAsync<MlConnectorConfigurationException>(() => world.SyncAsync());

        Assert.Contains("'Web' does not exist", problem.Message, StringComparison.Ordinal);
        Assert.Contains("'Post' is the name of 2 fields", problem.Message, StringComparison.Ordinal);
        Assert.Contains("Flows:Products:Fields:gtin: Pipedrive fields: 'Barcode' does not exist", problem.Message, StringComparison.Ordinal);
        Assert.Empty(world.BusinessCentral.Journal.Entries);
    }

    [Theory]
    [InlineData("time", "is of type time, which cannot be mapped")]
    [InlineData("daterange", "is of type daterange, which cannot be mapped")]
    public async Task Fields_of_a_type_without_counterpart_are_refused_by_name(string type, string expected)
    {
        await using var world = new World(connection => connection.Flows.Organizations.Fields["website"] = "Hours");
        world.Pipedrive.AddField("organization", "Hours", type);

        Assert.Contains(expected, (await Assert.ThrowsAsync<MlConnectorConfigurationException>(() => world.SyncAsync())).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Values_that_cannot_be_read_the_other_way_round_are_refused_unless_the_field_flows_one_way()
    {
        static FieldOptions Terms(FlowDirection direction) => new() { Pipedrive = "owner_id", Direction = direction, Values = { ["Net 30"] = "30D", ["30 days"] = "30d" } };
        await using var refused = new World(connection => connection.Flows.Organizations.Fields["paymentTermsId"] = Terms(FlowDirection.TwoWay));
        var problem = await Assert.ThrowsAsync<MlConnectorConfigurationException>(() => refused.SyncAsync());
        Assert.Contains("Flows:Organizations:Fields:paymentTermsId:Values cannot be read the other way round: 'Net 30' and '30 days' both mean '30D'", problem.Message, StringComparison.Ordinal);

        await using var world = new World(connection => connection.Flows.Organizations.Fields["paymentTermsId"] = Terms(FlowDirection.ToBusinessCentral));
        Assert.Empty((await world.SyncAsync()).Failures);
    }

    [Fact, Trait("Situation", "B111")]
    public async Task A_renamed_field_is_still_the_same()
    {
        await using var world = new World(connection => connection.Flows.Organizations.Fields["website"] = "Web");
        var (key, organization) = await LinkedAsync(world);
        await ApiOf(world).UpdateFieldAsync(FieldEntity.Organization, key, new FieldChanges { FieldName = "Home page" }, TestContext.Current.CancellationToken);
        world.Pipedrive.Edit("organizations", organization, Custom(key, "www.acme.test"));
        await world.SyncAfterAsync(_minutes);

        Assert.Equal("www.acme.test", (string?)world.Company.Rows("customers")[0]["website"]);
        var told = Assert.Single(await ChangesAsync(world));
        Assert.Contains("The Pipedrive field 'Web' that belongs to 'website' is called 'Home page' now", told.Reason, StringComparison.Ordinal);
        await world.SyncAfterAsync(_minutes);
        Assert.Single(await ChangesAsync(world));
    }

    [Fact, Trait("Situation", "B111")]
    public async Task A_deleted_field_stops_its_rule_asks_once_and_the_others_go_on()
    {
        await using var world = new World(connection => connection.Flows.Organizations.Fields["website"] = "Web");
        var (key, organization) = await LinkedAsync(world);
        await ApiOf(world).DeleteFieldAsync(FieldEntity.Organization, key, TestContext.Current.CancellationToken);
        world.Pipedrive.Edit("organizations", organization, ("name", "Acme International GmbH"));
        await world.SyncAfterAsync(_minutes);
        await world.SyncAfterAsync(_minutes);

        var customer = world.Company.Rows("customers")[0];
        Assert.Equal(("Acme International GmbH", "www.acme.example"), ((string?)customer["displayName"], (string?)customer["website"]));
        var review = Assert.Single(await world.ReviewsAsync());
        Assert.Equal((ReviewKind.MappingDrift, SyncFlow.Organizations), (review.Kind, review.Flow));
        Assert.Contains("'Web' that Organizations maps to 'website' was deleted", review.Question, StringComparison.Ordinal);

        // A new field of that name takes its place; what the customer has is not overwritten.
        var other = world.Pipedrive.AddField("organization", "Web");
        await world.SyncAfterAsync(_minutes);
        Assert.Empty(await world.ReviewsAsync());
        Assert.Equal("www.acme.example", (string?)world.Pipedrive.Rows("organizations")[0]["custom_fields"]![other]);
    }

    [Fact, Trait("Situation", "B111")]
    public async Task A_configured_value_that_Business_Central_lost_stops_its_flow_and_the_others_run()
    {
        await using var world = new World(connection => connection.Flows.Organizations.Fields["paymentTermsId"] = new FieldOptions { Constant = "30D", When = ConstantMoment.Creation });
        var terms = world.Company.Add("paymentTerms", ("code", "30D"), ("displayName", "30 days"));
        world.Company.Remove("paymentTerms", terms);
        world.Pipedrive.AddOrganization("Acme GmbH");
        world.Pipedrive.AddProduct("Filter", ("code", "F-1"));
        await world.SyncAsync();

        Assert.Equal((0, 1), (world.Company.Count("customers"), world.Company.Count("items")));
        var review = Assert.Single(await world.ReviewsAsync());
        Assert.Equal(ReviewKind.MappingDrift, review.Kind);
        Assert.Contains("The settings of Organizations name '30D' for 'paymentTermsId', which Business Central does not have", review.Question, StringComparison.Ordinal);

        world.Company.Add("paymentTerms", ("code", "30D"), ("displayName", "30 days"));
        await world.SyncAfterAsync(TimeSpan.FromHours(2));
        Assert.Equal(1, world.Company.Count("customers"));
        Assert.Empty(await world.ReviewsAsync());
    }

    [Fact, Trait("Situation", "B120")]
    public async Task A_newly_mapped_field_fills_what_is_empty_and_overwrites_nothing()
    {
        var mapped = false;
        await using var world = new World(connection =>
        {
            if (mapped)
            {
                connection.Flows.Organizations.Fields["website"] = "Web";
                connection.Flows.Organizations.Fields["salespersonCode"] = "owner_id";
            }
        });
        var key = world.Pipedrive.AddField("organization", "Web");
        world.Company.AddSalesperson("AK", "Anna Koch", "anna@acme.example");
        var anna = world.Pipedrive.AddUser("Anna Koch", "anna@acme.example");
        world.Company.AddCustomer("C-1", "Acme GmbH", ("website", "www.erp.example"));
        world.Company.AddCustomer("C-2", "Other GmbH");
        world.Pipedrive.AddOrganization("Acme GmbH", Custom(key, "www.crm.example"), ("owner_id", anna));
        world.Pipedrive.AddOrganization("Other GmbH", Custom(key, "www.other.example"), ("owner_id", anna));
        await world.SyncAsync();
        await world.SyncAfterAsync(TimeSpan.FromHours(1));
        mapped = true;
        await world.RestartAsync();
        await world.SyncAfterAsync(_minutes);

        Assert.Equal(
            ["C-1 www.erp.example AK", "C-2 www.other.example AK"],
            world.Company.Rows("customers").Select(row => $"{row["number"]} {row["website"]} {row["salespersonCode"]}").Order(StringComparer.Ordinal));
        var told = Assert.Single(await ChangesAsync(world));
        Assert.Contains("added salespersonCode=owner_id, website=Web", told.Reason, StringComparison.Ordinal);
        var written = await world.AuditAsync(SyncFlow.Organizations, 1);
        Assert.Equal(told.MappingVersion, written[^1].MappingVersion);
        Assert.NotEqual(told.MappingVersion, written[0].MappingVersion);
        await world.NothingIsLeftToWriteAsync();
    }

    private static async Task<(string Key, long Organization)> LinkedAsync(World world)
    {
        var key = world.Pipedrive.AddField("organization", "Web");
        var organization = world.Pipedrive.AddOrganization("Acme GmbH", Custom(key, "www.acme.example"));
        await world.SyncAsync();
        Assert.Equal("www.acme.example", (string?)world.Company.Rows("customers")[0]["website"]);
        return (key, organization);
    }

    private static IPipedriveApi ApiOf(World world) => world.Services.GetRequiredService<IPipedriveApiFactory>().Create(World.Connection);

    private static Task<IReadOnlyList<AuditEntry>> ChangesAsync(World world) => world.Services.GetRequiredService<IAuditTrail>().ReadAsync(
        new AuditQuery { Action = AuditAction.MappingChanged }, TestContext.Current.CancellationToken);

    private static (string, JsonNode?) Custom(string key, JsonNode? value) => ("custom_fields", new JsonObject { [key] = value });
}
