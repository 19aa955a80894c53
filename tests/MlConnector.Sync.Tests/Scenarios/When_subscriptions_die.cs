using MlConnector.Sync.Auditing;
using MlConnector.Sync.Subscriptions;
using MlConnector.Testing;

namespace MlConnector.Sync.Tests.Scenarios;

public sealed class When_subscriptions_die
{
    private static readonly TimeSpan _poll = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan _hour = TimeSpan.FromHours(1);

    [Theory, Trait("Situation", "B100")]
    [InlineData(401)]
    [InlineData(404)]
    public async Task One_wrong_answer_costs_the_subscription_which_is_made_again_and_nothing_is_missed(int status)
    {
        await using var world = new HookWorld();
        var (organization, customer) = await world.World.LinkedAsync();
        await world.DeliverAsync();
        await world.World.SyncAfterAsync(_poll);
        world.Door.Instead = status;
        world.World.Company.Edit("customers", customer, ("displayName", "Nordwind AG"));
        await world.DeliverAsync();
        world.Door.Instead = null;
        Assert.DoesNotContain(await world.SubscribedAsync(), subscription => subscription.Resource!.EndsWith("/customers", StringComparison.Ordinal));

        await world.LetPassAsync(TimeSpan.FromMinutes(20), _poll);
        Assert.Contains(await world.SubscribedAsync(), subscription => subscription.Resource!.EndsWith("/customers", StringComparison.Ordinal));
        Assert.Equal("Nordwind AG", NameOf(world, organization));

        world.World.Company.Edit("customers", customer, ("displayName", "Nordwind SE"));
        await world.DeliverAsync();
        await world.DrainAsync();
        Assert.Equal("Nordwind SE", NameOf(world, organization));
    }

    [Fact, Trait("Situation", "B101")]
    public async Task A_renewal_missed_over_a_long_weekend_is_made_good_from_the_cursor()
    {
        await using var world = new HookWorld();
        var (organization, customer) = await world.World.LinkedAsync();
        await world.World.StopAsync();
        world.Door.Instead = 0;
        world.World.Clock.Advance(TimeSpan.FromDays(2));
        world.World.Company.Edit("customers", customer, ("displayName", "Nordwind AG"));
        world.World.Clock.Advance(TimeSpan.FromDays(2));
        Assert.All(await world.DeliverAsync(), status => Assert.Equal(0, status));
        world.Door.Instead = null;
        world.World.Start();
        await world.DrainAsync();

        Assert.Equal(3, (await world.SubscribedAsync()).Count);
        Assert.Equal("Nordwind AG", NameOf(world, organization));
        Assert.Contains(await AuditAsync(world), reason => reason.Contains("read from the cursor", StringComparison.Ordinal));
    }

    [Fact, Trait("Situation", "B100")]
    public async Task A_copied_environment_has_lost_them_all_and_the_daily_look_finds_it()
    {
        await using var world = new HookWorld();
        await world.World.SyncAsync();
        foreach (var subscription in await world.SubscribedAsync())
        {
            await world.BusinessCentral.DeleteSubscriptionAsync(subscription.SubscriptionId!, BusinessCentral.ETag.Any, HookWorld.Cancellation);
        }

        await world.LetPassAsync(TimeSpan.FromHours(25), 5 * _hour);
        Assert.Equal(3, (await world.SubscribedAsync()).Count);
    }

    [Fact, Trait("Fault", "F62")]
    public async Task Polls_alone_converge_while_nothing_is_told_and_within_a_quarter_of_an_hour_somebody_is_told_that()
    {
        await using var world = new HookWorld();
        var (organization, customer) = await world.World.LinkedAsync();
        await world.DeliverAsync();
        await world.DrainAsync();
        Assert.Empty(await world.HealthAsync());

        // From here on no call arrives, for three days.
        for (var day = 1; day <= 3; day++)
        {
            await world.LetPassAsync(12 * _hour, _hour);
            world.World.Company.Edit("customers", customer, ("addressLine1", $"Hafen {day}"));
            world.World.Pipedrive.Edit("organizations", organization, ("name", $"Nordwind {day}"));
            await world.LetPassAsync(TimeSpan.FromMinutes(15), _poll);
            Assert.Contains(await world.HealthAsync(), problem => problem.Contains("'customers' are silent", StringComparison.Ordinal));
            Assert.Contains(await world.HealthAsync(), problem => problem.Contains("'organization' are silent", StringComparison.Ordinal));
            Assert.NotNull((await world.World.StatusAsync()).Subscriptions.Single(watched => watched.Resource == "organization").Alarm);
            Assert.Equal($"Nordwind {day}", (string?)world.World.Company.Rows("customers")[0]["displayName"]);
            await world.LetPassAsync(12 * _hour, _hour);
        }

        Assert.Contains(await AuditAsync(world), reason => reason.Contains("made anew", StringComparison.Ordinal));
        world.World.Company.Edit("customers", customer, ("addressLine1", "Kai 9"));
        world.World.Pipedrive.Edit("organizations", organization, ("name", "Nordwind 9"));
        await world.DeliverAsync();
        await world.DrainAsync();
        Assert.Empty(await world.HealthAsync());
    }

    [Fact, Trait("Fault", "F62")]
    public async Task What_a_webhook_told_is_no_silence()
    {
        await using var world = new HookWorld();
        var (organization, customer) = await world.World.LinkedAsync();
        for (var turn = 0; turn < 6; turn++)
        {
            world.World.Company.Edit("customers", customer, ("addressLine1", $"Kai {turn}"));
            world.World.Pipedrive.Edit("organizations", organization, ("name", $"Nordwind {turn}"));
            // The poll is faster than the webhook.
            await world.World.SyncAsync();
            await world.DeliverAsync();
            await world.LetPassAsync(_hour, TimeSpan.FromMinutes(20));
            Assert.Empty(await world.HealthAsync());
        }

        Assert.All(await world.ListAsync(), watched => Assert.Null(watched.Alarm));
    }

    [Fact, Trait("Fault", "F63")]
    public async Task A_renewal_that_fails_for_two_days_is_tried_every_hour_told_after_six_and_made_good()
    {
        await using var world = new HookWorld();
        var (organization, customer) = await world.World.LinkedAsync();
        await world.LetPassAsync(35 * _hour, 5 * _hour);
        world.World.BusinessCentral.Faults.Add(new SimulatorFault
        {
            Kind = FaultKind.RejectBefore,
            StatusCode = 503,
            Times = 10_000,
            Matches = (method, path) => method is "PATCH" or "POST" && path.Contains("/subscriptions", StringComparison.Ordinal),
        });
        await world.LetPassAsync(6 * _hour, _hour);
        Assert.Empty(await world.HealthAsync());
        var tries = world.Count("PATCH", "')");
        await world.LetPassAsync(10 * _hour, _hour / 2);
        Assert.InRange(world.Count("PATCH", "')") - tries, 27, 33);
        Assert.Contains(await world.HealthAsync(), problem => problem.Contains("'customers' could not be kept alive", StringComparison.Ordinal));

        await world.LetPassAsync(22 * _hour, _hour);
        Assert.Equal(SubscriptionState.Lost, (await world.OfAsync("customers")).State);
        Assert.Empty(await world.SubscribedAsync());
        world.World.Company.Edit("customers", customer, ("displayName", "Nordwind AG"));
        world.World.BusinessCentral.Faults.Clear();
        world.World.Clock.Advance(_hour);
        await world.DrainAsync();

        Assert.Equal(3, (await world.SubscribedAsync()).Count);
        Assert.Equal("Nordwind AG", NameOf(world, organization));
        Assert.Empty(await world.HealthAsync());
    }

    [Fact, Trait("Threat", "S13")]
    public async Task A_subscription_that_was_pointed_elsewhere_is_made_anew_with_another_address()
    {
        await using var world = new HookWorld();
        await world.World.SyncAsync();
        var (row, token) = await world.SubscriptionAsync("customers");
        await world.World.AlterStoreAsync("UPDATE mlc_subscription SET pending_until = 4102444800000");
        await world.BusinessCentral.RenewSubscriptionAsync(
            row.SubscriptionId!, BusinessCentral.ETag.Any, new BusinessCentral.SubscriptionChanges { NotificationUrl = row.NotificationUrl + "?to=elsewhere", Resource = row.Resource, ClientState = row.ClientState }, HookWorld.Cancellation);
        await world.LetPassAsync(25 * _hour, 5 * _hour);

        var (anew, other) = await world.SubscriptionAsync("customers");
        Assert.NotEqual(row.SubscriptionId, anew.SubscriptionId);
        Assert.NotEqual(token, other);
        Assert.Equal(404, (await world.CallAsync(token, null, "{}")).Status);
    }

    [Fact]
    public async Task An_answer_that_got_lost_leaves_one_subscription_and_not_two()
    {
        await using var world = new HookWorld();
        world.World.BusinessCentral.Faults.Add(new SimulatorFault { Kind = FaultKind.CommitThenStatus, StatusCode = 504, Times = 1, Matches = SimulatorFault.On("POST", "/subscriptions") });
        await world.World.SyncAsync();
        await world.World.SyncAfterAsync(TimeSpan.FromMinutes(2));

        Assert.Equal(3, (await world.SubscribedAsync()).Count);
        Assert.All(await world.ListAsync(), watched => Assert.Equal(SubscriptionState.Active, watched.State));
    }

    [Fact]
    public async Task An_endpoint_that_nobody_serves_is_said_plainly_without_the_secret()
    {
        await using var world = new HookWorld();
        world.Door.Instead = 0;
        var report = await world.World.SyncAsync();
        Assert.Empty(report.Failures);
        var watched = await world.OfAsync("customers");
        Assert.Equal(SubscriptionState.Pending, watched.State);
        Assert.Contains("has to run on this store and answer below https://hooks.example.com/ml/webhooks/business-central/,", watched.Problem, StringComparison.Ordinal);
        Assert.DoesNotMatch("[0-9a-f]{32}", watched.Problem!);

        world.Door.Instead = null;
        world.World.Clock.Advance(TimeSpan.FromMinutes(1));
        await world.DrainAsync();
        Assert.Equal(SubscriptionState.Active, (await world.OfAsync("customers")).State);
    }

    [Fact]
    public async Task A_lost_key_makes_new_subscriptions_and_no_crash()
    {
        await using var world = new HookWorld();
        await world.World.SyncAsync();
        var (old, token) = await world.SubscriptionAsync("customers");
        await world.World.StopAsync();
        Directory.Delete(Path.Combine(world.World.Folder, "keys"), recursive: true);
        world.World.Start();
        Assert.Equal(503, (await world.CallAsync(token, null, "{\"value\":[]}")).Status);
        await world.World.SyncAfterAsync(2 * _hour);

        Assert.NotEqual(old.SubscriptionId, (await world.SubscriptionAsync("customers")).Row.SubscriptionId);
        Assert.Equal(3, (await world.SubscribedAsync()).Count);
    }

    [Fact]
    public async Task What_a_person_asks_for_is_done_at_once()
    {
        await using var world = new HookWorld();
        await world.World.SyncAsync();
        var (before, token) = await world.SubscriptionAsync("customers");
        world.World.Clock.Advance(_hour);
        await world.KeepAsync(SubscriptionWish.Renew);
        var (renewed, same) = await world.SubscriptionAsync("customers");
        Assert.Equal((before.SubscriptionId, token), (renewed.SubscriptionId, same));
        Assert.Equal(before.ExpirationDateTime + _hour, renewed.ExpirationDateTime);

        var shown = await world.KeepAsync(SubscriptionWish.Recreate);
        var (anew, other) = await world.SubscriptionAsync("customers");
        Assert.NotEqual(before.SubscriptionId, anew.SubscriptionId);
        Assert.NotEqual(token, other);
        Assert.Equal(8, shown.Count);
        Assert.All(shown, watched => Assert.Equal((SubscriptionState.Active, null), (watched.State, watched.Problem)));
    }

    [Fact]
    public async Task A_plan_subscribes_to_nothing_and_the_sync_after_it_does()
    {
        await using var world = new HookWorld();
        await world.World.PlanAsync();
        Assert.Empty(await world.SubscribedAsync());
        Assert.Empty(await world.RegisteredAsync());

        await world.World.SyncAsync();
        Assert.Equal((3, 5), ((await world.SubscribedAsync()).Count, (await world.RegisteredAsync()).Count));
    }

    [Fact]
    public async Task Without_the_public_address_what_was_subscribed_is_taken_down()
    {
        await using var world = new HookWorld();
        await world.World.SyncAsync();
        await world.World.StopAsync();
        world.PublicAddress = null;
        world.World.Start();
        await world.World.SyncAsync();

        Assert.Empty(await world.SubscribedAsync());
        Assert.Empty(await world.RegisteredAsync());
        Assert.Empty(await world.ListAsync());
    }

    private static string? NameOf(HookWorld world, long organization) =>
        (string?)world.World.Pipedrive.Rows("organizations").Single(row => (long)row["id"]! == organization)["name"];

    private static async Task<IReadOnlyList<string>> AuditAsync(HookWorld world) =>
        [.. (await world.World.Trail.ReadAsync(new AuditQuery { Action = AuditAction.StateChanged, Limit = 100 }, HookWorld.Cancellation)).Select(entry => entry.Reason)];
}
