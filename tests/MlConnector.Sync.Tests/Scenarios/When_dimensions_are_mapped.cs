using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using MlConnector.Sync.Auditing;
using MlConnector.Sync.Connections;
using MlConnector.Sync.Matching;
using MlConnector.Sync.Planning;
using MlConnector.Sync.Storage;
using MlConnector.Testing;

namespace MlConnector.Sync.Tests.Scenarios;

/// <summary>The department of an organization becomes the default dimension of its customer, so that orders carry it.</summary>
public sealed class When_dimensions_are_mapped
{
    private const string Name = "Acme GmbH";
    private static readonly TimeSpan _minutes = TimeSpan.FromMinutes(15);

    [Fact]
    public async Task The_customer_gets_the_value_when_it_is_created_and_whenever_it_changes()
    {
        await using var world = Departments();
        var key = AddDepartments(world, "enum", "Sales", "Production");
        var organization = world.Pipedrive.AddOrganization(Name, Custom(key, Option(world, key, "Sales")));
        await world.SyncAsync();
        Assert.Equal("SALES", Dimension(world, Name));
        var created = Assert.Single(await world.AuditAsync(SyncFlow.Organizations, organization), entry => entry.Action == AuditAction.Created);
        Assert.Contains(created.Changes, change => change is { Field: "dimension_DEPARTMENT", Before: null, After: "SALES", Side: Side.BusinessCentral });
        await world.NothingIsLeftToWriteAsync();

        world.Pipedrive.Edit("organizations", organization, ("name", "Acme International GmbH"), Custom(key, Option(world, key, "Production")));
        await world.SyncAfterAsync(_minutes);
        Assert.Equal("PROD", Dimension(world, "Acme International GmbH"));
        var updated = Assert.Single(await world.AuditAsync(SyncFlow.Organizations, organization), entry => entry.Action == AuditAction.Updated);
        Assert.Contains(updated.Changes, change => change is { Field: "dimension_DEPARTMENT", Before: "SALES", After: "PROD", Side: Side.BusinessCentral });
        Assert.Single(world.Company.Rows("defaultDimensions"));
        await world.NothingIsLeftToWriteAsync();
    }

    [Fact]
    public async Task The_item_gets_the_value_of_its_product()
    {
        await using var world = new World(connection => connection.Flows.Products.Fields["dimension_DEPARTMENT"] = "Department");
        var key = AddDepartmentsFor(world, "product", "varchar");
        var product = world.Pipedrive.AddProduct("Filter", ("code", "F-1"), Custom(key, "sales"));
        await world.SyncAsync();
        var item = Guid.Parse((string)Assert.Single(world.Company.Rows("items"))["id"]!);
        Assert.Equal("SALES", Dimension(world, item));

        world.Pipedrive.Edit("products", product, Custom(key, "PROD"));
        await world.SyncAfterAsync(_minutes);
        Assert.Equal("PROD", Dimension(world, item));
        await world.NothingIsLeftToWriteAsync();
    }

    [Fact]
    public async Task An_order_made_for_the_customer_carries_it()
    {
        await using var world = Departments();
        var key = AddDepartments(world);
        var deal = world.SomeDeal();
        world.Pipedrive.Edit("organizations", 1, Custom(key, "PROD"));
        world.Pipedrive.WinDeal(deal);
        await world.SyncAsync();

        var order = Assert.Single(world.Orders);
        Assert.Contains(world.Company.Rows("dimensionSetLines"), line =>
            (string?)line["parentId"] == (string?)order["id"] && (string?)line["code"] == "DEPARTMENT" && (string?)line["valueCode"] == "PROD");
    }

    [Theory]
    [InlineData(false, false, "SALES")]
    [InlineData(true, false, null)]
    [InlineData(true, true, "")]
    public async Task An_emptied_field_takes_the_value_away_only_where_the_mapping_says_so_and_a_rule_for_postings_stays(bool clears, bool hasRule, string? expected)
    {
        await using var world = Departments(new FieldOptions { Pipedrive = "Department", Clears = clears });
        var key = AddDepartments(world);
        var organization = world.Pipedrive.AddOrganization(Name, Custom(key, "SALES"));
        await world.SyncAsync();
        if (hasRule)
        {
            world.Company.Edit("defaultDimensions", DefaultOf(world, Name), ("postingValidation", "Code_x0020_Mandatory"));
            world.Company.Edit("customers", CustomerId(world, Name), ("addressLine2", "Gate 3"));
            await world.SyncAfterAsync(_minutes);
        }

        world.Pipedrive.Edit("organizations", organization, Custom(key, null));
        await world.SyncAfterAsync(_minutes);

        Assert.Equal(expected, Dimension(world, Name));
        Assert.Equal(hasRule ? ["Code_x0020_Mandatory"] : [], world.Company.Rows("defaultDimensions").Select(row => (string?)row["postingValidation"]).Where(rule => rule?.Length > 1 && rule != "_x0020_"));
        await world.NothingIsLeftToWriteAsync();

        world.Pipedrive.Edit("organizations", organization, Custom(key, "PROD"));
        await world.SyncAfterAsync(_minutes);
        Assert.Equal("PROD", Dimension(world, Name));
        Assert.Equal(hasRule, world.Company.Rows("defaultDimensions").Any(row => ((string?)row["postingValidation"])!.StartsWith("Code", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Values_are_translated_by_the_list_of_the_settings_and_found_by_their_names()
    {
        await using var world = Departments(new FieldOptions { Pipedrive = "Department", Values = { ["Selling"] = "Sales", ["Making"] = "PROD" } });
        var key = AddDepartments(world);
        world.Pipedrive.AddOrganization("One GmbH", Custom(key, "selling"));
        world.Pipedrive.AddOrganization("Two GmbH", Custom(key, "Making"));
        world.Pipedrive.AddOrganization("Three GmbH", Custom(key, "Buying"));
        await world.SyncAsync();

        Assert.Equal(("SALES", "PROD"), (Dimension(world, "One GmbH"), Dimension(world, "Two GmbH")));
        Assert.Contains("'Buying' of 'Department' is not among the values of 'dimension_DEPARTMENT'; known are 'Selling', 'Making'", Assert.Single((await world.StatusAsync()).Stuck).Reason, StringComparison.Ordinal);
    }

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
    [InlineData(ConstantMoment.Creation, "PROD")]
    [InlineData(ConstantMoment.Always, "SALES")]
    public async Task A_constant_is_written_on_creation_and_where_the_settings_say_so_always(ConstantMoment when, string expected)
    {
        await using var world = Departments(new FieldOptions { Constant = "Sales", When = when });
        AddDepartments(world);
        world.Pipedrive.AddOrganization(Name);
        await world.SyncAsync();
        Assert.Equal("SALES", Dimension(world, Name));

        EditDimension(world, Name, "PROD");
        world.Company.Edit("customers", CustomerId(world, Name), ("addressLine2", "Gate 3"));
        await world.SyncAfterAsync(_minutes);
        Assert.Equal(expected, Dimension(world, Name));
        await world.NothingIsLeftToWriteAsync();
    }

    [Fact]
    public async Task A_default_stands_in_for_unknown_and_missing_values()
    {
        await using var world = Departments(new FieldOptions { Pipedrive = "Department", Default = "PROD" });
        var key = AddDepartments(world);
        world.Pipedrive.AddOrganization("One GmbH", Custom(key, "North"));
        world.Pipedrive.AddOrganization("Two GmbH");
        await world.SyncAsync();

        Assert.Equal(("PROD", "PROD"), (Dimension(world, "One GmbH"), Dimension(world, "Two GmbH")));
    }

    [Fact]
    public async Task Code_maps_a_dimension_like_any_other_member()
    {
        await using var world = new World(map: builder => builder.Map(SyncFlow.Organizations, map => map.Field("dimension_department").From("Department").Convert(text => text[..4])));
        var key = AddDepartments(world);
        world.Pipedrive.AddOrganization(Name, Custom(key, "prod-17"));
        await world.SyncAsync();

        Assert.Equal("PROD", Dimension(world, Name));
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

    [Fact]
    public async Task A_newly_mapped_dimension_fills_what_is_empty_and_overwrites_nothing()
    {
        var mapped = false;
        await using var world = new World(connection =>
        {
            if (mapped)
            {
                connection.Flows.Organizations.Fields["dimension_DEPARTMENT"] = "Department";
            }
        });
        var key = AddDepartments(world);
        foreach (var name in new[] { "One GmbH", "Two GmbH" })
        {
            world.Pipedrive.AddOrganization(name, Custom(key, "SALES"));
            world.Company.AddCustomer(null, name);
        }

        AddDimension(world, "One GmbH", "PROD");
        await world.SyncAsync();
        mapped = true;
        await world.RestartAsync();
        await world.SyncAfterAsync(_minutes);

        Assert.Equal(("PROD", "SALES"), (Dimension(world, "One GmbH"), Dimension(world, "Two GmbH")));
        await world.NothingIsLeftToWriteAsync();
    }

    [Fact]
    public async Task A_plan_shows_it_and_its_application_does_it()
    {
        await using var world = Departments();
        var key = AddDepartments(world);
        var organization = world.Pipedrive.AddOrganization(Name, Custom(key, "SALES"));
        var first = await world.PlanAsync();
        var entry = Assert.Single(await world.EntriesAsync(first));
        Assert.Equal(PlanOutcome.Create, entry.Outcome);
        Assert.Contains(new PlannedField(Side.BusinessCentral, "dimension_DEPARTMENT", null, "SALES"), entry.Changes);
        Assert.Equal(0, world.Writes());
        Assert.Empty((await world.ApplyAsync(first)).RefusedEntries);
        Assert.Equal("SALES", Dimension(world, Name));

        world.Clock.Advance(_minutes);
        world.Pipedrive.Edit("organizations", organization, Custom(key, "PROD"));
        var second = await world.PlanAsync();
        Assert.Equal([new PlannedField(Side.BusinessCentral, "dimension_DEPARTMENT", "SALES", "PROD")], Assert.Single(await world.EntriesAsync(second)).Changes);
        Assert.Empty((await world.ApplyAsync(second)).RefusedEntries);
        Assert.Equal("PROD", Dimension(world, Name));
    }

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

    [Fact]
    public async Task What_somebody_sets_in_Business_Central_stays_until_Pipedrive_changes()
    {
        await using var world = Departments();
        var key = AddDepartments(world);
        var organization = world.Pipedrive.AddOrganization(Name, Custom(key, "SALES"));
        await world.SyncAsync();
        EditDimension(world, Name, "PROD");
        world.Company.Edit("customers", CustomerId(world, Name), ("addressLine2", "Gate 3"));
        await world.SyncAfterAsync(_minutes);
        Assert.Equal("PROD", Dimension(world, Name));
        await world.NothingIsLeftToWriteAsync();

        world.Company.Add("dimensionValues", ("dimensionId", DepartmentId(world)), ("code", "NORTH"), ("displayName", "North"));
        world.Pipedrive.Edit("organizations", organization, Custom(key, "North"));
        await world.SyncAfterAsync(_minutes);
        Assert.Equal("NORTH", Dimension(world, Name));
    }

    [Theory]
    [InlineData(ConflictWinner.PipedriveWins, "PROD")]
    [InlineData(ConflictWinner.BusinessCentralWins, "NORTH")]
    [InlineData(ConflictWinner.Review, "NORTH")]
    public async Task A_change_in_Business_Central_that_no_poll_shows_is_noticed_by_the_write_and_merged_like_any_field(ConflictWinner winner, string expected)
    {
        await using var world = Departments(new FieldOptions { Pipedrive = "Department", Conflict = winner });
        var key = AddDepartments(world);
        world.Company.Add("dimensionValues", ("dimensionId", DepartmentId(world)), ("code", "NORTH"), ("displayName", "North"));
        var organization = world.Pipedrive.AddOrganization(Name, Custom(key, "SALES"));
        await world.SyncAsync();
        await NoPollReadsItOnceMoreAsync(world);

        EditDimension(world, Name, "NORTH");
        world.Pipedrive.Edit("organizations", organization, Custom(key, "PROD"));
        await world.SyncAfterAsync(_minutes);
        Assert.Equal("NORTH", Dimension(world, Name));
        await world.SyncAfterAsync(_minutes);

        Assert.Equal(expected, Dimension(world, Name));
        Assert.Equal(winner == ConflictWinner.Review ? 1 : 0, (await world.ReviewsAsync()).Count);
        await world.NothingIsLeftToWriteAsync();
    }

    [Fact]
    public async Task One_that_was_deleted_in_Business_Central_meanwhile_is_made_again_when_Pipedrive_changes()
    {
        await using var world = Departments();
        var key = AddDepartments(world);
        var organization = world.Pipedrive.AddOrganization(Name, Custom(key, "SALES"));
        await world.SyncAsync();
        await NoPollReadsItOnceMoreAsync(world);

        world.Company.Remove("defaultDimensions", DefaultOf(world, Name));
        world.Pipedrive.Edit("organizations", organization, Custom(key, "PROD"));
        await world.SyncAfterAsync(_minutes);
        await world.SyncAfterAsync(_minutes);

        Assert.Equal("PROD", Dimension(world, Name));
        await world.NothingIsLeftToWriteAsync();
    }

    [Fact]
    public async Task One_that_somebody_adds_to_a_new_customer_before_us_is_changed_not_made_twice()
    {
        await using var world = Departments();
        var key = AddDepartments(world);
        world.Pipedrive.AddOrganization(Name, Custom(key, "SALES"));
        world.BeforeBusinessCentral = request =>
        {
            if (IsBatch(request) && world.Company.Count("defaultDimensions") == 0)
            {
                AddDimension(world, Name, "PROD");
            }

            return Task.CompletedTask;
        };
        var first = await world.SyncAsync();
        Assert.Equal("PROD", Dimension(world, Name));
        Assert.Equal((0, 0), (first.Held, (await world.StatusAsync()).Stuck.Count));
        await world.SyncAfterAsync(_minutes);

        Assert.Equal("SALES", Dimension(world, Name));
        Assert.Equal(1, world.Company.Count("customers"));
        await world.NothingIsLeftToWriteAsync();
    }

    [Theory]
    [InlineData(FaultKind.RejectBefore)]
    [InlineData(FaultKind.DisconnectBefore)]
    [InlineData(FaultKind.CommitThenDisconnect)]
    public async Task When_only_the_dimension_could_not_be_written_the_customer_counts_and_the_rest_follows(FaultKind kind)
    {
        await using var world = Departments();
        var key = AddDepartments(world);
        world.BusinessCentral.Faults.Add(new SimulatorFault { Kind = kind, Matches = SimulatorFault.On("POST", "/$batch") });
        var organization = world.Pipedrive.AddOrganization(Name, Custom(key, "SALES"));
        await world.SyncAsync();
        var created = Assert.Single(await world.AuditAsync(SyncFlow.Organizations, organization), entry => entry.Action == AuditAction.Created);
        Assert.Contains("Still to be written: 'dimension_DEPARTMENT'", created.Reason, StringComparison.Ordinal);
        Assert.DoesNotContain(created.Changes, change => change.Field == "dimension_DEPARTMENT");
        await world.SyncAfterAsync(_minutes);
        Assert.Equal(("SALES", 1), (Dimension(world, Name), world.Company.Count("customers")));
        await world.NothingIsLeftToWriteAsync();

        world.BusinessCentral.Faults.Add(new SimulatorFault { Kind = kind, Matches = SimulatorFault.On("POST", "/$batch") });
        world.Pipedrive.Edit("organizations", organization, ("name", "Acme International GmbH"), Custom(key, "PROD"));
        await world.SyncAfterAsync(_minutes);
        var updated = Assert.Single(await world.AuditAsync(SyncFlow.Organizations, organization), entry => entry.Action == AuditAction.Updated && entry.Changes.Any(change => change.Field == "displayName"));
        Assert.Contains("Still to be written: 'dimension_DEPARTMENT'", updated.Reason, StringComparison.Ordinal);
        await world.SyncAfterAsync(_minutes);

        Assert.Equal("PROD", Dimension(world, "Acme International GmbH"));
        await world.NothingIsLeftToWriteAsync();
    }

    [Fact, Trait("Fault", "F67")]
    public async Task A_process_that_dies_between_the_customer_and_its_dimension_makes_no_second_customer_and_leaves_nothing_out()
    {
        var point = CrashPoint.Never;
        await using var world = Departments(services: services => Decorate(services, () => point));
        var key = AddDepartments(world);
        var organization = world.Pipedrive.AddOrganization(Name, Custom(key, "SALES"));
        world.BeforeBusinessCentral = Die;
        await Assert.ThrowsAsync<StoreUnavailableException>(() => world.SyncAsync());
        Assert.Equal((1, 0), (world.Company.Count("customers"), world.Company.Count("defaultDimensions")));

        await LiveAgainAsync();
        Assert.Equal(("SALES", 1), (Dimension(world, Name), world.Company.Count("customers")));
        Assert.Empty(await world.ReviewsAsync());

        world.BeforeBusinessCentral = Die;
        world.Pipedrive.Edit("organizations", organization, ("name", "Acme International GmbH"), Custom(key, "PROD"));
        await Assert.ThrowsAsync<StoreUnavailableException>(() => world.SyncAfterAsync(_minutes));
        Assert.Equal("SALES", Dimension(world, "Acme International GmbH"));

        await LiveAgainAsync();
        Assert.Equal(("PROD", 1), (Dimension(world, "Acme International GmbH"), world.Company.Count("customers")));
        await world.NothingIsLeftToWriteAsync();

        Task Die(HttpRequestMessage request)
        {
            if (!IsBatch(request))
            {
                return Task.CompletedTask;
            }

            point.Die();
            throw new HttpRequestException("The process dies.");
        }

        async Task LiveAgainAsync()
        {
            (point, world.BeforeBusinessCentral) = (CrashPoint.Never, null);
            await world.RestartAsync();
            await world.SyncAfterAsync(_minutes);
            await world.SyncAfterAsync(_minutes);
        }
    }

    /// <summary>A poll begins where the last one ended, at the youngest record: here it is another one.</summary>
    private static async Task NoPollReadsItOnceMoreAsync(World world)
    {
        world.Clock.Advance(TimeSpan.FromHours(1));
        world.Company.AddCustomer(null, "Youngest GmbH");
        await world.SyncAsync();
        await world.SyncAfterAsync(TimeSpan.FromHours(1));
    }

    private static World Departments(FieldOptions? options = null, int guard = 5, Action<IServiceCollection>? services = null) => new(
        connection =>
        {
            connection.Flows.Organizations.Fields["dimension_DEPARTMENT"] = options ?? "Department";
            connection.Guard.Percent = guard;
        },
        services: services);

    /// <summary>The third dimension of the company: changes of the first two would also be changes of the customers.</summary>
    private static string AddDepartments(World world, string type = "varchar", params string[] options) => AddDepartmentsFor(world, "organization", type, options);

    private static string AddDepartmentsFor(World world, string entity, string type, params string[] options)
    {
        world.Company.AddDimension("AREA", "NORTH");
        world.Company.AddDimension("GROUP", "A");
        var department = world.Company.AddDimension("DEPARTMENT");
        world.Company.Add("dimensionValues", ("dimensionId", department), ("code", "SALES"), ("displayName", "Sales"));
        world.Company.Add("dimensionValues", ("dimensionId", department), ("code", "PROD"), ("displayName", "Production"));
        return world.Pipedrive.AddField(entity, "Department", type, options);
    }

    private static void Decorate(IServiceCollection services, Func<CrashPoint> point)
    {
        var inner = services.Single(service => service.ServiceType == typeof(IDatabase)).ImplementationFactory!;
        services.Replace(ServiceDescriptor.Singleton<IDatabase>(provider => new CrashingDatabase((IDatabase)inner(provider), point())));
    }

    private static bool IsBatch(HttpRequestMessage request) => request.RequestUri!.AbsolutePath.EndsWith("/$batch", StringComparison.Ordinal);

    private static Guid DepartmentId(World world) => Id(world.Company.Rows("dimensions").Single(row => (string?)row["code"] == "DEPARTMENT"));

    private static Guid ValueId(World world, string code) => Id(world.Company.Rows("dimensionValues").Last(row => (string?)row["code"] == code));

    private static Guid CustomerId(World world, string name) => Id(world.Customer(name));

    private static Guid DefaultOf(World world, string name) => Id(world.Company.Rows("defaultDimensions").Single(row => (string?)row["parentId"] == CustomerId(world, name).ToString()));

    /// <summary>The code of the value; empty when there is none, null when there is no default dimension at all.</summary>
    private static string? Dimension(World world, string customer) => Dimension(world, CustomerId(world, customer));

    private static string? Dimension(World world, Guid parent) => (string?)world.Company.Rows("defaultDimensions")
        .SingleOrDefault(row => (string?)row["parentId"] == parent.ToString() && (string?)row["dimensionCode"] == "DEPARTMENT")?["dimensionValueCode"];

    private static void EditDimension(World world, string customer, string value) =>
        world.Company.Edit("defaultDimensions", DefaultOf(world, customer), ("dimensionValueId", ValueId(world, value)));

    private static void AddDimension(World world, string customer, string value) => world.Company.Add(
        "defaultDimensions", ("parentType", "Customer"), ("parentId", CustomerId(world, customer)), ("dimensionId", DepartmentId(world)), ("dimensionValueId", ValueId(world, value)));

    private static async Task<string?> CheckAsync(World world) =>
        (await world.Services.GetRequiredService<IConnectionChecker>().CheckAsync(null, TestContext.Current.CancellationToken)).SingleOrDefault(finding => !finding.Passed)?.Detail;

    private static string Numbered(int number) => string.Create(CultureInfo.InvariantCulture, $"Company {number:000} GmbH");

    private static Guid Id(JsonObject row) => Guid.Parse((string)row["id"]!);

    private static long Option(World world, string key, string label) => world.Pipedrive.OptionId("organization", key, label);

    private static (string, JsonNode?) Custom(string key, JsonNode? value) => ("custom_fields", new JsonObject { [key] = value });
}
