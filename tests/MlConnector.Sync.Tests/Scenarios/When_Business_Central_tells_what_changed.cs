using MlConnector.Sync.Connections;
using MlConnector.Sync.Subscriptions;
using MlConnector.Testing;

namespace MlConnector.Sync.Tests.Scenarios;

public sealed class When_Business_Central_tells_what_changed
{
    private static readonly TimeSpan _hour = TimeSpan.FromHours(1);

    [Fact, Trait("Situation", "B99")]
    public async Task A_subscription_is_made_for_each_resource_with_an_address_of_its_own_and_renewed_at_half_its_life()
    {
        await using var world = new HookWorld();
        await world.World.SyncAsync();
        var made = await world.SubscribedAsync();
        Assert.Equal(["contacts", "customers", "items"], made.Select(subscription => subscription.Resource!.Split('/')[^1]).Order(StringComparer.Ordinal));
        Assert.Equal(3, made.Select(subscription => subscription.NotificationUrl).Distinct().Count());
        Assert.All(made, subscription => Assert.Matches("^https://hooks.example.com/ml/webhooks/business-central/[0-9a-f]{32}$", subscription.NotificationUrl));
        Assert.All(made, subscription => Assert.Equal(43, subscription.ClientState!.Length));
        Assert.Equal(3, made.Select(subscription => subscription.ClientState).Distinct().Count());

        await world.LetPassAsync(TimeSpan.FromHours(35), TimeSpan.FromHours(5));
        Assert.Equal(0, world.Count("PATCH", "')"));
        await world.World.SyncAfterAsync(2 * _hour);

        Assert.Equal(3, world.Count("PATCH", "')"));
        Assert.Equal(made.Select(subscription => subscription.SubscriptionId).Order(), (await world.SubscribedAsync()).Select(subscription => subscription.SubscriptionId).Order());
        Assert.Equal(world.World.Clock.GetUtcNow() + TimeSpan.FromDays(3), (await world.OfAsync("customers")).ExpiresAt);
    }

    [Fact, Trait("Situation", "B99")]
    public async Task Nothing_is_subscribed_without_a_public_address()
    {
        await using var world = new HookWorld { PublicAddress = null };
        await world.World.RestartAsync();
        await world.World.SyncAsync();

        Assert.Empty(await world.ListAsync());
        Assert.Empty(await world.SubscribedAsync());
        var refusal = await Assert.ThrowsAsync<MlConnectorConfigurationException>(() => world.KeepAsync(SubscriptionWish.Check));
        Assert.Contains("PublicBaseAddress is not set", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_changed_customer_reaches_Pipedrive_without_a_poll()
    {
        await using var world = new HookWorld();
        var (organization, customer) = await world.World.LinkedAsync();
        await world.DeliverAsync();
        await world.DrainAsync();
        world.World.Company.Edit("customers", customer, ("displayName", "Nordwind AG"));
        Assert.All(await world.DeliverAsync(), status => Assert.InRange(status, 200, 202));
        var report = await world.DrainAsync();

        Assert.Equal(1, report.Updated);
        Assert.Equal("Nordwind AG", (string?)world.World.Pipedrive.Rows("organizations").Single(row => (long)row["id"]! == organization)["name"]);
        Assert.Equal("webhook", (await world.World.AuditAsync(SyncFlow.Organizations, organization))[^1].Trigger);
        Assert.NotNull((await world.OfAsync("customers")).LastHeardAt);
    }

    [Fact]
    public async Task A_deleted_customer_is_asked_for_before_its_link_rests()
    {
        await using var world = new HookWorld();
        var (_, customer) = await world.World.LinkedAsync();
        world.World.Company.Remove("customers", customer);
        await world.DeliverAsync();
        await world.DrainAsync();

        Assert.Equal(0, await world.World.LinksAsync());
    }

    [Fact]
    public async Task The_echo_of_our_own_writes_is_no_work()
    {
        await using var world = new HookWorld();
        await world.World.SyncAsync();
        world.World.Pipedrive.AddOrganization("Nordwind Industrie GmbH");
        await world.World.SyncAfterAsync(TimeSpan.FromMinutes(5));
        var writes = world.World.WritesTo(world.World.Pipedrive) + world.World.WritesTo(world.World.BusinessCentral);
        Assert.NotEmpty(await world.DeliverAsync());
        var report = await world.DrainAsync();

        Assert.Equal(0, report.Created + report.Updated);
        Assert.Equal(writes, world.World.WritesTo(world.World.Pipedrive) + world.World.WritesTo(world.World.BusinessCentral));
    }

    [Fact, Trait("Situation", "B103"), Trait("Fault", "F60")]
    public async Task A_thousand_calls_about_one_record_cost_one_read()
    {
        await using var world = new HookWorld();
        var (_, customer) = await world.World.LinkedAsync();
        await world.DeliverAsync();
        await world.DrainAsync();
        var notification = await world.NotificationAsync("customers", $"({customer})");
        var before = world.Count("GET", "/customers");
        for (var call = 0; call < 100; call++)
        {
            Assert.Equal(202, await world.SendAsync("customers", [.. Enumerable.Repeat(notification, 10)]));
        }

        var report = await world.DrainAsync();
        Assert.Equal(before + 1, world.Count("GET", "/customers"));
        Assert.Equal(0, report.Updated + report.Unchanged);
        await world.DrainAsync();
        Assert.Equal(before + 1, world.Count("GET", "/customers"));
    }

    [Fact, Trait("Situation", "B102"), Trait("Threat", "S1")]
    public async Task Of_a_mixed_array_only_what_is_genuine_and_ours_is_read()
    {
        await using var world = new HookWorld();
        var (_, customer) = await world.World.LinkedAsync();
        await world.DeliverAsync();
        await world.DrainAsync();
        var genuine = await world.NotificationAsync("customers", $"({customer})");
        var forged = await world.NotificationAsync("customers", $"({Guid.NewGuid()})");
        forged["clientState"] = "guessed";
        var foreign = await world.NotificationAsync("customers", $"({Guid.NewGuid()})");
        foreign["subscriptionId"] = "of-somebody-else";
        var strange = await world.NotificationAsync("customers", "('10000')");
        Assert.Equal(202, await world.SendAsync("customers", genuine, forged, foreign, strange));
        var asked = world.World.BusinessCentral.Journal.Entries.Count;
        await world.DrainAsync();

        var read = Assert.Single(world.World.BusinessCentral.Journal.Entries.Skip(asked), entry => entry.Path.EndsWith("/customers", StringComparison.Ordinal));
        Assert.Contains(customer.ToString(), read.Query, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(" or ", Uri.UnescapeDataString(read.Query), StringComparison.Ordinal);
        var status = await world.World.StatusAsync();
        Assert.Equal((1, 2), (status.WebhooksRefused, status.WebhooksIgnored));
    }

    [Fact, Trait("Situation", "B102"), Trait("Threat", "S1")]
    public async Task A_wrong_client_state_is_refused_without_costing_the_subscription()
    {
        await using var world = new HookWorld();
        var (_, customer) = await world.World.LinkedAsync();
        await world.DeliverAsync();
        await world.DrainAsync();
        var forged = await world.NotificationAsync("customers", $"({customer})");
        forged["clientState"] = null;
        var before = (Reads: world.Count("GET", "/customers"), Heard: (await world.OfAsync("customers")).LastHeardAt);
        world.World.Clock.Advance(_hour);

        Assert.Equal(202, await world.SendAsync("customers", forged));
        await world.DrainAsync();
        Assert.Equal(before.Reads, world.Count("GET", "/customers"));
        Assert.Equal(before.Heard, (await world.OfAsync("customers")).LastHeardAt);
    }

    [Fact, Trait("Situation", "B102")]
    public async Task A_record_that_nobody_knows_changes_nothing()
    {
        await using var world = new HookWorld();
        await world.World.SyncAsync();
        Assert.Equal(202, await world.SendAsync("customers", await world.NotificationAsync("customers", $"({Guid.NewGuid()})", "deleted")));
        var report = await world.DrainAsync();

        Assert.Equal((0, 0), (report.Updated, report.Failures.Count));
        Assert.Equal(0, (await world.World.StatusAsync()).Waiting);
    }

    [Fact, Trait("Situation", "B102"), Trait("Fault", "F65")]
    public async Task A_collection_is_read_from_the_earlier_of_the_cursor_and_the_time_that_was_told()
    {
        await using var world = new HookWorld();
        var (_, customer) = await world.World.LinkedAsync();
        await world.World.SyncAfterAsync(_hour);
        world.World.Company.Edit("customers", customer, ("displayName", "Nordwind AG"));
        var before = world.World.BusinessCentral.Journal.Entries.Count;
        Assert.Equal(202, await world.SendAsync("customers", await world.NotificationAsync("customers", "?$filter=lastModifiedDateTime%20gt%202026-02-01T10:00:00.950Z", "collection")));
        var report = await world.DrainAsync();

        Assert.Equal(1, report.Updated);
        var read = Assert.Single(world.World.BusinessCentral.Journal.Entries.Skip(before), entry => entry.Path.EndsWith("/customers", StringComparison.Ordinal) && entry.Method == "GET");
        Assert.Contains("2026-02-01T10:00:00", Uri.UnescapeDataString(read.Query), StringComparison.Ordinal);
    }

    [Fact, Trait("Situation", "B102"), Trait("Fault", "F65")]
    public async Task A_collection_with_a_later_time_is_read_from_the_cursor()
    {
        await using var world = new HookWorld();
        await world.World.LinkedAsync();
        await world.World.SyncAfterAsync(_hour);
        var before = world.World.BusinessCentral.Journal.Entries.Count;
        await world.SendAsync("customers", await world.NotificationAsync("customers", "?$filter=lastModifiedDateTime%20gt%202026-03-02T23:00:00Z", "collection"));
        await world.DrainAsync();

        var read = Assert.Single(world.World.BusinessCentral.Journal.Entries.Skip(before), entry => entry.Path.EndsWith("/customers", StringComparison.Ordinal) && entry.Method == "GET");
        Assert.DoesNotContain("2026-03-02T23", Uri.UnescapeDataString(read.Query), StringComparison.Ordinal);
    }

    [Fact, Trait("Situation", "B102"), Trait("Fault", "F65")]
    public async Task A_collection_without_a_time_compares_all_ids_because_records_were_deleted()
    {
        await using var world = new HookWorld();
        var (_, customer) = await world.World.LinkedAsync();
        await world.World.SyncAfterAsync(_hour);
        world.World.Company.Remove("customers", customer);
        await world.SendAsync("customers", await world.NotificationAsync("customers", "", "collection"));
        await world.DrainAsync();

        Assert.Equal(0, await world.World.LinksAsync());
    }

    [Fact, Trait("Fault", "F65"), Trait("Situation", "B102")]
    public async Task More_than_a_thousand_changes_come_as_a_collection_and_all_arrive()
    {
        await using var world = new HookWorld(connection => connection.Flows.Products.Direction = FlowDirection.ToBusinessCentral);
        for (var number = 0; number < 1_100; number++)
        {
            world.World.Company.AddItem($"I{number}", $"Item {number}");
        }

        await world.World.SyncAsync();
        foreach (var item in world.World.Company.Rows("items"))
        {
            world.World.Company.Edit("items", Guid.Parse((string)item["id"]!), ("displayName", $"{(string)item["displayName"]!} new"));
        }

        Assert.Equal([202], await world.DeliverAsync());
        var before = world.Count("GET", "/items");
        await world.DrainAsync();
        Assert.Equal(before + 1, world.Count("GET", "/items"));
        await world.World.SyncAfterAsync(_hour);
        Assert.Null((await world.OfAsync("items")).SilentSince);
    }

    [Fact]
    public async Task What_cannot_be_read_now_is_read_a_minute_later_and_not_lost()
    {
        await using var world = new HookWorld();
        var (organization, customer) = await world.World.LinkedAsync();
        world.World.Company.Edit("customers", customer, ("displayName", "Nordwind AG"));
        await world.DeliverAsync();
        // A failure that does not let the connection rest: only the pause of the hint itself keeps the next look away.
        world.World.BusinessCentral.Faults.Add(new SimulatorFault
        {
            Kind = FaultKind.RejectBefore,
            StatusCode = 500,
            Times = 20,
            Matches = SimulatorFault.On("GET", "/customers"),
            Headers = new Dictionary<string, string> { ["Retry-After"] = "7200" },
        });
        Assert.NotEmpty((await world.DrainAsync()).Failures);
        Assert.Equal(ConnectionState.Active, (await world.World.StatusAsync()).Condition!.State);
        var asked = world.Count("GET", "/customers");
        world.World.Clock.Advance(TimeSpan.FromSeconds(59));
        await world.DrainAsync();
        Assert.Equal(asked, world.Count("GET", "/customers"));

        world.World.BusinessCentral.Faults.Clear();
        world.World.Clock.Advance(TimeSpan.FromSeconds(1));
        await world.DrainAsync();
        Assert.Equal("Nordwind AG", (string?)world.World.Pipedrive.Rows("organizations").Single(row => (long)row["id"]! == organization)["name"]);
    }

    [Theory, Trait("Fault", "F64"), Trait("Situation", "B99")]
    [InlineData("?validationToken=a%2Bb%3D%26%3Cscript%3E%C3%A4", "a+b=&<script>ä")]
    [InlineData("?x=1&validationToken=plain-token", "plain-token")]
    public async Task A_handshake_is_answered_with_the_very_token_while_a_renewal_is_on_its_way(string query, string expected)
    {
        await using var world = new HookWorld();
        await world.World.SyncAsync();
        var (_, token) = await world.SubscriptionAsync("customers");
        Assert.Equal(503, (await world.CallAsync(token, query, "")).Status);
        await world.World.AlterStoreAsync("UPDATE mlc_subscription SET pending_until = 4102444800000 WHERE resource = 'customers'");

        Assert.Equal((200, expected), ((await world.CallAsync(token, query, "")).Status, (await world.CallAsync(token, query, "")).Text));
        Assert.Equal(404, (await world.CallAsync(new string('0', 32), query, "")).Status);
        Assert.Equal(503, (await world.CallAsync(token, $"?validationToken={new string('x', 3_000)}", "")).Status);
    }
}
