using MlConnector.Sync.Auditing;
using MlConnector.Sync.Connections;
using MlConnector.Sync.Planning;
using static MlConnector.Sync.Tests.Scenarios.DepartmentWorld;

namespace MlConnector.Sync.Tests.Scenarios;

/// <summary>The department of an organization becomes the default dimension of its customer, so that orders carry it.</summary>
public sealed class When_dimensions_are_mapped
{
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
    public async Task One_of_the_two_global_dimensions_changes_its_customer_as_well_and_that_is_no_news()
    {
        await using var world = Departments();
        world.Company.AddDimension("DEPARTMENT", "SALES", "PROD");
        var key = world.Pipedrive.AddField("organization", "Department");
        var organization = world.Pipedrive.AddOrganization(Name, Custom(key, "SALES"));
        await world.SyncAsync();
        await world.NothingIsLeftToWriteAsync();

        foreach (var (name, department) in new[] { ("Second GmbH", "PROD"), ("Third GmbH", "SALES") })
        {
            world.Pipedrive.Edit("organizations", organization, ("name", name), Custom(key, department));
            var report = await world.SyncAfterAsync(_minutes);
            Assert.Equal((1, 0, department), (report.Updated, report.Retrying, Dimension(world, name)));
        }

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
}
