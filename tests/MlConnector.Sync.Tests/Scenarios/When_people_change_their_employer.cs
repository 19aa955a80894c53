using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using MlConnector.Sync.Connections;
using MlConnector.Sync.Matching;

namespace MlConnector.Sync.Tests.Scenarios;

public sealed class When_people_change_their_employer
{
    [Theory, Trait("Situation", "B22")]
    [InlineData(FlowDirection.TwoWay, true)]
    [InlineData(FlowDirection.ToPipedrive, true)]
    [InlineData(FlowDirection.ToBusinessCentral, false)]
    public async Task A_contact_who_changes_company_takes_the_person_along_if_the_flow_writes_to_Pipedrive(FlowDirection direction, bool follows)
    {
        await using var world = new World(connection => connection.Flows.Persons.Direction = direction);
        var (person, contact, acme, nordwind) = await EmployedAsync(world);
        Move(world, contact, "Nordwind AG");
        await world.SyncAsync();

        Assert.Equal(follows ? nordwind : acme, OrganizationOf(world, person));
        Assert.Equal(NumberOf(world, "Nordwind AG"), CompanyOf(world, contact));
        if (follows)
        {
            Assert.Contains((await world.AuditAsync(SyncFlow.Persons, person))[^1].Changes, change => change is { Field: "org_id", Side: Side.Pipedrive });
        }

        await world.NothingIsLeftToWriteAsync();
        await world.SweepAsync();
        await world.NothingIsLeftToWriteAsync();
    }

    [Fact, Trait("Situation", "B21"), Trait("Situation", "B22")]
    public async Task A_contact_who_changes_to_a_company_without_organization_waits_for_it()
    {
        await using var world = new World(connection =>
        {
            connection.Flows.Persons.Direction = FlowDirection.TwoWay;
            connection.Flows.Organizations.Create = Creation.BusinessCentral;
        });
        var (person, contact, acme, _) = await EmployedAsync(world);
        world.Company.AddCustomer("C-9", "Vestas Pumpen AG");
        Move(world, contact, "Vestas Pumpen AG");
        await world.SyncAsync();
        Assert.Equal(acme, OrganizationOf(world, person));
        Assert.Contains("has no organization yet", Assert.Single((await world.StatusAsync()).Stuck).Reason, StringComparison.Ordinal);

        var vestas = world.Pipedrive.AddOrganization("Vestas Pumpen AG");
        await world.SyncAfterAsync(TimeSpan.FromMinutes(5));
        Assert.Equal(vestas, OrganizationOf(world, person));
        await world.NothingIsLeftToWriteAsync();
    }

    [Fact, Trait("Situation", "B22")]
    public async Task A_contact_who_changes_to_a_supplier_leaves_the_person_where_it_is_and_says_so()
    {
        await using var world = new World(connection => connection.Flows.Persons.Direction = FlowDirection.TwoWay);
        var (person, contact, acme, _) = await EmployedAsync(world);
        world.Company.AddContact(null, "Nobody's Supplier");
        Move(world, contact, "Nobody's Supplier");
        await world.SyncAsync();

        Assert.Equal(acme, OrganizationOf(world, person));
        Assert.Contains("is no customer", (await world.AuditAsync(SyncFlow.Persons, person))[^1].Reason, StringComparison.Ordinal);
        await world.NothingIsLeftToWriteAsync();
    }

    [Theory, Trait("Situation", "B22")]
    [InlineData(ConflictWinner.PipedriveWins, true)]
    [InlineData(ConflictWinner.BusinessCentralWins, false)]
    public async Task When_both_sides_move_somebody_the_winner_of_the_flow_decides(ConflictWinner winner, bool pipedrive)
    {
        await using var world = new World(connection =>
        {
            connection.Flows.Persons.Direction = FlowDirection.TwoWay;
            connection.Flows.Persons.Conflict = winner;
        });
        var (person, contact, nordwind, vestas) = await MovedApartAsync(world);
        await world.SyncAsync();

        Assert.Equal(pipedrive ? nordwind : vestas, OrganizationOf(world, person));
        Assert.Equal(NumberOf(world, pipedrive ? "Nordwind AG" : "Vestas Pumpen AG"), CompanyOf(world, contact));
        await world.NothingIsLeftToWriteAsync();
    }

    [Fact, Trait("Situation", "B22")]
    public async Task When_both_sides_move_somebody_a_person_can_be_asked()
    {
        await using var world = new World(connection =>
        {
            connection.Flows.Persons.Direction = FlowDirection.TwoWay;
            connection.Flows.Persons.Conflict = ConflictWinner.Review;
        });
        var (person, contact, nordwind, vestas) = await MovedApartAsync(world);
        await world.SyncAsync();
        var review = Assert.Single(await world.ReviewsAsync());
        Assert.Equal((ReviewKind.Conflict, nordwind), (review.Kind, OrganizationOf(world, person)));

        await world.Services.GetRequiredService<IReviews>().DecideAsync(
            review.Id, new ReviewDecision.Take(Side.BusinessCentral), "Ada", TestContext.Current.CancellationToken);
        await world.SyncAfterAsync(TimeSpan.FromSeconds(10));
        Assert.Equal((vestas, NumberOf(world, "Vestas Pumpen AG")), (OrganizationOf(world, person), CompanyOf(world, contact)));
        Assert.Empty(await world.ReviewsAsync());
        await world.NothingIsLeftToWriteAsync();
    }

    [Theory, Trait("Situation", "B22"), Trait("Situation", "B29")]
    [InlineData(PersonWithoutOrganization.Skip, false)]
    [InlineData(PersonWithoutOrganization.Contact, true)]
    [InlineData(PersonWithoutOrganization.Customer, true)]
    public async Task A_person_who_leaves_its_organization_stands_alone_where_the_settings_know_such_persons(PersonWithoutOrganization setting, bool leaves)
    {
        await using var world = new World(connection => connection.Flows.Persons.WithoutOrganization = setting);
        var (person, contact, _, _) = await EmployedAsync(world);
        world.Pipedrive.Edit("persons", person, ("org_id", null));
        await world.SyncAsync();

        Assert.Equal(leaves ? "" : NumberOf(world, "Acme GmbH"), CompanyOf(world, contact));
        Assert.Equal("anna@koch.example", (string?)world.Company.Row("contacts", contact)["email"]);
        Assert.Equal(1, await world.LinksAsync(SyncFlow.Persons));
        Assert.Equal(!leaves, (await world.AuditAsync(SyncFlow.Persons, person))[^1].Reason.Contains("WithoutOrganization", StringComparison.Ordinal));
        await world.NothingIsLeftToWriteAsync();
    }

    [Theory, Trait("Situation", "B22"), Trait("Situation", "B29")]
    [InlineData(PersonWithoutOrganization.Skip, false)]
    [InlineData(PersonWithoutOrganization.Contact, true)]
    public async Task A_contact_who_leaves_its_company_stands_alone_where_the_settings_know_such_persons(PersonWithoutOrganization setting, bool leaves)
    {
        await using var world = new World(connection =>
        {
            connection.Flows.Persons.Direction = FlowDirection.TwoWay;
            connection.Flows.Persons.WithoutOrganization = setting;
        });
        var (person, contact, acme, _) = await EmployedAsync(world);
        world.Company.Edit("contacts", contact, ("companyNumber", ""));
        await world.SyncAsync();

        Assert.Equal(leaves ? null : acme, OrganizationOf(world, person));
        await world.NothingIsLeftToWriteAsync();
    }

    /// <summary>Anna, who works for Acme on both sides, and Nordwind; five minutes ago.</summary>
    private static async Task<(long Person, Guid Contact, long Acme, long Nordwind)> EmployedAsync(World world)
    {
        world.Company.AddCustomer("C-1", "Acme GmbH");
        world.Company.AddCustomer("C-2", "Nordwind AG");
        var (acme, nordwind) = (world.Pipedrive.AddOrganization("Acme GmbH"), world.Pipedrive.AddOrganization("Nordwind AG"));
        JsonArray mail() => [new JsonObject { ["value"] = "anna@koch.example", ["primary"] = true }];
        var person = world.Pipedrive.AddPerson("Anna Koch", ("org_id", acme), ("emails", mail()));
        world.Company.AddContact(
            null, "Anna Koch", ("type", "Person"), ("companyNumber", NumberOf(world, "Acme GmbH")), ("email", "anna@koch.example"));
        await world.SyncAsync();
        Assert.Equal(1, await world.LinksAsync(SyncFlow.Persons));
        world.Clock.Advance(TimeSpan.FromMinutes(5));
        return (person, Guid.Parse((string)ContactOf(world, "Anna Koch")["id"]!), acme, nordwind);
    }

    /// <summary>Anna went to Nordwind as Pipedrive has it, and to Vestas as Business Central has it.</summary>
    private static async Task<(long Person, Guid Contact, long Nordwind, long Vestas)> MovedApartAsync(World world)
    {
        world.Company.AddCustomer("C-9", "Vestas Pumpen AG");
        var vestas = world.Pipedrive.AddOrganization("Vestas Pumpen AG");
        var (person, contact, _, nordwind) = await EmployedAsync(world);
        world.Pipedrive.Edit("persons", person, ("org_id", nordwind));
        Move(world, contact, "Vestas Pumpen AG");
        return (person, contact, nordwind, vestas);
    }

    // A person inherits the mail address of its company; this one keeps its own.
    private static void Move(World world, Guid contact, string company) =>
        world.Company.Edit("contacts", contact, ("companyNumber", NumberOf(world, company)), ("email", "anna@koch.example"));

    private static long? OrganizationOf(World world, long person) => (long?)world.Pipedrive.Rows("persons").Single(row => (long)row["id"]! == person)["org_id"];

    private static string? CompanyOf(World world, Guid contact) => (string?)world.Company.Row("contacts", contact)["companyNumber"];

    private static string? NumberOf(World world, string company) => (string?)ContactOf(world, company)["number"];

    private static JsonObject ContactOf(World world, string name) => world.Company.Rows("contacts").Single(row => (string?)row["displayName"] == name);
}
