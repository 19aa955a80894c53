using System.Net;
using System.Text.Json.Nodes;

namespace MlConnector.Testing.Tests.Pipedrive;

public sealed class WebhookTests : IDisposable
{
    private readonly Account _account = new();
    private readonly Receiver _receiver = new();

    public void Dispose() => _account.Dispose();

    [Fact]
    public async Task A_failed_call_is_repeated_three_times_with_growing_pauses()
    {
        await SubscribeAsync();
        _receiver.Status = HttpStatusCode.InternalServerError;
        _account.Simulator.AddDeal("One");

        foreach (var pause in (int[])[0, 2, 1, 29, 1, 149, 1, 10_000])
        {
            _account.Time.Advance(TimeSpan.FromSeconds(pause));
            await DeliverAsync();
        }

        Assert.Equal([(0, 1), (3, 2), (33, 3), (183, 4)], _receiver.Calls.Select(call => (call.Second, call.Attempt)));
        Assert.Single(_receiver.Calls.Select(call => call.Id).Distinct());
        Assert.Equal(0, _account.Simulator.PendingDeliveries);
    }

    [Fact]
    public async Task A_success_ends_the_repetition()
    {
        await SubscribeAsync();
        _receiver.Status = HttpStatusCode.ServiceUnavailable;
        _account.Simulator.AddDeal("One");
        await DeliverAsync();
        _receiver.Status = HttpStatusCode.OK;
        _account.Time.Advance(TimeSpan.FromSeconds(3));
        await DeliverAsync();

        Assert.Equal([1, 2], _receiver.Calls.Select(call => call.Attempt));
        Assert.Equal(0, _account.Simulator.PendingDeliveries);
        Assert.Equal(200, (await ListAsync()).Single()["last_http_status"]!.GetValue<int>());
    }

    [Fact]
    public async Task Who_does_not_answer_within_ten_seconds_has_failed()
    {
        await SubscribeAsync();
        _account.Simulator.AddDeal("One");
        _receiver.Hold = cancellationToken => Task.Delay(Timeout.InfiniteTimeSpan, _account.Time, cancellationToken);
        var delivery = _account.Simulator.DeliverWebhooksAsync(_receiver, TestContext.Current.CancellationToken);
        _account.Time.Advance(TimeSpan.FromSeconds(9));
        Assert.False(delivery.IsCompleted);

        _account.Time.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal([0], await delivery);
        Assert.Equal(1, _account.Simulator.PendingDeliveries);
    }

    [Fact]
    public async Task Ten_failures_ban_the_webhook_for_half_an_hour_and_its_events_are_lost()
    {
        await SubscribeAsync();
        _receiver.Status = HttpStatusCode.InternalServerError;
        for (var index = 0; index < 10; index++)
        {
            _account.Simulator.AddDeal($"Failing {index}");
        }

        await DeliverAsync();
        _receiver.Status = HttpStatusCode.OK;
        await SettleAsync(TimeSpan.FromMinutes(29));
        _receiver.Calls.Clear();
        _account.Simulator.AddDeal("Lost");
        await DeliverAsync();
        _account.Time.Advance(TimeSpan.FromMinutes(1));
        await DeliverAsync();
        Assert.Empty(_receiver.Calls);

        _account.Simulator.AddDeal("Told");
        await DeliverAsync();
        Assert.Single(_receiver.Calls);
    }

    [Fact]
    public async Task Three_days_without_a_success_delete_the_webhook()
    {
        await SubscribeAsync();
        _receiver.Status = HttpStatusCode.NotFound;
        _account.Time.Advance(TimeSpan.FromDays(3));
        Assert.Single(await ListAsync());

        _account.Simulator.AddDeal("One");
        await DeliverAsync();

        Assert.Empty(await ListAsync());
    }

    [Fact]
    public async Task A_merge_is_told_by_a_deletion_and_a_change_that_name_each_other()
    {
        var loser = _account.Simulator.AddOrganization("Acme Ltd");
        var survivor = _account.Simulator.AddOrganization("Acme");
        var deal = _account.Simulator.AddDeal("One", ("org_id", loser));
        await SubscribeAsync();

        var answer = await _account.SendAsync(HttpMethod.Put, $"api/v1/organizations/{loser}/merge", $$"""{"merge_with_id":{{survivor}}}""");
        await DeliverAsync();

        Assert.Equal((HttpStatusCode.OK, "Acme"), (answer.Status, (string?)answer.Body["data"]!["name"]));
        Assert.Equal(survivor, _account.Simulator.Rows("deals").Single(row => row["id"]!.GetValue<long>() == deal)["org_id"]!.GetValue<long>());
        Assert.Equal([survivor], (await _account.GetAsync("api/v2/organizations")).Ids);
        Assert.Equal(
            [("delete", $"{survivor}", null), ("change", null, $"{loser}")],
            _receiver.Calls.Select(call => (call.Action, (string?)call.Meta["merged_to_id"], (string?)call.Meta["merged_from_id"])));
    }

    private async Task SubscribeAsync() => Assert.Equal(HttpStatusCode.Created, (await _account.SendAsync(
        HttpMethod.Post, "v1/webhooks", """{"subscription_url":"https://host.test/hook","event_action":"*","event_object":"*","name":"test"}""")).Status);

    private async Task<List<JsonNode>> ListAsync() => [.. (await _account.GetAsync("v1/webhooks")).Body["data"]!.AsArray().Select(webhook => webhook!)];

    private async Task DeliverAsync()
    {
        _receiver.Now = _account.Time.GetUtcNow();
        await _account.Simulator.DeliverWebhooksAsync(_receiver, TestContext.Current.CancellationToken);
    }

    private async Task SettleAsync(TimeSpan by)
    {
        _account.Time.Advance(by);
        await DeliverAsync();
    }
}
