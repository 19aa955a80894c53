using static MlConnector.Sync.Tests.Scenarios.DepartmentWorld;

namespace MlConnector.Sync.Tests.Scenarios;

/// <summary>Default dimensions come with the records that they hang on, and are written in batches.</summary>
public sealed class What_dimensions_cost
{
    [Fact]
    public async Task It_costs_nothing_where_it_is_not_mapped()
    {
        await using var world = new World();
        AddDepartments(world);
        world.Company.AddCustomer(null, Name);
        world.Pipedrive.AddOrganization(Name);
        await world.SyncAsync();

        Assert.DoesNotContain(world.BusinessCentral.Journal.Entries, entry => entry.Query.Contains("defaultDimensions", StringComparison.Ordinal) || entry.Path.Contains("imension", StringComparison.Ordinal));
    }

    [Fact]
    public async Task It_comes_with_the_lists_and_a_changed_one_costs_the_two_lists_of_its_values_and_one_write()
    {
        await using var world = Departments();
        var key = AddDepartments(world);
        var organizations = Enumerable.Range(1, 50).Select(number => world.Pipedrive.AddOrganization(Numbered(number), Custom(key, "SALES"))).ToList();
        foreach (var number in Enumerable.Range(1, 50))
        {
            world.Company.AddCustomer(null, Numbered(number));
            AddDimension(world, Numbered(number), "SALES");
        }

        await world.SyncAsync();
        await world.SyncAfterAsync(TimeSpan.FromHours(1));
        var quiet = await world.SyncAfterAsync(TimeSpan.FromHours(1));
        // The fields of organizations are read because the settings name one of them.
        Assert.Equal((3, 5), (quiet.BusinessCentralRequests, quiet.PipedriveRequests));

        world.Pipedrive.Edit("organizations", organizations[7], ("name", "Another name"));
        var renamed = await world.SyncAfterAsync(TimeSpan.FromHours(1));
        Assert.Equal((1, quiet.BusinessCentralRequests + 1), (renamed.Updated, renamed.BusinessCentralRequests));

        world.Pipedrive.Edit("organizations", organizations[9], Custom(key, "PROD"));
        var changed = await world.SyncAfterAsync(TimeSpan.FromHours(1));
        Assert.Equal((1, quiet.BusinessCentralRequests + 3), (changed.Updated, changed.BusinessCentralRequests));
        Assert.Equal(quiet.PipedriveRequests, changed.PipedriveRequests);
        Assert.Equal("PROD", Dimension(world, Numbered(10)));
    }

    [Fact]
    public async Task Lists_with_dimensions_come_from_the_primary_database_and_others_from_where_the_server_likes()
    {
        await using var world = Departments();
        var key = AddDepartments(world);
        world.Pipedrive.AddOrganization(Name, Custom(key, "SALES"));
        var asked = new List<(string Set, string? Intent)>();
        world.BeforeBusinessCentral = request =>
        {
            asked.Add((request.RequestUri!.Segments[^1], request.Headers.TryGetValues("Data-Access-Intent", out var intents) ? intents.Single() : null));
            return Task.CompletedTask;
        };
        await world.SyncAsync();

        Assert.Contains(("customers", "ReadWrite"), asked);
        Assert.Contains(("items", null), asked);
        Assert.DoesNotContain(("items", "ReadWrite"), asked);
    }

    [Fact]
    public async Task Those_of_many_new_customers_are_written_a_hundred_in_a_request()
    {
        await using var world = Departments(guard: 100);
        var key = AddDepartments(world);
        foreach (var number in Enumerable.Range(1, 250))
        {
            world.Pipedrive.AddOrganization(Numbered(number), Custom(key, number % 2 == 0 ? "SALES" : "PROD"));
        }

        var report = await world.SyncAsync();

        Assert.Equal((250, 250, 125), (report.Created, world.Company.Count("customers"), world.Company.Rows("defaultDimensions").Count(row => (string?)row["dimensionValueCode"] == "SALES")));
        Assert.Equal(("PROD", "SALES"), (Dimension(world, Numbered(249)), Dimension(world, Numbered(250))));
        Assert.InRange(world.WritesTo(world.BusinessCentral), 6, 8);
        await world.NothingIsLeftToWriteAsync();
    }
}
