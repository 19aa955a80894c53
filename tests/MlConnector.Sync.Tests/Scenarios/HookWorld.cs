using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using MlConnector.BusinessCentral;
using MlConnector.Pipedrive;
using MlConnector.Sync.Connections;
using MlConnector.Sync.Intake;
using MlConnector.Sync.Subscriptions;

namespace MlConnector.Sync.Tests.Scenarios;

/// <summary>A world that both systems can call.</summary>
internal sealed class HookWorld : IAsyncDisposable
{
    private readonly Doorway _door;

    public HookWorld(Action<ConnectionOptions>? configure = null)
    {
        World = new World(configure, options => options.PublicBaseAddress = PublicAddress);
        _door = new Doorway(World);
        World.Setup.HandshakeHandler = _door;
    }

    public World World { get; }

    public Doorway Door => _door;

    /// <summary>Where the host says it can be reached; a restart takes a new one.</summary>
    public Uri? PublicAddress { get; set; } = new(Doorway.Address);

    public static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>The two APIs as a person uses them.</summary>
    public IBusinessCentralApi BusinessCentral => World.Services.GetRequiredService<IBusinessCentralApiFactory>().Create(World.Connection);

    public IPipedriveApi Pipedrive => World.Services.GetRequiredService<IPipedriveApiFactory>().Create(World.Connection);

    /// <summary>Lets time pass in steps, with a whole pass after each.</summary>
    public async Task LetPassAsync(TimeSpan time, TimeSpan step)
    {
        for (var passed = step; passed <= time; passed += step)
        {
            await World.SyncAfterAsync(step);
        }
    }

    /// <summary>Works on what is due and polls nothing.</summary>
    public Task<SyncReport> DrainAsync() => World.Engine.SyncAsync(new SyncRequest { Poll = false }, null, Cancellation);

    /// <summary>Both systems make the calls that are due after half a minute.</summary>
    public async Task<IReadOnlyList<int>> DeliverAsync()
    {
        World.Clock.Advance(TimeSpan.FromSeconds(31));
        return [.. await World.BusinessCentral.DeliverWebhooksAsync(_door, Cancellation), .. await World.Pipedrive.DeliverWebhooksAsync(_door, Cancellation)];
    }

    public Task<IReadOnlyList<SubscriptionStatus>> ListAsync() => World.Services.GetRequiredService<ISubscriptions>().ListAsync(null, Cancellation);

    public Task<IReadOnlyList<SubscriptionStatus>> KeepAsync(SubscriptionWish wish) => World.Services.GetRequiredService<ISubscriptions>().KeepAsync(null, wish, Cancellation);

    public async Task<SubscriptionStatus> OfAsync(string resource) => (await ListAsync()).Single(subscription => subscription.Resource == resource);

    public async Task<IReadOnlyList<string>> HealthAsync() => (await World.Services.GetRequiredService<ISyncHealth>().CheckAsync(Cancellation)).Problems;

    /// <summary>What Business Central holds.</summary>
    public async Task<IReadOnlyList<Subscription>> SubscribedAsync() => await BusinessCentral.ListSubscriptionsAsync(null, Cancellation).ToListAsync(Cancellation);

    /// <summary>What Pipedrive holds.</summary>
    public async Task<IReadOnlyList<Webhook>> RegisteredAsync() => (await Pipedrive.GetWebhooksAsync(Cancellation)).Data ?? [];

    /// <summary>A subscription as Business Central knows it, with its secrets.</summary>
    public async Task<(Subscription Row, string Token)> SubscriptionAsync(string entitySet)
    {
        var row = (await SubscribedAsync()).Single(subscription => subscription.Resource!.EndsWith($"/{entitySet}", StringComparison.Ordinal));
        return (row, row.NotificationUrl!.Split('/')[^1]);
    }

    /// <summary>One notification as Business Central writes it.</summary>
    public async Task<JsonObject> NotificationAsync(string entitySet, string key, string change = "updated")
    {
        var (row, _) = await SubscriptionAsync(entitySet);
        return new JsonObject
        {
            ["subscriptionId"] = row.SubscriptionId,
            ["clientState"] = row.ClientState,
            ["expirationDateTime"] = "2026-03-05T09:00:00Z",
            ["resource"] = row.Resource + key,
            ["changeType"] = change,
            ["lastModifiedDateTime"] = "2026-03-02T09:00:00Z",
        };
    }

    /// <summary>Calls the address of one subscription with these notifications.</summary>
    public async Task<int> SendAsync(string entitySet, params JsonObject[] notifications)
    {
        var body = new JsonObject { ["value"] = new JsonArray([.. notifications.Select(notification => notification.DeepClone())]) };
        return (await CallAsync((await SubscriptionAsync(entitySet)).Token, null, body.ToJsonString())).Status;
    }

    public async Task<NotificationAnswer> CallAsync(string token, string? query, string body)
    {
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(body));
        return await World.Services.GetRequiredService<INotificationReceiver>().ReceiveAsync(token, query, content, Cancellation);
    }

    /// <summary>Requests of a kind that Business Central got.</summary>
    public int Count(string method, string pathEnd) =>
        World.BusinessCentral.Journal.Entries.Count(entry => entry.Method == method && entry.Path.EndsWith(pathEnd, StringComparison.Ordinal));

    public ValueTask DisposeAsync()
    {
        _door.Dispose();
        return World.DisposeAsync();
    }
}
