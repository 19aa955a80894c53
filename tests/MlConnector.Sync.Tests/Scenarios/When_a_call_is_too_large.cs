using System.Text;
using Microsoft.Extensions.DependencyInjection;
using MlConnector.Sync.Intake;

namespace MlConnector.Sync.Tests.Scenarios;

/// <summary>Genuine calls of which nobody reads the end: what they tell is found out by polling.</summary>
public sealed class When_a_call_is_too_large
{
    private const int Mebibyte = 1024 * 1024;
    private const string Deal = """{"meta":{"action":"change","entity":"deal","entity_id":"7","id":"e-1","webhook_id":"1","version":"2.0"},"data":null}""";

    [Fact, Trait("Threat", "S4")]
    public async Task Everything_that_a_call_of_Pipedrive_could_be_about_is_polled_without_waiting_for_the_schedule()
    {
        await using var world = new HookWorld();
        var deal = world.World.SomeDeal();
        await world.World.SyncAsync();
        world.World.Clock.Advance(TimeSpan.FromMinutes(1));
        world.World.Pipedrive.AddOrganization("Sommerhof AG");
        world.World.Pipedrive.AddProduct("Chair", ("code", "P-1"));
        world.World.Pipedrive.WinDeal(deal);
        Assert.Equal(202, await CallAsync(world, Mebibyte + 1));
        await world.DrainAsync();

        Assert.NotNull(world.World.Customer("Sommerhof AG"));
        Assert.Equal((2, 1), (world.World.Company.Count("items"), world.World.Orders.Count));
        var requests = world.World.Pipedrive.Journal.Count;
        await world.DrainAsync();
        Assert.Equal(requests, world.World.Pipedrive.Journal.Count);
    }

    [Fact, Trait("Threat", "S4")]
    public async Task A_call_of_Business_Central_makes_a_poll_of_what_its_subscription_watches()
    {
        await using var world = new HookWorld();
        await world.World.SyncAsync();
        world.World.Company.AddCustomer(null, "Sommerhof AG");
        var token = (await world.SubscriptionAsync("customers")).Token;
        Assert.Equal(202, (await world.CallAsync(token, null, new string(' ', (2 * Mebibyte) + 1))).Status);
        await world.DrainAsync();

        Assert.Equal("Sommerhof AG", (string?)Assert.Single(world.World.Pipedrive.Rows("organizations"))["name"]);
    }

    [Theory, Trait("Threat", "S4")]
    [InlineData("hooks:a-long-random-password", Mebibyte)]
    [InlineData("hooks:guessed", 0)]
    public async Task No_more_than_the_limit_is_read_and_nothing_of_a_call_that_is_not_genuine(string credential, int most)
    {
        await using var world = new HookWorld();
        await world.World.SyncAsync();
        using var body = new Endless();
        await world.World.Services.GetRequiredService<IWebhookReceiver>().ReceivePipedriveAsync(World.Connection, Headers(credential), body, HookWorld.Cancellation);

        Assert.InRange(body.Position, most, most == 0 ? 0 : most + (64 * 1024));
    }

    [Theory, Trait("Fault", "F69")]
    [InlineData(true, Mebibyte + 1)]
    [InlineData(true, 0)]
    [InlineData(false, 0)]
    public async Task Without_its_store_or_its_end_a_call_is_to_be_repeated(bool isStoreLost, int padding)
    {
        var database = new LosableDatabase();
        await using var world = new World(services: database.Replace);
        await world.SyncAsync();
        database.IsLost = isStoreLost;
        using Stream body = isStoreLost ? new MemoryStream(Encoding.UTF8.GetBytes(Deal.PadRight(padding))) : new Broken();

        Assert.Equal(503, await world.Services.GetRequiredService<IWebhookReceiver>().ReceivePipedriveAsync(
            World.Connection, Headers("hooks:a-long-random-password"), body, TestContext.Current.CancellationToken));
    }

    private static async Task<int> CallAsync(HookWorld world, int bytes)
    {
        using var body = new MemoryStream(new byte[bytes]);
        return await world.World.Services.GetRequiredService<IWebhookReceiver>().ReceivePipedriveAsync(
            World.Connection, Headers("hooks:a-long-random-password"), body, HookWorld.Cancellation);
    }

    private static Dictionary<string, IReadOnlyList<string>> Headers(string credential) =>
        new() { ["authorization"] = [$"Basic {Convert.ToBase64String(Encoding.UTF8.GetBytes(credential))}"] };

    /// <summary>A body that never ends; its position tells how much of it was read.</summary>
    private class Endless : Stream
    {
        private long _read;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => _read; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            _read += count;
            return count;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }

    /// <summary>A body whose sender went away.</summary>
    private sealed class Broken : Endless
    {
        public override int Read(byte[] buffer, int offset, int count) => throw new IOException("The sender went away.");
    }
}
