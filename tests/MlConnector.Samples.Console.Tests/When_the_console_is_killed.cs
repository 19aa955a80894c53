using System.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using MlConnector.Sync;
using MlConnector.Sync.Connections;
using MlConnector.Testing;

namespace MlConnector.Samples.Console.Tests;

public sealed class When_the_console_is_killed
{
    private const int Kills = 12;

    [Fact, Trait("Fault", "F67"), Trait("Fault", "F4"), Trait("Fault", "F5")]
    public async Task Every_won_deal_has_exactly_one_order_after_twelve_kills_in_the_middle()
    {
        await using var systems = await SimulatedSystems.StartAsync();
        using var tool = systems.Connect(new Tool());
        var random = new Random(20261124);
        for (var round = 0; round < Kills; round++)
        {
            systems.WinDeals(4);
            await KillInTheMiddleAsync(systems, tool, random.Next(1, 14));
        }

        systems.BusinessCentral.Faults.Clear();
        var again = await tool.RunAsync("sync", "--json");
        Assert.True(again.ExitCode is 0 or 1, again.Error);
        await ConvergeAsync(systems, tool);

        Assert.Equal(systems.Won.Select(deal => $"PD-ACME-{deal}").Order(), systems.OrdersByKey().Select(orders => orders.Key!).Order());
        Assert.All(systems.OrdersByKey(), orders => Assert.Single(orders));
        Assert.Equal(systems.Won.Count, systems.Company.Rows("customers").Count);
    }

    /// <summary>Kills the process (SIGKILL) at the moment its n-th write arrives; the simulated server carries that write out all the same.</summary>
    private static async Task KillInTheMiddleAsync(SimulatedSystems systems, Tool tool, int writes)
    {
        Process? process = null;
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var seen = 0;
        systems.BusinessCentral.Faults.Add(new SimulatorFault
        {
            Kind = FaultKind.Delay,
            Matches = (method, _) =>
            {
                if (method == "POST" && Interlocked.Increment(ref seen) == writes)
                {
                    started.Task.Wait(TestContext.Current.CancellationToken);
                    process!.Kill();
                }

                return false;
            },
        });
        process = tool.Start("sync", "--json");
        started.SetResult();
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode is 137 or 0 or 1, await error);
        systems.BusinessCentral.Faults.Clear();
        process.Dispose();
    }

    /// <summary>What was in doubt at a kill may be sent again only after the quiet period, so the last passes run under a clock that is ahead.</summary>
    private static async Task ConvergeAsync(SimulatedSystems systems, Tool tool)
    {
        var clock = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        var settings = systems.Settings(tool.Database, Path.Combine(tool.Folder, "keys"))
            .Select(setting => KeyValuePair.Create<string, string?>($"MlConnector:{setting.Setting}", setting.Value));
        var services = new ServiceCollection().AddSingleton<TimeProvider>(clock);
        services.AddMlConnector(new ConfigurationBuilder().AddInMemoryCollection(settings).Build());
        await using var provider = services.BuildServiceProvider();
        for (var pass = 0; pass < 6; pass++)
        {
            clock.Advance(TimeSpan.FromMinutes(21));
            await provider.GetRequiredService<ISyncEngine>().SyncAsync(new SyncRequest(), null, TestContext.Current.CancellationToken);
        }

        var status = Assert.Single(await provider.GetRequiredService<ISyncStatus>().GetAsync(null, TestContext.Current.CancellationToken));
        Assert.Equal((0, 0, 0), (status.DocumentsInDoubt, status.Waiting, status.Held));
    }
}
