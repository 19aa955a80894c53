using System.Text.Json.Nodes;
using MlConnector.Sync.Connections;
using MlConnector.Testing;

namespace MlConnector.Sync.Tests.Scenarios;

/// <summary>What a server echoes is what the next comparison goes by.</summary>
public sealed class When_something_was_just_written
{
    [Fact]
    public async Task What_a_created_record_is_compared_with_is_all_that_its_server_echoed_and_not_only_what_was_sent()
    {
        await using var world = new World();
        var organization = world.Pipedrive.AddOrganization("Acme GmbH");
        await world.SyncAsync();
        world.Clock.Advance(TimeSpan.FromMinutes(5));
        var customer = Guid.Parse((string)world.Customer("Acme GmbH")["id"]!);
        world.Company.Edit("customers", customer, ("city", "Bremen"));
        world.Pipedrive.Edit("organizations", organization, ("address", new JsonObject { ["value"] = "Kiel", ["locality"] = "Kiel" }));
        await world.SyncAfterAsync(TimeSpan.FromMinutes(5));

        // Both filled in what was empty when the customer was made: that is a conflict, and no value that was there from the beginning.
        Assert.Equal("Kiel", (string?)world.Customer("Acme GmbH")["city"]);
        await world.NothingIsLeftToWriteAsync();
    }

    [Fact, Trait("Situation", "B94")]
    public async Task What_was_written_is_the_base_so_that_a_second_edit_is_no_conflict_with_our_own_write()
    {
        await using var world = new World(connection => connection.Flows.Organizations.Conflict = ConflictWinner.BusinessCentralWins);
        var (organization, customer) = await world.LinkedAsync();
        world.Pipedrive.Edit("organizations", organization, ("name", "Nordwind AG"));
        await world.SyncAsync();
        world.Clock.Advance(TimeSpan.FromMinutes(1));
        world.Pipedrive.Edit("organizations", organization, ("name", "Nordwind SE"));
        await world.SyncAsync();

        Assert.Equal("Nordwind SE", (string?)Assert.Single(world.Pipedrive.Rows("organizations"))["name"]);
        Assert.Equal("Nordwind SE", (string?)world.Company.Row("customers", customer)["displayName"]);
    }

    [Theory, Trait("Situation", "B94"), Trait("Fault", "F66")]
    [InlineData(Side.BusinessCentral)]
    [InlineData(Side.Pipedrive)]
    public async Task What_a_server_makes_of_an_update_is_the_base_and_overwrites_nothing(Side written)
    {
        await using var world = new World();
        var (organization, customer) = await world.LinkedAsync();
        var toBusinessCentral = written == Side.BusinessCentral;
        // An extension of the company, or an automation of the account, writes names in capitals.
        Task ChangeAsync(HttpRequestMessage request)
        {
            if (request.Method == HttpMethod.Patch)
            {
                (world.BeforeBusinessCentral, world.BeforePipedrive) = (null, null);
                world.Company.Edit("customers", customer, ("displayName", toBusinessCentral ? "NORDWIND AG" : "Nordwind AG"));
                world.Pipedrive.Edit("organizations", organization, ("name", toBusinessCentral ? "Nordwind AG" : "NORDWIND AG"));
                var body = toBusinessCentral
                    ? world.Company.Row("customers", customer).ToJsonString()
                    : new JsonObject { ["success"] = true, ["data"] = world.Pipedrive.Rows("organizations")[0].DeepClone() }.ToJsonString();
                SimulatedApi api = toBusinessCentral ? world.BusinessCentral : world.Pipedrive;
                api.Faults.Add(new SimulatorFault { Kind = FaultKind.RejectBefore, StatusCode = 200, Body = body, Matches = (method, _) => method == "PATCH" });
            }

            return Task.CompletedTask;
        }

        if (toBusinessCentral)
        {
            world.BeforeBusinessCentral = ChangeAsync;
            world.Pipedrive.Edit("organizations", organization, ("name", "Nordwind AG"));
        }
        else
        {
            world.BeforePipedrive = ChangeAsync;
            world.Company.Edit("customers", customer, ("displayName", "Nordwind AG"));
        }

        Assert.Equal(1, (await world.SyncAsync()).Updated);
        await world.NothingIsLeftToWriteAsync();
        world.Pipedrive.Edit("organizations", organization, ("address", new JsonObject { ["value"] = "Kiel", ["locality"] = "Kiel" }));
        await world.SyncAfterAsync(TimeSpan.FromMinutes(5));
        Assert.Equal(
            toBusinessCentral ? ("Nordwind AG", "NORDWIND AG") : ("NORDWIND AG", "Nordwind AG"),
            ((string?)world.Pipedrive.Rows("organizations")[0]["name"], (string?)world.Company.Row("customers", customer)["displayName"]));
        Assert.Equal("Kiel", (string?)world.Company.Row("customers", customer)["city"]);
    }

    [Theory, Trait("Situation", "B94")]
    [InlineData(Side.BusinessCentral)]
    [InlineData(Side.Pipedrive)]
    public async Task What_was_just_written_is_known_so_that_the_next_write_needs_no_second_attempt(Side written)
    {
        await using var world = new World();
        var (organization, customer) = await world.LinkedAsync();
        foreach (var name in new[] { "Nordwind AG", "Nordwind SE" })
        {
            if (written == Side.BusinessCentral)
            {
                world.Pipedrive.Edit("organizations", organization, ("name", name));
            }
            else
            {
                world.Company.Edit("customers", customer, ("displayName", name));
            }

            var report = written == Side.BusinessCentral ? await HearAsync() : await world.SyncAfterAsync(TimeSpan.FromMinutes(5));
            Assert.Equal((1, 0, 0), (report.Updated, report.Unchanged, report.Retrying));
        }

        Assert.Equal(("Nordwind SE", "Nordwind SE"), ((string?)world.Company.Row("customers", customer)["displayName"], (string?)world.Pipedrive.Rows("organizations")[0]["name"]));
        Assert.Equal(0, (await world.SyncAfterAsync(TimeSpan.FromMinutes(5))).Unchanged);

        // Pipedrive tells of the change, and Business Central is not read before it is written.
        async Task<SyncReport> HearAsync()
        {
            world.Clock.Advance(TimeSpan.FromMinutes(1));
            await Hook.ChangedAsync(world, "organization", organization);
            return await world.Engine.SyncAsync(new SyncRequest { Poll = false }, null, TestContext.Current.CancellationToken);
        }
    }

    [Fact, Trait("Situation", "B94")]
    public async Task The_same_edit_on_both_sides_is_the_base_of_the_next_one()
    {
        await using var world = new World(connection => connection.Flows.Organizations.Conflict = ConflictWinner.BusinessCentralWins);
        var (organization, customer) = await world.LinkedAsync();
        world.Pipedrive.Edit("organizations", organization, ("name", "Nordwind AG"));
        world.Company.Edit("customers", customer, ("displayName", "Nordwind AG"));
        await world.SyncAsync();
        world.Pipedrive.Edit("organizations", organization, ("name", "Nordwind SE"));
        await world.SyncAfterAsync(TimeSpan.FromMinutes(5));

        Assert.Equal("Nordwind SE", (string?)world.Company.Row("customers", customer)["displayName"]);
        Assert.Equal("Nordwind SE", (string?)Assert.Single(world.Pipedrive.Rows("organizations"))["name"]);
        await world.NothingIsLeftToWriteAsync();
    }
}
