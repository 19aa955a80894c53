using MlConnector.Pipedrive;
using MlConnector.Sync.Subscriptions;
using MlConnector.Testing;

namespace MlConnector.Sync.Tests.Scenarios;

public sealed class When_Pipedrive_webhooks_are_looked_after
{
    private static readonly Uri _address = new($"{Doorway.Address}/webhooks/pipedrive/{World.Connection}");
    private static readonly TimeSpan _day = TimeSpan.FromHours(25);

    [Fact]
    public async Task Those_that_the_flows_need_are_registered_with_the_configured_credential_and_heard()
    {
        await using var world = new HookWorld(connection => connection.Flows.Products.Direction = Connections.FlowDirection.Off);
        await world.World.SyncAsync();
        var registered = await world.RegisteredAsync();
        Assert.Equal(["deal", "deal_product", "organization", "person"], registered.Select(webhook => webhook.EventObject).Order(StringComparer.Ordinal));
        Assert.All(registered, webhook => Assert.Equal((_address.AbsoluteUri, "2.0", "*"), (webhook.SubscriptionUrl, webhook.Version, webhook.EventAction)));

        world.World.Pipedrive.AddOrganization("Nordwind Industrie GmbH");
        Assert.Equal([200], await world.DeliverAsync());
        Assert.Equal(1, (await world.DrainAsync()).Created);
        Assert.NotNull((await world.OfAsync("organization")).LastHeardAt);
    }

    [Fact]
    public async Task One_that_calls_the_same_address_already_is_taken_over()
    {
        await using var world = new HookWorld();
        var made = await world.Pipedrive.CreateWebhookAsync(Registration(_address, "organization"), HookWorld.Cancellation);
        await world.World.SyncAsync();

        Assert.Equal(made.Data.Id, Assert.Single(await world.RegisteredAsync(), webhook => webhook.EventObject == "organization").Id);
        Assert.Equal(5, (await world.RegisteredAsync()).Count);
        Assert.All(await world.ListAsync(), watched => Assert.Equal(SubscriptionState.Active, watched.State));
    }

    [Fact]
    public async Task A_second_one_for_the_same_events_is_removed_and_those_of_others_stay()
    {
        await using var world = new HookWorld();
        await world.World.SyncAsync();
        await world.Pipedrive.CreateWebhookAsync(Registration(_address, "organization"), HookWorld.Cancellation);
        var other = await world.Pipedrive.CreateWebhookAsync(Registration(new Uri("https://staging.example.com/webhooks/pipedrive/acme"), "organization"), HookWorld.Cancellation);
        world.World.Clock.Advance(_day);
        await world.World.SyncAsync();

        Assert.Equal(6, (await world.RegisteredAsync()).Count);
        Assert.Contains(await world.RegisteredAsync(), webhook => webhook.Id == other.Data.Id);
    }

    [Fact, Trait("Fault", "F62")]
    public async Task One_that_Pipedrive_removed_without_a_word_is_registered_again_and_caught_up()
    {
        await using var world = new HookWorld();
        var (organization, _) = await world.World.LinkedAsync();
        var old = (await world.RegisteredAsync()).Single(webhook => webhook.EventObject == "organization").Id!.Value;
        world.Door.Instead = 0;
        for (var hour = 0; hour < 76; hour++)
        {
            world.World.Pipedrive.Edit("organizations", organization, ("name", $"Nordwind {hour}"));
            world.World.Clock.Advance(TimeSpan.FromMinutes(59));
            await world.DeliverAsync();
        }

        Assert.DoesNotContain(await world.RegisteredAsync(), webhook => webhook.Id == old);
        world.Door.Instead = null;
        await world.DrainAsync();

        Assert.Contains(await world.RegisteredAsync(), webhook => webhook.EventObject == "organization");
        Assert.Equal("Nordwind 75", (string?)world.World.Company.Rows("customers")[0]["displayName"]);
    }

    [Fact]
    public async Task One_whose_credential_is_another_is_registered_again_with_the_configured_one()
    {
        await using var world = new HookWorld();
        var wrong = await world.Pipedrive.CreateWebhookAsync(
            new WebhookRegistration { SubscriptionUrl = _address, EventObject = "organization", Name = "by hand", HttpAuthUser = "hooks", HttpAuthPassword = "old" }, HookWorld.Cancellation);
        await world.World.SyncAsync();
        world.World.Pipedrive.AddOrganization("Nordwind Industrie GmbH");
        Assert.Contains(401, await world.DeliverAsync());
        world.World.Clock.Advance(_day);
        await world.World.SyncAsync();

        Assert.NotEqual(wrong.Data.Id, Assert.Single(await world.RegisteredAsync(), webhook => webhook.EventObject == "organization").Id);
        world.World.Pipedrive.AddOrganization("Alpenbau AG");
        Assert.Equal(200, (await world.DeliverAsync())[^1]);
    }

    [Fact]
    public async Task Where_calls_have_to_be_signed_a_relay_is_registered_and_not_we()
    {
        await using var world = new HookWorld(connection => connection.Pipedrive.Webhooks.SigningSecrets.Add("a-long-signing-secret"));
        await world.World.SyncAsync();

        Assert.Empty(await world.RegisteredAsync());
        Assert.DoesNotContain(await world.ListAsync(), watched => watched.Side == Side.Pipedrive);
    }

    [Fact]
    public async Task A_missing_scope_is_said_and_stops_nothing()
    {
        await using var world = new HookWorld();
        world.World.Pipedrive.Faults.Add(new SimulatorFault
        {
            Kind = FaultKind.RejectBefore,
            StatusCode = 403,
            Body = """{"success":false,"error":"Scope and URL mismatch"}""",
            Headers = new Dictionary<string, string> { ["Content-Type"] = "application/json" },
            Times = 100,
            Matches = SimulatorFault.On("POST", "/webhooks"),
        });
        world.World.Pipedrive.AddOrganization("Nordwind Industrie GmbH");
        var report = await world.World.SyncAsync();

        Assert.Equal((1, 0), (report.Created, report.Failures.Count));
        Assert.NotNull((await world.OfAsync("organization")).Problem);
        await world.LetPassAsync(TimeSpan.FromHours(7), TimeSpan.FromHours(1));
        Assert.Contains(await world.HealthAsync(), problem => problem.Contains("'organization' could not be kept alive", StringComparison.Ordinal));
        Assert.DoesNotContain(await world.HealthAsync(), problem => problem.Contains("deal_product", StringComparison.Ordinal));
    }

    private static WebhookRegistration Registration(Uri address, string entity) =>
        new() { SubscriptionUrl = address, EventObject = entity, Name = $"MlConnector {World.Connection}", HttpAuthUser = "hooks", HttpAuthPassword = "a-long-random-password" };
}
