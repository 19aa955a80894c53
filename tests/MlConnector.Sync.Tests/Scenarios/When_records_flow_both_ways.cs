using System.Text.Json.Nodes;
using MlConnector.Sync.Connections;
using MlConnector.Testing;

namespace MlConnector.Sync.Tests.Scenarios;

public sealed class When_records_flow_both_ways
{
    [Fact]
    public async Task A_customer_and_an_item_of_the_ERP_appear_in_Pipedrive()
    {
        await using var world = new World();
        world.Company.AddCustomer("C-7", "Vestas Pumpen AG", ("addressLine1", "Hafenweg 4"), ("city", "Bremen"), ("postalCode", "28195"));
        world.Company.AddItem("P-100", "Pump 100", ("baseUnitOfMeasureCode", "PCS"), ("unitPrice", 1250.5m));
        var report = await world.SyncAsync();

        var organization = Assert.Single(world.Pipedrive.Rows("organizations"));
        Assert.Equal(("Vestas Pumpen AG", "Bremen", "28195"), ((string?)organization["name"], (string?)organization["address"]!["locality"], (string?)organization["address"]!["postal_code"]));
        var product = Assert.Single(world.Pipedrive.Rows("products"));
        Assert.Equal(("P-100", 1250.5m), ((string?)product["code"], (decimal)product["prices"]![0]!["price"]!));
        Assert.Equal(2, report.Created);
        await world.NothingIsLeftToWriteAsync();
    }

    [Fact, Trait("Situation", "B94")]
    public async Task Different_fields_changed_on_both_sides_are_merged()
    {
        await using var world = new World();
        var (organization, customer) = await world.LinkedAsync();
        world.Company.Edit("customers", customer, ("city", "Kiel"));
        world.Pipedrive.Edit("organizations", organization, ("name", "Nordwind AG"));
        var report = await world.SyncAsync();

        Assert.Equal("Nordwind AG", (string?)world.Company.Row("customers", customer)["displayName"]);
        Assert.Equal("Kiel", (string?)Assert.Single(world.Pipedrive.Rows("organizations"))["address"]!["locality"]);
        Assert.Equal(1, report.Updated);
        await world.NothingIsLeftToWriteAsync();
    }

    [Fact, Trait("Situation", "B93")]
    public async Task The_same_change_on_both_sides_is_no_conflict_and_no_write()
    {
        await using var world = new World(connection => connection.Flows.Organizations.Conflict = ConflictWinner.Review);
        var (organization, customer) = await world.LinkedAsync();
        world.Company.Edit("customers", customer, ("displayName", "Nordwind AG"));
        world.Pipedrive.Edit("organizations", organization, ("name", "Nordwind AG"));

        await world.NothingIsLeftToWriteAsync();
        Assert.Empty(await world.ReviewsAsync());
    }

    [Fact, Trait("Situation", "B94")]
    public async Task Of_two_changes_at_the_same_moment_that_of_Pipedrive_counts_as_the_newest()
    {
        await using var world = new World(connection => connection.Flows.Organizations.Conflict = ConflictWinner.Newest);
        var (organization, customer) = await world.LinkedAsync();
        world.Company.Edit("customers", customer, ("displayName", "Nordwind SE"));
        world.Pipedrive.Edit("organizations", organization, ("name", "Nordwind AG"));
        await world.SyncAsync();

        Assert.Equal(("Nordwind AG", "Nordwind AG"), ((string?)world.Company.Row("customers", customer)["displayName"], (string?)world.Pipedrive.Rows("organizations")[0]["name"]));
    }

    [Fact, Trait("Situation", "B39")]
    public async Task A_price_changed_on_both_sides_is_the_price_of_the_ERP()
    {
        await using var world = new World();
        var product = world.Pipedrive.AddProduct("Filter", ("code", "F-1"), ("prices", new JsonArray(
            new JsonObject { ["price"] = 10m, ["currency"] = "EUR" }, new JsonObject { ["price"] = 11m, ["currency"] = "USD" })));
        await world.SyncAsync();
        var item = Guid.Parse((string)Assert.Single(world.Company.Rows("items"))["id"]!);
        world.Clock.Advance(TimeSpan.FromMinutes(5));
        world.Company.Edit("items", item, ("unitPrice", 12m));
        world.Pipedrive.Edit("products", product, ("prices", new JsonArray(
            new JsonObject { ["price"] = 13m, ["currency"] = "EUR" }, new JsonObject { ["price"] = 11m, ["currency"] = "USD" })));
        await world.SyncAsync();

        var prices = Assert.Single(world.Pipedrive.Rows("products"))["prices"]!.AsArray().ToDictionary(price => (string)price!["currency"]!, price => (decimal)price!["price"]!);
        Assert.Equal((12m, 11m), (prices["EUR"], prices["USD"]));
        Assert.Equal(12m, (decimal)world.Company.Row("items", item)["unitPrice"]!);
    }

    [Fact, Trait("Situation", "B91"), Trait("Fault", "F66")]
    public async Task Our_own_write_comes_back_and_ends_in_silence()
    {
        await using var world = new World();
        var (organization, _) = await world.LinkedAsync();
        world.Pipedrive.Edit("organizations", organization, ("name", "  Nordwind   AG "));
        await world.SyncAsync();
        await world.NothingIsLeftToWriteAsync();
        await world.NothingIsLeftToWriteAsync();
    }

    [Theory, Trait("Fault", "F23")]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_Pipedrive_create_whose_answer_is_lost_is_looked_for_and_never_repeated_blindly(bool happened)
    {
        await using var world = new World();
        world.Company.AddCustomer("C-7", "Vestas Pumpen AG");
        world.Pipedrive.Faults.Add(new SimulatorFault
        {
            Kind = happened ? FaultKind.CommitThenDisconnect : FaultKind.DisconnectBefore,
            Matches = SimulatorFault.On("POST", "/organizations"),
        });
        await world.SyncAsync();
        for (var minutes = 0; minutes < 60; minutes += 10)
        {
            await world.SyncAfterAsync(TimeSpan.FromMinutes(10));
        }

        Assert.Single(world.Pipedrive.Rows("organizations"));
        Assert.Equal(1, (await world.StatusAsync()).Links[SyncFlow.Organizations]);
    }

    [Fact, Trait("Fault", "F16")]
    public async Task One_refused_record_of_a_batch_is_held_by_itself()
    {
        await using var world = new World();
        foreach (var number in Enumerable.Range(1, 30))
        {
            world.Pipedrive.AddOrganization(number == 17 ? new string('x', 101) : $"Company {number}");
        }

        var report = await world.SyncAsync();

        Assert.Equal((29, 1), (report.Created, report.Held));
        Assert.Equal(29, world.Company.Count("customers"));
    }

    [Fact, Trait("Situation", "B107"), Trait("Fault", "F38")]
    public async Task A_customer_that_changed_under_a_write_is_read_and_merged_anew_and_written_once_more()
    {
        await using var world = new World();
        var (organization, customer) = await world.LinkedAsync();
        world.Pipedrive.Edit("organizations", organization, ("name", "Nordwind AG"));
        world.BeforeBusinessCentral = request =>
        {
            if (request.Method == HttpMethod.Patch)
            {
                world.BeforeBusinessCentral = null;
                world.Company.Edit("customers", customer, ("city", "Kiel"));
            }

            return Task.CompletedTask;
        };
        world.BusinessCentral.Faults.Add(new SimulatorFault { Kind = FaultKind.RejectBefore, StatusCode = 412, Matches = (method, _) => method == "PATCH" });
        var report = await world.SyncAsync();
        await world.SyncAfterAsync(TimeSpan.FromMinutes(1));

        // It is looked at again by itself, not because the poll finds the other change.
        Assert.Equal((1, 0), (report.Retrying, report.Held));
        Assert.Equal(("Nordwind AG", "Kiel"), ((string?)world.Company.Row("customers", customer)["displayName"], (string?)world.Company.Row("customers", customer)["city"]));
        Assert.Equal("Kiel", (string?)Assert.Single(world.Pipedrive.Rows("organizations"))["address"]!["locality"]);
        Assert.Equal(2, world.BusinessCentral.Journal.Entries.Count(entry => entry.Method == "PATCH"));
        await world.NothingIsLeftToWriteAsync();
    }

    [Fact, Trait("Fault", "F16")]
    public async Task A_part_of_a_batch_that_is_refused_concerns_its_record_only()
    {
        await using var world = new World(connection =>
        {
            connection.Guard.Percent = 100;
            connection.Flows.Organizations.Fields["number"] = "Customer number";
        });
        var key = world.Pipedrive.AddField("organization", "Customer number", "varchar");
        foreach (var number in Enumerable.Range(1, 30))
        {
            world.Pipedrive.AddOrganization($"Company {number}", ("custom_fields", new JsonObject { [key] = $"K-{number}" }));
        }

        world.BeforeBusinessCentral = request =>
        {
            if (request.RequestUri!.AbsolutePath.EndsWith("/$batch", StringComparison.Ordinal))
            {
                world.BeforeBusinessCentral = null;
                world.Company.AddCustomer("K-17", "Somebody was quicker");
            }

            return Task.CompletedTask;
        };
        var report = await world.SyncAsync();

        Assert.Equal((29, 1), (report.Created, report.Held));
        Assert.Equal(30, world.Company.Count("customers"));
        Assert.Equal(29, await world.LinksAsync());
    }

    [Fact, Trait("Situation", "B17")]
    public async Task Two_workers_at_once_make_one_customer()
    {
        await using var world = new World();
        world.Pipedrive.AddOrganization("Nordwind Industrie GmbH");
        var held = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var writing = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        world.BeforeBusinessCentral = request => request.Method == HttpMethod.Post && writing.TrySetResult() ? held.Task : Task.CompletedTask;
        var first = world.Engine.SyncAsync(new SyncRequest(), null, TestContext.Current.CancellationToken);
        await writing.Task;
        var second = await world.SyncAsync();
        held.SetResult();

        Assert.Contains("another process is working on it", Assert.Single(second.Failures), StringComparison.Ordinal);
        Assert.Equal(1, (await first).Created);
        Assert.Equal(0, (await world.SyncAfterAsync(TimeSpan.FromMinutes(5))).Created);
        Assert.Single(world.Company.Rows("customers"));
        Assert.Equal(1, await world.LinksAsync());
    }

    [Theory, Trait("Fault", "F89")]
    [InlineData("<img src=x onerror=alert(1)> & \"Söhne\" GmbH")]
    [InlineData("Nordwind\r\nFATAL: all is lost")]
    [InlineData("Nord\u0001wind\u001b[31m GmbH")]
    [InlineData("{{7*7}} ${jndi:ldap://x} ' or 1 eq 1")]
    public async Task Names_are_text_whatever_they_look_like(string name)
    {
        await using var world = new World();
        world.Pipedrive.AddOrganization(name);
        await world.SyncAsync();

        Assert.Equal(name, (string?)Assert.Single(world.Company.Rows("customers"))["displayName"]);
        await world.NothingIsLeftToWriteAsync();
    }

    [Fact, Trait("Fault", "F38")]
    public async Task A_Pipedrive_record_that_changed_meanwhile_is_read_and_merged_anew()
    {
        await using var world = new World();
        var (organization, customer) = await world.LinkedAsync();
        world.Company.Edit("customers", customer, ("city", "Kiel"));
        world.BeforePipedrive = request =>
        {
            if (request.RequestUri!.AbsolutePath.EndsWith($"/organizations/{organization}", StringComparison.Ordinal))
            {
                world.BeforePipedrive = null;
                world.Pipedrive.Edit("organizations", organization, ("name", "Nordwind AG"));
            }

            return Task.CompletedTask;
        };
        await world.SyncAsync();
        await world.SyncAfterAsync(TimeSpan.FromMinutes(1));

        Assert.Equal("Nordwind AG", (string?)world.Company.Row("customers", customer)["displayName"]);
        var row = Assert.Single(world.Pipedrive.Rows("organizations"));
        Assert.Equal(("Nordwind AG", "Kiel"), ((string?)row["name"], (string?)row["address"]!["locality"]));
    }
}
