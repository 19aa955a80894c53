using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using MlConnector.Sync.Auditing;
using MlConnector.Sync.Connections;
using MlConnector.Sync.Matching;

namespace MlConnector.Sync.Tests.Scenarios;

public sealed class When_persons_and_contacts_meet
{
    [Fact, Trait("Situation", "B20")]
    public async Task A_person_without_organization_is_left_out_with_a_reason()
    {
        await using var world = new World();
        var person = world.Pipedrive.AddPerson("Anna Koch");
        await world.SyncAsync();

        Assert.Equal(0, world.Company.Count("contacts") + world.Company.Count("customers"));
        var last = (await world.AuditAsync(SyncFlow.Persons, person))[^1];
        Assert.Equal(AuditAction.Skipped, last.Action);
        Assert.Contains("WithoutOrganization", last.Reason, StringComparison.Ordinal);
    }

    [Fact, Trait("Situation", "B20")]
    public async Task A_person_without_organization_can_become_a_contact_of_its_own()
    {
        await using var world = new World(connection => connection.Flows.Persons.WithoutOrganization = PersonWithoutOrganization.Contact);
        world.Pipedrive.AddPerson("Anna Koch", Mail("anna@koch.example"));
        await world.SyncAsync();

        var contact = Assert.Single(world.Company.Rows("contacts"));
        Assert.Equal(("Person", "", "anna@koch.example"), ((string?)contact["type"], (string?)contact["companyNumber"], (string?)contact["email"]));
        Assert.Equal(0, world.Company.Count("customers"));
        await world.NothingIsLeftToWriteAsync();
    }

    [Theory, Trait("Situation", "B20")]
    [InlineData(FlowDirection.ToBusinessCentral, true)]
    [InlineData(FlowDirection.TwoWay, true)]
    [InlineData(FlowDirection.ToBusinessCentral, false)]
    public async Task A_consumer_becomes_one_customer_of_type_Person_and_does_not_come_back(FlowDirection direction, bool couples)
    {
        await using var world = new World(connection =>
        {
            connection.Flows.Persons.WithoutOrganization = PersonWithoutOrganization.Customer;
            connection.Flows.Persons.Direction = direction;
        });
        world.BusinessCentral.Options.CouplesContacts = couples;
        var person = world.Pipedrive.AddPerson("Anna Koch", Mail("anna@koch.example"));
        await world.SyncAsync();
        await world.NothingIsLeftToWriteAsync();
        await world.SweepAsync();

        var customer = Assert.Single(world.Company.Rows("customers"));
        Assert.Equal(("Person", "Anna Koch", "anna@koch.example"), ((string?)customer["type"], (string?)customer["displayName"], (string?)customer["email"]));
        Assert.Single(world.Company.Rows("contacts"));
        Assert.Single(world.Pipedrive.Rows("persons"));
        Assert.Empty(world.Pipedrive.Rows("organizations"));
        world.Pipedrive.Edit("persons", person, ("name", "Anna Koch-Meyer"));
        await world.SyncAfterAsync(TimeSpan.FromMinutes(5));
        Assert.Equal(couples ? "Anna Koch-Meyer" : "Anna Koch", (string?)Assert.Single(world.Company.Rows("customers"))["displayName"]);
    }

    [Fact, Trait("Situation", "B21")]
    public async Task A_person_waits_for_its_organization_and_follows_it_at_once()
    {
        await using var world = new World();
        world.Company.AddCustomer("C-1", "Acme GmbH");
        world.Company.AddCustomer("C-2", "Acme GmbH");
        var organization = world.Pipedrive.AddOrganization("Acme GmbH");
        world.Pipedrive.AddPerson("Anna Koch", ("org_id", organization));
        await world.SyncAsync();
        Assert.DoesNotContain(world.Company.Rows("contacts"), row => (string?)row["displayName"] == "Anna Koch");

        var review = Assert.Single(await world.ReviewsAsync());
        await world.Services.GetRequiredService<IReviews>().DecideAsync(
            review.Id, new ReviewDecision.Link(review.Candidates[0].Id), "Ada", TestContext.Current.CancellationToken);
        await world.SyncAfterAsync(TimeSpan.FromSeconds(10));
        Assert.Single(world.Company.Rows("contacts"), row => (string?)row["displayName"] == "Anna Koch");
    }

    [Fact, Trait("Situation", "B22")]
    public async Task A_person_who_changes_employer_takes_the_contact_along()
    {
        await using var world = new World();
        var old = world.Pipedrive.AddOrganization("Acme GmbH");
        var person = world.Pipedrive.AddPerson("Anna Koch", ("org_id", old), Mail("anna@koch.example"));
        var other = world.Pipedrive.AddOrganization("Nordwind AG");
        await world.SyncAsync();
        world.Clock.Advance(TimeSpan.FromMinutes(5));
        var contact = Guid.Parse((string)ContactOf(world, "Anna Koch")["id"]!);
        world.Company.Edit("contacts", contact, ("phoneNumber", "040 1"));
        world.Company.Edit("customers", Guid.Parse((string)world.Customer("Nordwind AG")["id"]!), ("phoneNumber", "040 999"), ("email", "info@nordwind.example"));
        var before = world.Customer("Acme GmbH")["@odata.etag"]!.ToString();
        world.Pipedrive.Edit("persons", person, ("org_id", other));
        await world.SyncAsync();

        var moved = world.Company.Row("contacts", contact);
        Assert.Equal((string?)ContactOf(world, "Nordwind AG")["number"], (string?)moved["companyNumber"]);
        Assert.Equal(("anna@koch.example", "040 1"), ((string?)moved["email"], (string?)moved["phoneNumber"]));
        Assert.Equal(before, world.Customer("Acme GmbH")["@odata.etag"]!.ToString());
        Assert.Contains((await world.AuditAsync(SyncFlow.Persons, person))[^1].Changes, change => change.Field == "companyNumber");
        await world.NothingIsLeftToWriteAsync();
    }

    [Fact, Trait("Situation", "B22"), Trait("Situation", "B21")]
    public async Task A_person_who_changes_to_an_organization_without_customer_waits_for_it()
    {
        await using var world = new World(connection => connection.Flows.Organizations.Create = Creation.Off);
        world.Company.AddCustomer("C-1", "Acme GmbH");
        var person = world.Pipedrive.AddPerson("Anna Koch", ("org_id", world.Pipedrive.AddOrganization("Acme GmbH")));
        await world.SyncAsync();
        var company = (string?)ContactOf(world, "Anna Koch")["companyNumber"];
        world.Clock.Advance(TimeSpan.FromMinutes(5));
        world.Pipedrive.Edit("persons", person, ("org_id", world.Pipedrive.AddOrganization("Nordwind AG")));
        await world.SyncAsync();
        Assert.Equal(company, (string?)ContactOf(world, "Anna Koch")["companyNumber"]);
        Assert.Contains("has no customer yet", Assert.Single((await world.StatusAsync()).Stuck).Reason, StringComparison.Ordinal);

        world.Company.AddCustomer("C-2", "Nordwind AG");
        world.Pipedrive.Edit("organizations", 2, ("address", new JsonObject { ["value"] = "Kiel", ["locality"] = "Kiel" }));
        await world.SyncAfterAsync(TimeSpan.FromMinutes(5));
        Assert.Equal((string?)ContactOf(world, "Nordwind AG")["number"], (string?)ContactOf(world, "Anna Koch")["companyNumber"]);
    }

    [Fact, Trait("Situation", "B23")]
    public async Task A_contact_that_becomes_a_company_loses_its_link_and_a_person_is_asked()
    {
        await using var world = new World();
        var person = world.Pipedrive.AddPerson("Anna Koch", ("org_id", world.Pipedrive.AddOrganization("Acme GmbH")));
        await world.SyncAsync();
        world.Clock.Advance(TimeSpan.FromMinutes(5));
        world.Company.Edit("contacts", Guid.Parse((string)ContactOf(world, "Anna Koch")["id"]!), ("type", "Company"));
        await world.SyncAsync();

        var review = Assert.Single(await world.ReviewsAsync());
        Assert.Equal(ReviewKind.Retyped, review.Kind);
        Assert.Equal(0, await world.LinksAsync(SyncFlow.Persons));
        world.Pipedrive.Edit("persons", person, ("name", "Anna Koch-Meyer"));
        await world.SyncAfterAsync(TimeSpan.FromMinutes(5));
        Assert.Equal(ReviewKind.Retyped, Assert.Single(await world.ReviewsAsync()).Kind);

        await world.Services.GetRequiredService<IReviews>().DecideAsync(
            Assert.Single(await world.ReviewsAsync()).Id, new ReviewDecision.Create(), "Ada", TestContext.Current.CancellationToken);
        await world.SyncAfterAsync(TimeSpan.FromMinutes(5));
        Assert.Equal("Person", (string?)ContactOf(world, "Anna Koch-Meyer")["type"]);
        Assert.Equal(1, await world.LinksAsync(SyncFlow.Persons));
    }

    [Fact, Trait("Situation", "B26")]
    public async Task A_contact_that_is_blocked_for_privacy_exchanges_nothing()
    {
        await using var world = new World(connection => connection.Flows.Persons.Direction = FlowDirection.TwoWay);
        var person = world.Pipedrive.AddPerson("Anna Koch", ("org_id", world.Pipedrive.AddOrganization("Acme GmbH")), Mail("anna@koch.example"));
        await world.SyncAsync();
        world.Clock.Advance(TimeSpan.FromMinutes(5));
        var contact = Guid.Parse((string)ContactOf(world, "Anna Koch")["id"]!);
        world.Company.Edit("contacts", contact, ("privacyBlocked", true), ("email", "private@koch.example"));
        world.Pipedrive.Edit("persons", person, ("name", "Anna Koch-Meyer"));
        world.Company.AddContact(null, "Hidden Hans", ("type", "Person"), ("companyNumber", (string?)ContactOf(world, "Acme GmbH")["number"]), ("privacyBlocked", true));
        await world.SyncAsync();

        Assert.Equal("Anna Koch", (string?)world.Company.Row("contacts", contact)["displayName"]);
        var row = Assert.Single(world.Pipedrive.Rows("persons"));
        Assert.Equal("anna@koch.example", (string?)row["emails"]![0]!["value"]);
        var last = (await world.AuditAsync(SyncFlow.Persons, person))[^1];
        Assert.Equal(AuditAction.Skipped, last.Action);
        Assert.Contains("privacy", last.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_contact_of_a_customer_becomes_a_person_of_its_organization()
    {
        await using var world = new World(connection => connection.Flows.Persons.Direction = FlowDirection.TwoWay);
        world.Company.AddCustomer("C-1", "Vestas Pumpen AG");
        world.Company.AddContact(null, "Nobody's Supplier");
        world.Company.AddContact(null, "Sam Supplier", ("type", "Person"), ("companyNumber", (string?)ContactOf(world, "Nobody's Supplier")["number"]));
        world.Company.AddContact(null, "Vera Vest", ("type", "Person"), ("companyNumber", (string?)ContactOf(world, "Vestas Pumpen AG")["number"]), ("email", "vera@vestas.example"));
        await world.SyncAsync();

        var organization = Assert.Single(world.Pipedrive.Rows("organizations"));
        var person = Assert.Single(world.Pipedrive.Rows("persons"));
        Assert.Equal(("Vera Vest", (long)organization["id"]!), ((string?)person["name"], (long)person["org_id"]!));
        Assert.Equal("vera@vestas.example", (string?)person["emails"]![0]!["value"]);
        await world.NothingIsLeftToWriteAsync();
        await world.SweepAsync();
        await world.NothingIsLeftToWriteAsync();
    }

    [Fact]
    public async Task A_contact_waits_until_its_customer_has_an_organization()
    {
        await using var world = new World(connection =>
        {
            connection.Flows.Persons.Direction = FlowDirection.TwoWay;
            connection.Flows.Organizations.Create = Creation.BusinessCentral;
        });
        world.Company.AddCustomer("C-1", "Vestas Pumpen AG");
        world.Company.AddContact(null, "Vera Vest", ("type", "Person"), ("companyNumber", (string?)ContactOf(world, "Vestas Pumpen AG")["number"]));
        await world.SyncAsync();
        Assert.Contains("has no organization yet", Assert.Single((await world.StatusAsync()).Stuck).Reason, StringComparison.Ordinal);

        var organization = world.Pipedrive.AddOrganization("Vestas Pumpen AG");
        await world.SyncAfterAsync(TimeSpan.FromMinutes(5));
        Assert.Equal(organization, (long)Assert.Single(world.Pipedrive.Rows("persons"))["org_id"]!);
    }

    [Fact]
    public async Task The_company_contact_that_a_customer_brings_along_is_nobody()
    {
        await using var world = new World(connection => connection.Flows.Persons.Direction = FlowDirection.TwoWay);
        await world.LinkedAsync();
        await world.SweepAsync();

        Assert.Single(world.Company.Rows("contacts"));
        Assert.Empty(world.Pipedrive.Rows("persons"));
        await world.NothingIsLeftToWriteAsync();
    }

    private static JsonObject ContactOf(World world, string name) => world.Company.Rows("contacts").Single(row => (string?)row["displayName"] == name);

    private static (string, JsonNode?) Mail(string address) => ("emails", new JsonArray(new JsonObject { ["value"] = address, ["primary"] = true }));
}
