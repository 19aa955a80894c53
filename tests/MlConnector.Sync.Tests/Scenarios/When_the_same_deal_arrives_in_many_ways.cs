using System.Text;
using Microsoft.Extensions.DependencyInjection;
using MlConnector.Sync.Auditing;
using MlConnector.Sync.Intake;

namespace MlConnector.Sync.Tests.Scenarios;

public sealed class When_the_same_deal_arrives_in_many_ways
{
    [Fact, Trait("Fault", "F19"), Trait("Situation", "B41"), Trait("Threat", "S2")]
    public async Task Webhooks_and_polls_make_one_order_and_a_second_pass_writes_nothing()
    {
        await using var world = new World();
        var deal = world.SomeDeal();
        await world.SyncAsync();
        world.Pipedrive.WinDeal(deal);
        for (var copy = 0; copy < 5; copy++)
        {
            Assert.Equal(200, await CallAsync(world, deal, $"event-{copy % 2}", "a-long-random-password"));
        }

        await world.SyncAfterAsync(TimeSpan.FromSeconds(5));
        Assert.Single(world.Orders);
        var writes = world.WritesTo(world.BusinessCentral) + world.WritesTo(world.Pipedrive);
        await world.SyncAfterAsync(TimeSpan.FromSeconds(5));
        await world.SyncAfterAsync(TimeSpan.FromHours(1));

        Assert.Equal(1, world.OrderPosts());
        Assert.Equal(writes, world.WritesTo(world.BusinessCentral) + world.WritesTo(world.Pipedrive));
    }

    [Fact, Trait("Threat", "S1"), Trait("Threat", "S3")]
    public async Task A_call_with_a_wrong_credential_is_refused_and_leaves_only_a_count()
    {
        await using var world = new World();
        var deal = world.SomeDeal();
        await world.SyncAsync();

        Assert.Equal(401, await CallAsync(world, deal, "event-1", "wrong"));
        Assert.Equal(401, await CallAsync(world, deal, "event-1", "a-long-random-password", connection: "other"));

        var status = await world.StatusAsync();
        Assert.Equal(1, status.WebhooksRefused);
        Assert.Equal(0, status.Waiting);
        Assert.DoesNotContain(await world.AuditAsync(SyncFlow.Deals, deal), entry => entry.Trigger == "webhook");
    }

    [Fact, Trait("Situation", "B42")]
    public async Task A_deal_that_changes_after_its_order_becomes_a_question()
    {
        await using var world = new World();
        var deal = world.SomeDeal();
        world.Pipedrive.WinDeal(deal);
        await world.SyncAsync();
        world.Pipedrive.AddDealProduct(deal, world.Pipedrive.Rows("products")[0]["id"]!.GetValue<long>(), 1, 10m);
        world.Pipedrive.Edit("deals", deal, ("title", "Bigger"));
        await world.SyncAfterAsync(TimeSpan.FromMinutes(1));

        Assert.Single(world.Orders);
        Assert.Equal(AuditAction.Review, (await world.AuditAsync(SyncFlow.Deals, deal))[^1].Action);
    }

    [Fact]
    public async Task A_line_that_changes_lets_its_deal_be_read_and_an_unknown_event_lets_nothing()
    {
        await using var world = new World();
        var deal = world.SomeDeal();
        await world.SyncAsync();

        Assert.Equal(202, await SendAsync(world, """{"meta":{"action":"change","entity":"goal","entity_id":"3"}}"""));
        Assert.Equal(202, await SendAsync(world, """{"meta":{"action":"archive","entity":"deal","entity_id":"3"}}"""));
        Assert.Equal(0, (await world.StatusAsync()).Waiting);

        Assert.Equal(200, await SendAsync(world, $$$"""{"meta":{"action":"delete","entity":"deal_product","entity_id":"3"},"data":null,"previous":{"deal_id":{{{deal}}}}}"""));
        Assert.Equal(1, (await world.StatusAsync()).Waiting);
    }

    private static Task<int> CallAsync(World world, long deal, string eventId, string password, string connection = World.Connection) => SendAsync(
        world, $$$"""{"meta":{"action":"change","entity":"deal","entity_id":"{{{deal}}}","id":"{{{eventId}}}","webhook_id":"9","version":"2.0"},"data":null}""", password, connection);

    private static async Task<int> SendAsync(World world, string body, string password = "a-long-random-password", string connection = World.Connection)
    {
        var headers = new Dictionary<string, IReadOnlyList<string>> { ["authorization"] = [$"Basic {Convert.ToBase64String(Encoding.UTF8.GetBytes($"hooks:{password}"))}"] };
        return await world.Services.GetRequiredService<IWebhookReceiver>().ReceivePipedriveAsync(connection, headers, Encoding.UTF8.GetBytes(body), TestContext.Current.CancellationToken);
    }
}
