using Microsoft.Extensions.DependencyInjection;
using MlConnector.Sync.Intake;
using MlConnector.Sync.Subscriptions;
using MlConnector.Sync.Tests.Scenarios;

namespace MlConnector.Sync.Tests.Intake;

/// <summary>What strangers may send, and what Business Central may send on a bad day.</summary>
public sealed class NotificationReceiverTests : IAsyncLifetime
{
    private readonly HookWorld _world = new();
    private string _token = "";

    public async ValueTask InitializeAsync()
    {
        await _world.World.SyncAsync();
        _token = (await _world.SubscriptionAsync("customers")).Token;
    }

    public ValueTask DisposeAsync() => _world.DisposeAsync();

    [Theory, Trait("Threat", "S11")]
    [InlineData("")]
    [InlineData("customers")]
    [InlineData("00000000000000000000000000000000")]
    [InlineData("0000000000000000000000000000000")]
    [InlineData("' OR 1=1 --")]
    [InlineData("../../health")]
    public async Task An_address_that_nobody_has_is_answered_alike_and_its_body_is_not_read(string token)
    {
        await using var body = new Unread();
        var answer = await _world.World.Services.GetRequiredService<INotificationReceiver>().ReceiveAsync(token, "?validationToken=x", body, HookWorld.Cancellation);

        Assert.Equal(new NotificationAnswer(404), answer);
        Assert.False(body.WasRead);
    }

    [Fact, Trait("Threat", "S11")]
    public async Task The_token_in_capital_letters_is_another_one() =>
        Assert.Equal(404, (await _world.CallAsync(_token.ToUpperInvariant() + (_token.Any(char.IsAsciiLetter) ? "" : "A"), null, "{\"value\":[]}")).Status);

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("{\"value\":{}}")]
    [InlineData("{\"value\":[7]}")]
    [InlineData("{\"value\":[{}]}")]
    [InlineData("{\"value\":[],\"value\":[]}")]
    [InlineData("<html></html>")]
    public async Task A_body_that_makes_no_sense_is_asked_for_again_and_costs_no_subscription(string body)
    {
        var before = _world.World.BusinessCentral.Journal.Entries.Count;
        Assert.Equal(new NotificationAnswer(503), await _world.CallAsync(_token, null, body));
        await _world.DrainAsync();
        Assert.Equal(before, _world.World.BusinessCentral.Journal.Entries.Count);
    }

    [Fact]
    public async Task A_call_that_tells_nothing_is_accepted() => Assert.Equal(new NotificationAnswer(202), await _world.CallAsync(_token, null, "{\"value\":[]}"));

    [Fact, Trait("Threat", "S4")]
    public async Task A_genuine_call_that_is_too_large_is_accepted_and_makes_one_poll()
    {
        await using var body = new Endless();
        var answer = await _world.World.Services.GetRequiredService<INotificationReceiver>().ReceiveAsync(_token, null, body, HookWorld.Cancellation);
        Assert.Equal(new NotificationAnswer(202), answer);
        Assert.InRange(body.Given, 2 * 1024 * 1024, (2 * 1024 * 1024) + (64 * 1024));

        var before = _world.Count("GET", "/customers");
        await _world.DrainAsync();
        Assert.Equal(before + 1, _world.Count("GET", "/customers"));
    }

    [Fact]
    public async Task A_store_that_is_away_makes_Business_Central_try_again()
    {
        var receiver = _world.World.Services.GetRequiredService<INotificationReceiver>();
        await _world.World.AlterStoreAsync("ALTER TABLE mlc_subscription RENAME TO mlc_away");
        using var body = new MemoryStream("{\"value\":[]}"u8.ToArray());
        Assert.Equal(503, (await receiver.ReceiveAsync(_token, null, body, HookWorld.Cancellation)).Status);
    }

    [Fact]
    public async Task A_resource_is_taken_apart_and_never_called()
    {
        var forged = await _world.NotificationAsync("customers", "");
        forged["resource"] = $"https://evil.example.com/api/v2.0/companies({Guid.NewGuid()})/customers({Guid.NewGuid()})";
        Assert.Equal(202, await _world.SendAsync("customers", forged));
        await _world.DrainAsync();
        var read = _world.World.BusinessCentral.Journal.Entries[^1];
        Assert.EndsWith($"companies({_world.World.Company.Id})/customers", read.Path, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("http://hooks.example.com")]
    [InlineData("https://user:secret@hooks.example.com")]
    [InlineData("https://hooks.example.com/?to=elsewhere")]
    [InlineData("ftp://hooks.example.com")]
    [InlineData("/relative")]
    public void A_public_address_that_nobody_can_rely_on_is_refused(string address) =>
        Assert.StartsWith("PublicBaseAddress must be", PublicAddresses.FindProblem(new Uri(address, UriKind.RelativeOrAbsolute)), StringComparison.Ordinal);

    private sealed class Unread : MemoryStream
    {
        public bool WasRead { get; private set; }

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            WasRead = true;
            return base.ReadAsync(buffer, cancellationToken);
        }
    }

    /// <summary>Sends spaces for ever.</summary>
    private sealed class Endless : MemoryStream
    {
        public long Given { get; private set; }

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            buffer.Span.Fill((byte)' ');
            Given += buffer.Length;
            return ValueTask.FromResult(buffer.Length);
        }
    }
}
