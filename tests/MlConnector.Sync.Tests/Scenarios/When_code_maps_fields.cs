using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using MlConnector.Sync.Connections;

namespace MlConnector.Sync.Tests.Scenarios;

public sealed class When_code_maps_fields
{
    [Fact]
    public async Task Code_converts_values_both_ways()
    {
        await using var world = new World(map: builder => builder.Map(SyncFlow.Organizations, map => map.Field("website").From("Web").Convert(
            text => $"https://{text}", text => text.Replace("https://", "", StringComparison.Ordinal))));
        var key = world.Pipedrive.AddField("organization", "Web");
        world.Pipedrive.AddOrganization("Acme GmbH", Custom(key, "acme.example"));
        await world.SyncAsync();
        var customer = Assert.Single(world.Company.Rows("customers"));
        Assert.Equal("https://acme.example", (string?)customer["website"]);

        world.Company.Edit("customers", Guid.Parse((string)customer["id"]!), ("website", "https://acme.test"));
        await world.SyncAfterAsync(TimeSpan.FromMinutes(15));
        Assert.Equal("acme.test", (string?)world.Pipedrive.Rows("organizations")[0]["custom_fields"]![key]);
    }

    [Fact]
    public async Task The_engines_own_rules_can_be_changed_and_taken_out()
    {
        await using var world = new World(map: builder => builder.Map(SyncFlow.Organizations, map =>
        {
            map.Field("displayName").Transform(TextTransform.Upper).Direction(FlowDirection.ToBusinessCentral);
            map.Field("city").Off();
        }));
        world.Pipedrive.AddOrganization("Straße 7 GmbH", ("address", new JsonObject { ["value"] = "Hamburg", ["locality"] = "Hamburg", ["postal_code"] = "20095" }));
        await world.SyncAsync();

        var customer = Assert.Single(world.Company.Rows("customers"));
        Assert.Equal(("STRAßE 7 GMBH", "", "20095"), ((string?)customer["displayName"], (string?)customer["city"], (string?)customer["postalCode"]));
    }

    [Fact]
    public async Task Code_without_a_way_back_is_refused_where_the_field_flows_both_ways()
    {
        await using var world = new World(map: builder => builder.Map(SyncFlow.Organizations, map => map.Field("displayName").Convert(text => text)));
        var problem = await Assert.ThrowsAsync<MlConnectorConfigurationException>(() => world.SyncAsync());
        Assert.Contains("Flows:Organizations:Fields:displayName has code for one direction only", problem.Message, StringComparison.Ordinal);
    }

    [Fact, Trait("Fault", "F82")]
    public async Task Code_that_throws_or_returns_nothing_concerns_its_record_only()
    {
        await using var world = new World(map: builder => builder.Map(SyncFlow.Organizations, map => map.Field("website").From("Web").Direction(FlowDirection.ToBusinessCentral)
            .Convert(text => text == "bad" ? throw new FormatException("not an address") : text == "nothing" ? null : text)));
        var key = world.Pipedrive.AddField("organization", "Web");
        var bad = world.Pipedrive.AddOrganization("Bad GmbH", Custom(key, "bad"));
        world.Pipedrive.AddOrganization("Nothing GmbH", Custom(key, "nothing"));
        world.Pipedrive.AddOrganization("Good GmbH", Custom(key, "good.example"));
        var report = await world.SyncAsync();

        Assert.Equal((2, 1), (report.Created, report.Retrying));
        Assert.Contains("The application's code for 'website' failed: FormatException: not an address", (await world.AuditAsync(SyncFlow.Organizations, bad))[^1].Reason, StringComparison.Ordinal);
    }

    [Fact, Trait("Fault", "F82")]
    public async Task Code_that_hangs_is_given_half_a_minute_and_concerns_its_record_only()
    {
        using var code = new HangingCode(text => text == "hang");
        await using var world = HangingWorld(code);
        var key = world.Pipedrive.AddField("organization", "Web");
        var bad = world.Pipedrive.AddOrganization("Bad GmbH", Custom(key, "hang"));
        world.Pipedrive.AddOrganization("Good GmbH", Custom(key, "good.example"));
        var report = await code.PassAsync(world);

        Assert.Equal((1, 1), (report.Created, report.Retrying));
        Assert.Contains(await world.AuditAsync(SyncFlow.Organizations, bad), entry => entry.Reason.Contains("did not come back within 30 seconds", StringComparison.Ordinal));
        Assert.Contains(world.Company.Rows("customers"), row => (string?)row["displayName"] == "Good GmbH");
    }

    [Fact, Trait("Fault", "F80")]
    public async Task Code_that_never_comes_back_takes_no_thread_from_the_host_and_shows_in_the_health()
    {
        using var code = new HangingCode(_ => true);
        await using var world = HangingWorld(code);
        var key = world.Pipedrive.AddField("organization", "Web");
        var organizations = Enumerable.Range(1, 20).Select(number => world.Pipedrive.AddOrganization($"Firm {number} GmbH", Custom(key, $"firm{number}.example"))).ToList();
        await code.PassAsync(world, meanwhile: () => Hook.ChangedAsync(world, "organization", organizations[0]));

        // Those that ran at once with the sixteenth hang too.
        Assert.InRange(code.Calls, 16, 19);
        Assert.False(code.SawThePool);
        Assert.Contains($"Code of the application that maps Organizations has not come back from {code.Calls} calls", await HealthAsync(world), StringComparison.Ordinal);
        Assert.Contains("Organizations stands still: 16 earlier calls of the application's code for 'website' have not come back", await HealthAsync(world), StringComparison.Ordinal);

        code.Release();
        while ((await HealthAsync(world)).Contains("calls; each keeps a thread", StringComparison.Ordinal))
        {
            await Task.Yield();
        }

        // Those that hung twice are parked; the others only waited.
        for (var minute = 0; minute < 60; minute += 6)
        {
            await world.SyncAfterAsync(TimeSpan.FromMinutes(6));
        }

        var parked = (await world.StatusAsync()).Parked;
        Assert.InRange(parked, 0, 8);
        Assert.Equal(20 - parked, world.Company.Rows("customers").Count);
    }

    [Fact, Trait("Fault", "F80")]
    public async Task Code_of_another_flow_goes_on_while_that_of_one_hangs()
    {
        using var code = new HangingCode(_ => true);
        await using var world = HangingWorld(code, builder => builder.Map(SyncFlow.Products, map => map.Field("displayName").Convert(text => text, text => text)));
        var key = world.Pipedrive.AddField("organization", "Web");
        foreach (var number in Enumerable.Range(1, 20))
        {
            world.Pipedrive.AddOrganization($"Firm {number} GmbH", Custom(key, $"firm{number}.example"));
        }

        await code.PassAsync(world);
        world.Pipedrive.AddProduct("Filter", ("code", "F-20"));
        Assert.Equal(1, (await world.SyncAfterAsync(TimeSpan.FromMinutes(1))).Created);
        Assert.Single(world.Company.Rows("items"));
    }

    private static World HangingWorld(HangingCode code, Action<IMlConnectorBuilder>? more = null) => new(map: builder =>
    {
        builder.Map(SyncFlow.Organizations, map => map.Field("website").From("Web").Direction(FlowDirection.ToBusinessCentral).Convert(code.Convert));
        more?.Invoke(builder);
    });

    private static async Task<string> HealthAsync(World world) =>
        string.Join(' ', (await world.Services.GetRequiredService<ISyncHealth>().CheckAsync(TestContext.Current.CancellationToken)).Problems);

    private static (string, JsonNode?) Custom(string key, JsonNode? value) => ("custom_fields", new JsonObject { [key] = value });
}
