using System.Collections.Concurrent;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using MlConnector.Sync.Intake;

namespace MlConnector.Sync.Tests.Scenarios;

public sealed class When_webhooks_come_in_a_storm
{
    private const int Calls = 50_000;
    private const int Records = 50;
    private static readonly ParallelOptions _many = new() { MaxDegreeOfParallelism = 64, CancellationToken = TestContext.Current.CancellationToken };

    [Fact, Trait("Fault", "F61")]
    public async Task Every_call_is_taken_and_each_record_is_read_once()
    {
        await using var world = new HookWorld(connection => connection.Guard.Percent = 100);
        var customers = Enumerable.Range(0, Records).Select(number => world.World.Company.AddCustomer($"C{number}", $"Customer {number} GmbH")).ToList();
        await world.World.SyncAsync();
        await world.DeliverAsync();
        await world.World.SyncAfterAsync(TimeSpan.FromMinutes(5));
        await world.DeliverAsync();
        await world.DrainAsync();
        var organizations = world.World.Pipedrive.Rows("organizations").Select(row => (long)row["id"]!).ToList();
        Assert.Equal(Records, organizations.Count);

        var answers = new ConcurrentBag<int>();
        await StormOfBusinessCentralAsync(world, customers, answers);
        await StormOfPipedriveAsync(world, organizations, answers);
        Assert.Equal(2 * Calls, answers.Count);
        Assert.All(answers, status => Assert.InRange(status, 200, 202));
        Assert.Equal(Records, (await world.World.StatusAsync()).Waiting);

        var before = (Customers: world.Count("GET", "/customers"), Organizations: ReadsOfOrganizations(world));
        await world.DrainAsync();
        Assert.Equal(before.Customers + 1, world.Count("GET", "/customers"));
        Assert.InRange(ReadsOfOrganizations(world) - before.Organizations, 1, Records);
        Assert.Equal(0, (await world.World.StatusAsync()).Waiting);
    }

    private static async Task StormOfBusinessCentralAsync(HookWorld world, List<Guid> customers, ConcurrentBag<int> answers)
    {
        var token = (await world.SubscriptionAsync("customers")).Token;
        var bodies = new List<byte[]>();
        foreach (var customer in customers)
        {
            bodies.Add(Encoding.UTF8.GetBytes(new JsonObject { ["value"] = new JsonArray(await world.NotificationAsync("customers", $"({customer})")) }.ToJsonString()));
        }

        var receiver = world.World.Services.GetRequiredService<INotificationReceiver>();
        await Parallel.ForAsync(0, Calls, _many, async (call, cancellation) =>
        {
            using var body = new MemoryStream(bodies[call % Records]);
            answers.Add((await receiver.ReceiveAsync(token, null, body, cancellation)).Status);
        });
    }

    private static async Task StormOfPipedriveAsync(HookWorld world, List<long> organizations, ConcurrentBag<int> answers)
    {
        var receiver = world.World.Services.GetRequiredService<IWebhookReceiver>();
        var headers = new Dictionary<string, IReadOnlyList<string>> { ["authorization"] = [$"Basic {Convert.ToBase64String("hooks:a-long-random-password"u8)}"] };
        await Parallel.ForAsync(0, Calls, _many, async (call, cancellation) =>
        {
            var body = $$"""{"meta":{"action":"change","entity":"organization","entity_id":"{{organizations[call % Records]}}","id":"event-{{call}}","webhook_id":"9","version":"2.0"},"data":null}""";
            answers.Add(await receiver.ReceivePipedriveAsync(World.Connection, headers, Encoding.UTF8.GetBytes(body), cancellation));
        });
    }

    private static int ReadsOfOrganizations(HookWorld world) =>
        world.World.Pipedrive.Journal.Entries.Count(entry => entry.Method == "GET" && entry.Path.Contains("/organizations", StringComparison.Ordinal));
}
