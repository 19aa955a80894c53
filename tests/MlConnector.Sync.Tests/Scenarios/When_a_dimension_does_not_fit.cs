using MlConnector.Sync.Connections;
using MlConnector.Sync.Matching;
using static MlConnector.Sync.Tests.Scenarios.DepartmentWorld;

namespace MlConnector.Sync.Tests.Scenarios;

/// <summary>Departments, and settings about them, that Business Central does not have or does not allow.</summary>
public sealed class When_a_dimension_does_not_fit
{
    [Fact]
    public async Task A_value_that_the_dimension_does_not_have_holds_the_record_until_it_is_there_and_is_never_added()
    {
        await using var world = Departments();
        var key = AddDepartments(world);
        world.Pipedrive.AddOrganization(Name, Custom(key, "NORTH"));
        await world.SyncAsync();
        var stuck = Assert.Single((await world.StatusAsync()).Stuck);
        Assert.Contains("'NORTH' of 'Department' is no value for 'dimension_DEPARTMENT' in Business Central; known are 'PROD', 'SALES'.", stuck.Reason, StringComparison.Ordinal);
        Assert.Equal(0, world.Company.Count("customers"));

        world.Company.Add("dimensionValues", ("dimensionId", DepartmentId(world)), ("code", "NORTH"), ("displayName", "North"));
        await world.SyncAfterAsync(TimeSpan.FromHours(2));
        Assert.Empty((await world.StatusAsync()).Stuck);
        Assert.Equal("NORTH", Dimension(world, Name));
    }

    [Fact]
    public async Task A_dimension_that_Business_Central_does_not_have_stops_its_flow_asks_and_is_shown_by_the_check()
    {
        await using var world = Departments();
        world.Company.AddDimension("AREA", "NORTH");
        var key = world.Pipedrive.AddField("organization", "Department");
        world.Pipedrive.AddOrganization(Name, Custom(key, "SALES"));
        world.Pipedrive.AddProduct("Filter", ("code", "F-1"));
        await world.SyncAsync();

        const string Problem = "The settings of Organizations map 'dimension_DEPARTMENT', but Business Central has no dimension 'DEPARTMENT'; known are 'AREA'.";
        Assert.Equal((0, 1), (world.Company.Count("customers"), world.Company.Count("items")));
        var review = Assert.Single(await world.ReviewsAsync());
        Assert.Equal(ReviewKind.MappingDrift, review.Kind);
        Assert.Contains(Problem, review.Question, StringComparison.Ordinal);
        Assert.Contains(Problem, await CheckAsync(world), StringComparison.Ordinal);

        world.Company.AddDimension("DEPARTMENT", "SALES");
        await world.SyncAfterAsync(TimeSpan.FromHours(2));
        Assert.Equal("SALES", Dimension(world, Name));
        Assert.Empty(await world.ReviewsAsync());
        Assert.Null(await CheckAsync(world));
    }

    [Fact]
    public async Task A_dimension_that_is_taken_out_of_the_settings_asks_nothing_any_more()
    {
        var isMapped = true;
        await using var world = new World(connection =>
        {
            if (isMapped)
            {
                connection.Flows.Organizations.Fields["dimension_NOPE"] = "Department";
            }
        });
        var key = world.Pipedrive.AddField("organization", "Department");
        world.Pipedrive.AddOrganization(Name, Custom(key, "SALES"));
        await world.SyncAsync();
        Assert.Equal(ReviewKind.MappingDrift, Assert.Single(await world.ReviewsAsync()).Kind);

        isMapped = false;
        await world.RestartAsync();
        await world.SyncAfterAsync(TimeSpan.FromHours(2));
        Assert.Empty(await world.ReviewsAsync());
        Assert.Equal(1, world.Company.Count("customers"));
    }

    [Fact]
    public async Task A_configured_value_that_the_dimension_does_not_have_stops_its_flow()
    {
        await using var world = Departments(new FieldOptions { Constant = "NORTH" });
        AddDepartments(world);
        world.Pipedrive.AddOrganization(Name);
        await world.SyncAsync();

        Assert.Equal(0, world.Company.Count("customers"));
        var review = Assert.Single(await world.ReviewsAsync());
        Assert.Contains("name 'NORTH' for 'dimension_DEPARTMENT', which Business Central does not have; known are 'PROD', 'SALES'", review.Question, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(SyncFlow.Organizations, "dimension_DEPARTMENT", FlowDirection.TwoWay, "Flows:Organizations:Fields:dimension_DEPARTMENT:Direction is TwoWay, but Business Central does not tell when a default dimension changes, so it can only be ToBusinessCentral.")]
    [InlineData(SyncFlow.Products, "dimension_DEPARTMENT", FlowDirection.ToPipedrive, "Flows:Products:Fields:dimension_DEPARTMENT:Direction is ToPipedrive, but")]
    [InlineData(SyncFlow.Organizations, "dimension_", null, "Flows:Organizations:Fields:dimension_ is not a member that can be mapped; these can: number, displayName, ")]
    [InlineData(SyncFlow.Organizations, "dimension_A_CODE_THAT_IS_TOO_LONG", null, ", id, and dimension_ with the code of a dimension.")]
    [InlineData(SyncFlow.Persons, "dimension_DEPARTMENT", null, "Flows:Persons:Fields:dimension_DEPARTMENT is not a member that can be mapped")]
    public async Task What_cannot_be_is_refused_by_name(SyncFlow flow, string member, FlowDirection? direction, string named)
    {
        await using var world = new World(map: builder => builder.Map(flow, map =>
        {
            var field = map.Field(member).From("Department");
            _ = direction is { } one ? field.Direction(one) : field;
        }));
        foreach (var entity in new[] { "organization", "person", "product" })
        {
            world.Pipedrive.AddField(entity, "Department");
        }

        var problem = await Assert.ThrowsAsync<MlConnectorConfigurationException>(() => world.SyncAsync());
        Assert.Contains(named, problem.Message, StringComparison.Ordinal);
    }
}
