using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using MlConnector.Sync.Auditing;
using MlConnector.Sync.Connections;
using MlConnector.Sync.Matching;

namespace MlConnector.Sync.Tests.Scenarios;

public sealed class When_the_id_is_kept_in_Pipedrive
{
    private const string Field = "BC id";
    private static readonly TimeSpan _minutes = TimeSpan.FromMinutes(15);

    [Fact]
    public async Task A_created_customer_and_a_found_one_leave_their_ids_with_their_organizations()
    {
        await using var world = Keeping();
        var key = world.Pipedrive.AddField("organization", Field);
        world.Company.AddCustomer("C-1", "Known GmbH");
        world.Pipedrive.AddOrganization("Known GmbH");
        var organization = world.Pipedrive.AddOrganization("New GmbH");
        await world.SyncAsync();

        Assert.Equal((Id(world, "Known GmbH"), Id(world, "New GmbH")), (Stored(world, key, "Known GmbH"), Stored(world, key, "New GmbH")));
        var trail = await world.AuditAsync(SyncFlow.Organizations, organization);
        Assert.Equal([AuditAction.Created, AuditAction.Announced, AuditAction.Updated], trail.Where(entry => entry.Action != AuditAction.Intent).Select(entry => entry.Action));
        Assert.Equal(Field, Assert.Single(trail[^1].Changes).Field);
        await world.NothingIsLeftToWriteAsync();
    }

    [Fact]
    public async Task A_record_that_is_created_in_Pipedrive_is_born_with_it()
    {
        await using var world = Keeping();
        var key = world.Pipedrive.AddField("organization", Field);
        world.Company.AddCustomer("C-1", "Erp GmbH");
        await world.SyncAsync();

        Assert.Equal(Id(world, "Erp GmbH"), Stored(world, key, "Erp GmbH"));
        Assert.Equal(1, world.WritesTo(world.Pipedrive));
        await world.NothingIsLeftToWriteAsync();
    }

    [Fact]
    public async Task A_flow_to_Business_Central_only_keeps_it_all_the_same_and_writes_nothing_else_to_Pipedrive()
    {
        await using var world = new World(connection =>
        {
            connection.Flows.Organizations.Direction = FlowDirection.ToBusinessCentral;
            connection.Flows.Organizations.Fields["id"] = Field;
        });
        var key = world.Pipedrive.AddField("organization", Field);
        world.Company.AddCustomer("C-1", "Acme GmbH", ("city", "Hamburg"));
        var organization = world.Pipedrive.AddOrganization("Acme GmbH");
        await world.SyncAsync();

        Assert.Equal(Id(world, "Acme GmbH"), Stored(world, key, "Acme GmbH"));
        Assert.Equal([Field], (await world.AuditAsync(SyncFlow.Organizations, organization))[^1].Changes.Select(change => change.Field));
    }

    [Fact]
    public async Task A_lost_store_finds_all_its_links_again_although_nothing_else_agrees()
    {
        await using var world = Keeping();
        world.Pipedrive.AddField("organization", Field);
        var organizations = Enumerable.Range(1, 5).Select(number => world.Pipedrive.AddOrganization($"Company {number}")).ToList();
        await world.SyncAsync();
        var links = new List<Guid?>();
        foreach (var organization in organizations)
        {
            links.Add((await world.LinkOfAsync(organization))?.BusinessCentralId);
        }

        await world.StopAsync();
        File.Delete(Path.Combine(world.Folder, "sync.db"));
        foreach (var (organization, number) in organizations.Zip(Enumerable.Range(1, 5)))
        {
            world.Pipedrive.Edit("organizations", organization, ("name", $"Quite another name of {(char)('A' + number)}"));
        }

        world.Start();
        var before = world.Writes();
        var report = await world.SyncAsync();

        Assert.Equal((5, 0, 0), (report.Linked, report.Created, report.Reviews));
        Assert.Equal((5, before), (world.Company.Count("customers"), world.Writes()));
        foreach (var (organization, customer) in organizations.Zip(links))
        {
            Assert.Equal(customer, (await world.LinkOfAsync(organization))?.BusinessCentralId);
        }
    }

    [Fact]
    public async Task A_copy_of_a_linked_record_is_asked_about()
    {
        await using var world = Keeping();
        var key = world.Pipedrive.AddField("organization", Field);
        world.Pipedrive.AddOrganization("Acme GmbH");
        await world.SyncAsync();
        var copy = world.Pipedrive.AddOrganization("Acme GmbH (copy)", Custom(key, Id(world, "Acme GmbH")));
        await world.SyncAfterAsync(_minutes);

        var review = Assert.Single(await world.ReviewsAsync());
        Assert.Equal((ReviewKind.Contested, copy.ToString(CultureInfo.InvariantCulture)), (review.Kind, review.RecordId));
        Assert.Contains("fits 'Acme GmbH (copy)' by stored id or number but is linked to 'Acme GmbH'", review.Question, StringComparison.Ordinal);
        Assert.Equal(1, world.Company.Count("customers"));
    }

    [Fact]
    public async Task An_id_that_names_nobody_is_asked_about_from_either_side_and_follows_the_answer()
    {
        await using var world = Keeping();
        var key = world.Pipedrive.AddField("organization", Field);
        var customer = world.Company.AddCustomer("C-1", "Acme GmbH");
        var organization = world.Pipedrive.AddOrganization("Acme GmbH", Custom(key, "5b1f3c6e-0f3b-4f6e-9d0c-1a2b3c4d5e6f"));
        await world.SyncAsync();

        var reviews = await world.ReviewsAsync();
        var review = Assert.Single(reviews, open => open.Side == Side.Pipedrive);
        Assert.All(reviews, open => Assert.Equal(ReviewKind.Contested, open.Kind));
        Assert.Contains("carries the Business Central id 5b1f3c6e-0f3b-4f6e-9d0c-1a2b3c4d5e6f, but no such record is there", review.Question, StringComparison.Ordinal);
        Assert.Equal("C-1", Assert.Single(review.Candidates).Number);
        Assert.Equal((0, 1), (await world.LinksAsync(), world.Company.Count("customers")));

        await world.Services.GetRequiredService<IReviews>().DecideAsync(review.Id, new ReviewDecision.Link(customer.ToString()), "Ida", TestContext.Current.CancellationToken);
        await world.SyncAfterAsync(_minutes);
        Assert.Equal(customer.ToString(), Stored(world, key, "Acme GmbH"));
        Assert.Equal(customer, (await world.LinkOfAsync(organization))?.BusinessCentralId);
        Assert.Empty(await world.ReviewsAsync());
    }

    [Fact]
    public async Task The_field_follows_the_link_and_a_text_of_somebody_else_stays()
    {
        await using var world = Keeping();
        var key = world.Pipedrive.AddField("organization", Field);
        world.Company.AddCustomer("C-1", "Noted GmbH");
        world.Pipedrive.AddOrganization("Noted GmbH", Custom(key, "see file 7"));
        var organization = world.Pipedrive.AddOrganization("Acme GmbH");
        await world.SyncAsync();
        world.Clock.Advance(_minutes);
        world.Pipedrive.Edit("organizations", organization, Custom(key, null));
        await world.SyncAfterAsync(_minutes);

        Assert.Equal((Id(world, "Acme GmbH"), "see file 7"), (Stored(world, key, "Acme GmbH"), Stored(world, key, "Noted GmbH")));
        await world.NothingIsLeftToWriteAsync();
    }

    [Theory]
    [InlineData("Number of employees", FlowDirection.ToPipedrive, "needs a custom field of type text in Pipedrive, and 'Number of employees' is none")]
    [InlineData("name", FlowDirection.ToPipedrive, "needs a custom field of type text in Pipedrive, and 'name' is none")]
    [InlineData(Field, FlowDirection.ToBusinessCentral, "is given by Business Central, so it can only be written to Pipedrive")]
    public async Task Another_use_of_the_id_is_refused(string field, FlowDirection direction, string expected)
    {
        await using var world = new World(connection => connection.Flows.Organizations.Fields["id"] = new FieldOptions { Pipedrive = field, Direction = direction });
        world.Pipedrive.AddField("organization", Field);
        world.Pipedrive.AddField("organization", "Number of employees", "double");

        var refusal = await Assert.ThrowsAsync<MlConnectorConfigurationException>(() => world.SyncAsync());
        Assert.Contains($"Flows:Organizations:Fields:id {expected}", refusal.Message, StringComparison.Ordinal);
    }

    private static World Keeping() => new(connection => connection.Flows.Organizations.Fields["id"] = Field);

    private static string? Id(World world, string customer) => (string?)world.Customer(customer)["id"];

    private static string? Stored(World world, string key, string organization) =>
        (string?)world.Pipedrive.Rows("organizations").Single(row => (string?)row["name"] == organization)["custom_fields"]![key];

    private static (string, JsonNode?) Custom(string key, JsonNode? value) => ("custom_fields", new JsonObject { [key] = value });
}
