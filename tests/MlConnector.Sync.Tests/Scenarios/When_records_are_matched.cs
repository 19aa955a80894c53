using System.Text.Json.Nodes;
using MlConnector.Sync.Connections;
using MlConnector.Sync.Matching;

namespace MlConnector.Sync.Tests.Scenarios;

public sealed class When_records_are_matched
{
    [Fact, Trait("Situation", "B3")]
    public async Task Another_spelling_in_the_same_place_is_the_same_company_and_keeps_its_ERP_name()
    {
        await using var world = new World();
        world.Company.AddCustomer("C-1", "ACME  G.m.b.H.", ("postalCode", "20095"));
        world.Pipedrive.AddOrganization("Acme GmbH", ("address", new JsonObject { ["value"] = "Hamburg", ["postal_code"] = "20095" }));
        var report = await world.SyncAsync();

        Assert.Equal(1, report.Linked);
        Assert.Equal("ACME  G.m.b.H.", (string?)Assert.Single(world.Company.Rows("customers"))["displayName"]);
    }

    [Fact, Trait("Situation", "B3"), Trait("Situation", "B5")]
    public async Task A_similar_name_alone_is_a_question()
    {
        await using var world = new World();
        world.Company.AddCustomer("C-1", "ACME G.m.b.H.");
        world.Pipedrive.AddOrganization("Acme GmbH");
        await world.SyncAsync();

        Assert.Equal(ReviewKind.Similar, Assert.Single(await world.ReviewsAsync()).Kind);
        Assert.Single(world.Company.Rows("customers"));
    }

    [Fact, Trait("Situation", "B1")]
    public async Task Two_customers_of_one_name_are_a_question_and_the_persons_wait()
    {
        await using var world = new World();
        world.Company.AddCustomer("C-1", "Acme GmbH");
        world.Company.AddCustomer("C-2", "Acme GmbH");
        var organization = world.Pipedrive.AddOrganization("Acme GmbH");
        world.Pipedrive.AddPerson("Anna Koch", ("org_id", organization));
        await world.SyncAsync();

        var review = Assert.Single(await world.ReviewsAsync());
        Assert.Equal((ReviewKind.Ambiguous, 2), (review.Kind, review.Candidates.Count));
        Assert.Contains("has no customer yet", Assert.Single((await world.StatusAsync()).Stuck).Reason, StringComparison.Ordinal);
    }

    [Fact, Trait("Situation", "B2")]
    public async Task A_customer_that_is_taken_is_contested_and_not_linked_again()
    {
        await using var world = new World(connection => connection.Flows.Organizations.Fields["number"] = "Customer number");
        var key = world.Pipedrive.AddField("organization", "Customer number");
        world.Company.AddCustomer("C-1", "Acme GmbH");
        world.Pipedrive.AddOrganization("Acme GmbH");
        await world.SyncAsync();
        world.Pipedrive.AddOrganization("Other GmbH", ("custom_fields", new JsonObject { [key] = "C-1" }));
        await world.SyncAfterAsync(TimeSpan.FromMinutes(1));

        Assert.Equal(ReviewKind.Contested, Assert.Single(await world.ReviewsAsync()).Kind);
        Assert.Equal(1, (await world.StatusAsync()).Links[SyncFlow.Organizations]);
    }

    [Fact, Trait("Situation", "B11")]
    public async Task A_person_is_found_by_e_mail_whatever_its_case()
    {
        await using var world = new World();
        var organization = world.Pipedrive.AddOrganization("Acme GmbH");
        world.Company.AddContact(null, "A. Koch", ("type", "Person"), ("email", "Anna.Koch@Acme.example"));
        world.Pipedrive.AddPerson("Anna Koch", ("org_id", organization), ("emails", new JsonArray(new JsonObject { ["value"] = "anna.koch@acme.example" })));
        var report = await world.SyncAsync();

        Assert.Equal(1, report.Linked);
        Assert.Equal(1, (await world.StatusAsync()).Links[SyncFlow.Persons]);
    }

    [Fact]
    public async Task Nothing_is_created_when_creation_is_off()
    {
        await using var world = new World(connection => connection.Flows.Organizations.Create = Creation.Off);
        world.Pipedrive.AddOrganization("Acme GmbH");
        await world.SyncAsync();

        Assert.Empty(world.Company.Rows("customers"));
    }

    [Fact, Trait("Situation", "B93"), Trait("Situation", "B94")]
    public async Task A_change_in_Pipedrive_is_written_and_a_change_in_Business_Central_of_another_field_stays()
    {
        await using var world = new World();
        var organization = world.Pipedrive.AddOrganization("Acme GmbH");
        await world.SyncAsync();
        var customer = Guid.Parse((string)world.Company.Rows("customers")[0]["id"]!);
        world.Clock.Advance(TimeSpan.FromMinutes(5));
        world.Company.Edit("customers", customer, ("phoneNumber", "040 123"));
        world.Pipedrive.Edit("organizations", organization, ("name", "Acme International GmbH"));
        var report = await world.SyncAsync();

        var row = world.Company.Row("customers", customer);
        Assert.Equal(("Acme International GmbH", "040 123"), ((string?)row["displayName"], (string?)row["phoneNumber"]));
        Assert.Equal(1, report.Updated);
    }

    [Theory, Trait("Situation", "B39")]
    [InlineData(ConflictWinner.PipedriveWins, "From Pipedrive", 0)]
    [InlineData(ConflictWinner.BusinessCentralWins, "From the ERP", 0)]
    [InlineData(ConflictWinner.Review, "From the ERP", 1)]
    public async Task When_both_sides_change_one_field_the_settings_decide(ConflictWinner winner, string expected, int reviews)
    {
        await using var world = new World(connection => connection.Flows.Organizations.Conflict = winner);
        var organization = world.Pipedrive.AddOrganization("Acme GmbH");
        await world.SyncAsync();
        var customer = Guid.Parse((string)world.Company.Rows("customers")[0]["id"]!);
        world.Clock.Advance(TimeSpan.FromMinutes(5));
        world.Company.Edit("customers", customer, ("displayName", "From the ERP"));
        world.Pipedrive.Edit("organizations", organization, ("name", "From Pipedrive"));
        await world.SyncAsync();

        Assert.Equal(expected, (string?)world.Company.Row("customers", customer)["displayName"]);
        Assert.Equal(reviews, (await world.ReviewsAsync()).Count);
    }
}
