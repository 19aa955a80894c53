using System.Globalization;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using MlConnector.Sync.Intake;

namespace MlConnector.Sync.Tests.Scenarios;

/// <summary>Webhook calls of version 2, as Pipedrive makes them.</summary>
internal static class Hook
{
    public static Task DeletedAsync(World world, string entity, long id, long? mergedInto = null) =>
        SendAsync(world, "delete", entity, id, mergedInto is { } survivor ? $",\"merged_to_id\":\"{survivor}\"" : "");

    public static Task ChangedAsync(World world, string entity, long id, long? mergedFrom = null, string source = "api", TimeSpan? ago = null) =>
        SendAsync(world, "change", entity, id, mergedFrom is { } loser ? $",\"merged_from_id\":\"{loser}\"" : "", source, ago ?? TimeSpan.Zero);

    private static async Task SendAsync(World world, string action, string entity, long id, string more, string source = "api", TimeSpan ago = default)
    {
        var at = (world.Clock.GetUtcNow() - ago).ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture);
        var unique = Guid.NewGuid();
        var body = $$"""{"meta":{"action":"{{action}}","entity":"{{entity}}","entity_id":"{{id}}","id":"{{unique}}","webhook_id":"9","version":"2.0","timestamp":"{{at}}","change_source":"{{source}}"{{more}}},"data":null}""";
        var headers = new Dictionary<string, IReadOnlyList<string>> { ["authorization"] = [$"Basic {Convert.ToBase64String("hooks:a-long-random-password"u8)}"] };
        Assert.Equal(200, await world.Services.GetRequiredService<IWebhookReceiver>()
            .ReceivePipedriveAsync(World.Connection, headers, Encoding.UTF8.GetBytes(body), TestContext.Current.CancellationToken));
    }
}
