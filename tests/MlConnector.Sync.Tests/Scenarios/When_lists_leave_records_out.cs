using System.Globalization;
using MlConnector.Testing;

namespace MlConnector.Sync.Tests.Scenarios;

/// <summary>What a list lacks is asked for before it counts as gone, and a list that breaks off says nothing.</summary>
public sealed class When_lists_leave_records_out
{
    [Theory, Trait("Fault", "F44"), Trait("Fault", "F52"), Trait("Fault", "F53")]
    [InlineData(FaultKind.RejectBefore, 500, null)]
    [InlineData(FaultKind.RejectBefore, 502, "<html>Bad gateway</html>")]
    [InlineData(FaultKind.RejectBefore, 200, "<html>Please sign in</html>")]
    [InlineData(FaultKind.RejectBefore, 204, "")]
    [InlineData(FaultKind.TruncateBody, 200, null)]
    public async Task A_list_of_Business_Central_that_breaks_off_is_no_comparison_and_is_made_again_with_the_next_pass(FaultKind kind, int status, string? body)
    {
        await using var world = new World(connection => connection.Guard.Percent = 100);
        AddCustomers(world, 120);
        await world.SyncAsync();
        var gone = Guid.Parse((string)world.Company.Rows("customers")[2]["id"]!);
        world.Clock.Advance(TimeSpan.FromHours(25));
        world.Company.Remove("customers", gone);
        world.Setup.PageLimit = 50;
        var lists = 0;
        world.BusinessCentral.Faults.Add(new SimulatorFault
        {
            Kind = kind,
            StatusCode = status,
            Body = body,
            // Three pages of the poll and one of the comparison pass, and so does everything that is asked afterwards.
            Matches = (method, path) => method == "GET" && path.EndsWith("/customers", StringComparison.Ordinal) && ++lists == 5,
            Headers = status >= 500 ? new Dictionary<string, string> { ["Retry-After"] = "7200" } : [],
        });
        var report = await world.SyncAsync();

        Assert.Single(report.Failures);
        Assert.Equal((5, 120), (lists, await world.LinksAsync()));
        world.BusinessCentral.Faults.Clear();
        await world.SyncAfterAsync(TimeSpan.FromMinutes(15));
        Assert.Equal(119, await world.LinksAsync());
    }

    [Theory, Trait("Fault", "F54")]
    [InlineData(1, 3)]
    [InlineData(49, 0)]
    [InlineData(60, 0)]
    public async Task What_a_list_leaves_out_although_it_is_there_is_not_taken_as_deleted(int hidden, int rest)
    {
        await using var world = new World(connection => (connection.Guard.Percent, connection.Flows.Organizations.Deleted) = (100, Connections.DeletionPolicy.Block));
        AddOrganizations(world, hidden + rest);
        await world.SyncAsync();
        world.Clock.Advance(TimeSpan.FromHours(1));
        var shown = string.Join(",", world.Pipedrive.Rows("organizations").Skip(hidden).Select(row => row.ToJsonString()));
        world.Pipedrive.Faults.Add(new SimulatorFault
        {
            Kind = FaultKind.RejectBefore,
            StatusCode = 200,
            Body = $$$"""{"success":true,"data":[{{{shown}}}],"additional_data":{"next_cursor":null}}""",
            // The poll comes first.
            Skip = 1,
            Matches = SimulatorFault.On("GET", "/organizations"),
            Headers = new Dictionary<string, string> { ["Content-Type"] = "application/json" },
        });
        await world.SyncAsync(sweep: true);

        Assert.Equal(1, world.Pipedrive.Faults.Played);
        Assert.Equal(hidden + rest, await world.LinksAsync());
        Assert.DoesNotContain(world.Company.Rows("customers"), row => (string?)row["blocked"] == "All");
    }

    [Theory, Trait("Fault", "F54")]
    [InlineData(1, 3)]
    [InlineData(60, 0)]
    public async Task What_a_list_of_Business_Central_leaves_out_although_it_is_there_is_not_taken_as_deleted(int hidden, int rest)
    {
        await using var world = new World(connection => connection.Guard.Percent = 100);
        AddCustomers(world, hidden + rest);
        await world.SyncAsync();
        await world.SyncAfterAsync(TimeSpan.FromHours(1));
        world.Clock.Advance(TimeSpan.FromHours(1));
        var shown = string.Join(",", world.Company.Rows("customers").Skip(hidden).Select(row => row.ToJsonString()));
        world.BusinessCentral.Faults.Add(new SimulatorFault
        {
            Kind = FaultKind.RejectBefore,
            StatusCode = 200,
            Body = $$"""{"value":[{{shown}}]}""",
            // The poll comes first.
            Skip = 1,
            Matches = SimulatorFault.On("GET", "/customers"),
            Headers = new Dictionary<string, string> { ["Content-Type"] = "application/json" },
        });
        await world.SyncAsync(sweep: true);

        Assert.Equal(1, world.BusinessCentral.Faults.Played);
        Assert.Equal(hidden + rest, await world.LinksAsync());
    }

    [Fact]
    public async Task Few_that_are_missing_are_asked_for_one_by_one_which_tells_a_deleted_record_from_a_hidden_one_and_many_as_lists()
    {
        Assert.Equal((5, 1), await MissingAsync(5));
        Assert.Equal((50, 1), await MissingAsync(50));
        Assert.Equal((0, 2), await MissingAsync(51));

        static async Task<(int Single, int Lists)> MissingAsync(int gone)
        {
            await using var world = new World(connection => connection.Guard.Percent = 100);
            AddOrganizations(world, 60);
            await world.SyncAsync();
            await world.SyncAfterAsync(TimeSpan.FromHours(1));
            foreach (var id in Enumerable.Range(1, gone))
            {
                world.Pipedrive.Remove("organizations", id);
            }

            world.Clock.Advance(TimeSpan.FromHours(1));
            await world.SyncAsync();
            var before = world.Pipedrive.Journal.Count;
            await world.SyncAsync(sweep: true);
            Assert.Equal(60 - gone, await world.LinksAsync());
            var requests = world.Pipedrive.Journal.Entries.Skip(before).Where(entry => entry.Method == "GET").ToList();
            return (
                requests.Count(entry => entry.Path.Contains("/organizations/", StringComparison.Ordinal)),
                requests.Count(entry => entry.Path.EndsWith("/organizations", StringComparison.Ordinal)) - 1);
        }
    }

    private static void AddCustomers(World world, int count)
    {
        foreach (var number in Enumerable.Range(1, count))
        {
            world.Company.AddCustomer(null, string.Create(CultureInfo.InvariantCulture, $"Company {number:00000} GmbH"));
        }
    }

    private static void AddOrganizations(World world, int count)
    {
        foreach (var number in Enumerable.Range(1, count))
        {
            world.Pipedrive.AddOrganization(string.Create(CultureInfo.InvariantCulture, $"Company {number:00000} GmbH"));
        }
    }
}
