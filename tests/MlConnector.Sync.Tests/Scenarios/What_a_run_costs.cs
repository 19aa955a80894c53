using System.Globalization;
using System.Text.Json.Nodes;
using MlConnector.Testing;

namespace MlConnector.Sync.Tests.Scenarios;

/// <summary>Calls and tokens are what the user pays; they are counted in the journals of the simulated systems.</summary>
public sealed class What_a_run_costs
{
    [Theory]
    [InlineData(400, 1)]
    [InlineData(1_700, 4)]
    public async Task The_first_match_of_many_organizations_with_many_customers_reads_each_side_once_and_writes_nothing(int records, int lists)
    {
        await using var world = new World();
        AddTwins(world, records);
        var report = await world.SyncAsync();

        Assert.Equal((records, 0), (report.Linked, report.Created + report.Updated));
        Assert.Equal(0, world.WritesTo(world.Pipedrive) + world.WritesTo(world.BusinessCentral));
        Assert.Equal(lists, Count(world.Pipedrive, "GET", "/organizations"));
        Assert.Equal(0, world.Pipedrive.Journal.Entries.Count(entry => entry.Path.Contains("/organizations/", StringComparison.Ordinal)));
        Assert.InRange(Count(world.BusinessCentral, "GET", "/customers"), 1, 3);
    }

    [Fact]
    public async Task A_run_with_nothing_changed_costs_the_same_whatever_the_number_of_records()
    {
        Assert.Equal((3, 4, 40), await QuietRunAsync(20));
        Assert.Equal((3, 4, 40), await QuietRunAsync(1_200));

        static async Task<(long, long, long)> QuietRunAsync(int records)
        {
            await using var world = new World();
            AddTwins(world, records);
            await world.SyncAsync();
            // The first hour's poll reads the overlap once more, in case something was still on its way.
            await world.SyncAfterAsync(TimeSpan.FromHours(1));
            var report = await world.SyncAfterAsync(TimeSpan.FromHours(1));
            return (report.BusinessCentralRequests, report.PipedriveRequests, report.PipedriveTokens);
        }
    }

    [Fact]
    public async Task A_changed_organization_costs_no_read_beyond_the_poll_and_one_write()
    {
        await using var world = new World();
        AddTwins(world, 50);
        await world.SyncAsync();
        await world.SyncAfterAsync(TimeSpan.FromHours(1));
        var quiet = await world.SyncAfterAsync(TimeSpan.FromHours(1));
        world.Pipedrive.Edit("organizations", 7, ("name", "Another name"));
        var report = await world.SyncAfterAsync(TimeSpan.FromHours(1));

        Assert.Equal(1, report.Updated);
        Assert.Equal(
            (quiet.BusinessCentralRequests + 1, quiet.PipedriveRequests, quiet.PipedriveTokens),
            (report.BusinessCentralRequests, report.PipedriveRequests, report.PipedriveTokens));
    }

    [Fact, Trait("Fault", "F16"), Trait("Fault", "F17")]
    public async Task Customers_are_created_a_hundred_in_a_request()
    {
        await using var world = new World(connection => connection.Guard.Percent = 100);
        foreach (var number in Enumerable.Range(1, 450))
        {
            world.Pipedrive.AddOrganization(Name(number));
        }

        var report = await world.SyncAsync();

        Assert.Equal((450, 450), (report.Created, world.Company.Count("customers")));
        Assert.InRange(Count(world.BusinessCentral, "POST", "/$batch"), 5, 6);
        Assert.Equal(0, Count(world.BusinessCentral, "POST", "/customers"));
        await world.NothingIsLeftToWriteAsync();
    }

    [Fact]
    public async Task Two_hundred_new_persons_of_two_hundred_companies_cost_a_few_reads()
    {
        await using var world = new World(connection => connection.Guard.Percent = 100);
        var organizations = Enumerable.Range(1, 200).Select(number => world.Pipedrive.AddOrganization(Name(number))).ToList();
        await world.SyncAsync();
        foreach (var (organization, number) in organizations.Select((organization, number) => (organization, number)))
        {
            world.Pipedrive.AddPerson(string.Create(CultureInfo.InvariantCulture, $"Person {number:000}"), ("org_id", organization));
        }

        var before = world.BusinessCentral.Journal.Count;
        var report = await world.SyncAfterAsync(TimeSpan.FromHours(1));

        var requests = world.BusinessCentral.Journal.Entries.Skip(before).ToList();
        Assert.Equal(200, report.Created);
        Assert.DoesNotContain(requests, entry => entry.Path.EndsWith("/contactsInformation", StringComparison.Ordinal));
        Assert.InRange(requests.Count(entry => entry.Method == "GET"), 1, 8);
        Assert.Equal(200, world.Company.Rows("contacts").Where(row => (string?)row["type"] == "Person").Select(row => (string?)row["companyNumber"]).Distinct().Count(number => number?.Length > 0));
    }

    [Theory]
    [InlineData(1, 1, 1)]
    [InlineData(10, 10, 10)]
    [InlineData(11, 1, 10)]
    [InlineData(60, 1, 10)]
    [InlineData(201, 3, 21)]
    public async Task What_webhooks_point_at_is_read_one_by_one_while_that_is_cheaper_and_a_hundred_at_once_otherwise(int records, int requests, int tokens)
    {
        await using var world = new World(connection => connection.Guard.Percent = 100);
        AddTwins(world, records);
        await world.SyncAsync();
        foreach (var id in Enumerable.Range(1, records))
        {
            await Hook.ChangedAsync(world, "organization", id);
        }

        var report = await world.Engine.SyncAsync(new SyncRequest { Poll = false }, null, TestContext.Current.CancellationToken);

        Assert.Equal(records, report.Unchanged);
        Assert.Equal((0, requests, tokens), (report.BusinessCentralRequests, report.PipedriveRequests, report.PipedriveTokens));
    }

    [Fact]
    public async Task Looking_for_due_work_and_finding_none_asks_nobody_anything()
    {
        await using var world = new World(connection => connection.Flows.Deals.WriteBack = "ERP order");
        world.Pipedrive.AddField("deal", "ERP order");
        await world.SyncAsync();
        var before = world.Pipedrive.Journal.Count + world.BusinessCentral.Journal.Count;

        await world.Engine.SyncAsync(new SyncRequest { Poll = false }, null, TestContext.Current.CancellationToken);

        Assert.Equal(before, world.Pipedrive.Journal.Count + world.BusinessCentral.Journal.Count);
    }

    private static int Count(SimulatedApi api, string method, string pathEnd) =>
        api.Journal.Entries.Count(entry => entry.Method == method && entry.Path.EndsWith(pathEnd, StringComparison.Ordinal));

    private static void AddTwins(World world, int count)
    {
        foreach (var number in Enumerable.Range(1, count))
        {
            world.Pipedrive.AddOrganization(Name(number), ("address", new JsonObject { ["value"] = "Kai 1, 20095 Hamburg", ["route"] = "Kai", ["street_number"] = "1", ["locality"] = "Hamburg", ["postal_code"] = "20095" }));
            world.Company.AddCustomer(null, Name(number), ("addressLine1", "Kai 1"), ("city", "Hamburg"), ("postalCode", "20095"));
        }
    }

    private static string Name(int number) => string.Create(CultureInfo.InvariantCulture, $"Company {number:00000} GmbH");
}
