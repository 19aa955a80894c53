using MlConnector.Sync.Auditing;
using MlConnector.Sync.Connections;
using MlConnector.Testing;
using static MlConnector.Sync.Tests.Scenarios.DepartmentWorld;

namespace MlConnector.Sync.Tests.Scenarios;

/// <summary>Others write default dimensions too, and a write can stop halfway: no customer is made twice, and nothing is left out.</summary>
public sealed class When_a_dimension_is_not_as_it_was
{
    private static readonly TimeSpan _minutes = TimeSpan.FromMinutes(15);

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
}
