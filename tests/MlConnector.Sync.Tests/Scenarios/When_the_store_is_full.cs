using Microsoft.Extensions.DependencyInjection;
using MlConnector.Sync.Connections;

namespace MlConnector.Sync.Tests.Scenarios;

public sealed class When_the_store_is_full
{
    [Fact, Trait("Fault", "F70")]
    public async Task It_is_told_and_it_heals_without_a_restart()
    {
        await using var world = new World();
        await world.SyncAsync();
        var health = world.Services.GetRequiredService<ISyncHealth>();
        Assert.True((await health.CheckAsync(TestContext.Current.CancellationToken)).IsOk);
        await world.AlterStoreAsync("CREATE TRIGGER full BEFORE UPDATE ON mlc_connection BEGIN SELECT RAISE(ABORT, 'database or disk is full'); END");
        var full = await health.CheckAsync(TestContext.Current.CancellationToken);
        await world.AlterStoreAsync("DROP TRIGGER full");

        Assert.False(full.IsStoreUsable);
        Assert.Contains("full", Assert.Single(full.Problems), StringComparison.Ordinal);
        Assert.True((await health.CheckAsync(TestContext.Current.CancellationToken)).IsOk);
    }
}
