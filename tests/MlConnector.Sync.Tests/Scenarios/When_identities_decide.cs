using System.Text.Json.Nodes;
using MlConnector.Sync.Connections;
using MlConnector.Sync.Matching;

namespace MlConnector.Sync.Tests.Scenarios;

public sealed class When_identities_decide
{
    [Fact, Trait("Situation", "B5")]
    public async Task One_name_with_two_tax_numbers_is_two_customers()
    {
        await using var world = new World(connection =>
        {
            WithTaxNumber(connection);
            connection.Flows.Organizations.Create = Creation.BusinessCentral;
        });
        var key = world.Pipedrive.AddField("organization", "VAT");
        world.Company.AddCustomer("C-1", "Acme GmbH", ("taxRegistrationNumber", "DE811569869"));
        world.Pipedrive.AddOrganization("Acme GmbH", ("custom_fields", new JsonObject { [key] = "DE136695976" }));
        var report = await world.SyncAsync();

        Assert.Equal((0, 1), (report.Linked, report.Created));
        Assert.Equal(2, world.Company.Rows("customers").Count);
    }

    [Theory, Trait("Situation", "B13")]
    [InlineData("DK", 1)]
    [InlineData("DE", 0)]
    [InlineData("", 0)]
    public async Task A_telephone_number_without_country_is_at_home_where_the_company_is(string home, int linked)
    {
        await using var world = new World(connection => connection.Flows.Organizations.Fields["phoneNumber"] = "Telephone");
        var key = world.Pipedrive.AddField("organization", "Telephone");
        world.Company.Edit("companyInformation", Guid.Parse((string)world.Company.Rows("companyInformation")[0]["id"]!), ("country", home));
        world.Company.AddCustomer("C-1", "Acme  G.m.b.H. ", ("phoneNumber", "+45 12 34 56 78"));
        world.Company.AddCustomer("C-2", "Nordwind AG ", ("phoneNumber", "87654321"));
        world.Pipedrive.AddOrganization("ACME GmbH", ("custom_fields", new JsonObject { [key] = "12345678" }));
        world.Pipedrive.AddOrganization("Nordwind A.G.", ("custom_fields", new JsonObject { [key] = "0045 87654321" }));
        var report = await world.SyncAsync();
        await world.SyncAfterAsync(TimeSpan.FromMinutes(5));

        Assert.Equal((2 * linked, 2 - (2 * linked)), (report.Linked, (await world.ReviewsAsync()).Count));
        Assert.Single(world.BusinessCentral.Journal.Entries, entry => entry.Path.EndsWith("/companyInformation", StringComparison.Ordinal));
    }

    [Fact, Trait("Situation", "B6")]
    public async Task A_renamed_company_is_linked_by_its_tax_number_and_the_trail_tells_both_names()
    {
        await using var world = new World(WithTaxNumber);
        var key = world.Pipedrive.AddField("organization", "VAT");
        world.Company.AddCustomer("C-1", "Contoso AG", ("taxRegistrationNumber", "DE136695976"));
        var organization = world.Pipedrive.AddOrganization("Nordwind", ("custom_fields", new JsonObject { [key] = "DE 136 695 976" }));
        var report = await world.SyncAsync();

        Assert.Equal(1, report.Linked);
        Assert.Contains(await world.AuditAsync(SyncFlow.Organizations, organization), entry => entry.Reason.Contains("'Nordwind' and 'Contoso AG'", StringComparison.Ordinal));
    }

    [Fact, Trait("Situation", "B8")]
    public async Task Headquarters_and_branch_with_one_tax_number_are_a_question()
    {
        await using var world = new World(WithTaxNumber);
        var key = world.Pipedrive.AddField("organization", "VAT");
        world.Company.AddCustomer("C-1", "Acme GmbH", ("taxRegistrationNumber", "DE136695976"));
        world.Company.AddCustomer("C-2", "Acme GmbH, Werk Süd", ("taxRegistrationNumber", "DE136695976"));
        world.Pipedrive.AddOrganization("Acme", ("custom_fields", new JsonObject { [key] = "DE136695976" }));
        await world.SyncAsync();

        var review = Assert.Single(await world.ReviewsAsync());
        Assert.Equal((ReviewKind.Ambiguous, "C-1"), (review.Kind, review.Candidates[0].Number));
    }

    [Fact, Trait("Situation", "B32")]
    public async Task The_second_product_of_one_code_is_refused_and_both_are_named()
    {
        await using var world = new World();
        world.Pipedrive.AddProduct("Filter", ("code", "F-20"));
        await world.SyncAsync();
        world.Pipedrive.AddProduct("Seal", ("code", "f-20"));
        await world.SyncAfterAsync(TimeSpan.FromMinutes(1));

        var review = Assert.Single(await world.ReviewsAsync());
        Assert.Equal(ReviewKind.Contested, review.Kind);
        Assert.Contains("'Seal'", review.Question, StringComparison.Ordinal);
        Assert.Contains("'Filter' (Pipedrive", review.Question, StringComparison.Ordinal);
        Assert.Single(world.Company.Rows("items"));
    }

    [Fact, Trait("Situation", "B30")]
    public async Task A_product_without_code_is_asked_about_when_names_may_not_decide()
    {
        await using var world = new World(connection => connection.Flows.Products.NameOnlyMatch = NameOnlyMatch.Off);
        world.Company.AddItem("1000", "Filter");
        world.Pipedrive.AddProduct("Filter");
        await world.SyncAsync();

        Assert.Equal(ReviewKind.Similar, Assert.Single(await world.ReviewsAsync()).Kind);
        Assert.Single(world.Company.Rows("items"));
    }

    private static void WithTaxNumber(ConnectionOptions connection) => connection.Flows.Organizations.Fields["taxRegistrationNumber"] = "VAT";
}
