using System.Text;
using Microsoft.Extensions.DependencyInjection;
using MlConnector.Sync.Planning;

namespace MlConnector.Sync.Tests.Scenarios;

/// <summary>Plans of a world.</summary>
internal static class Plans
{
    public static Task<SyncPlan> PlanAsync(this World world, bool matchOnly = false) =>
        world.Services.GetRequiredService<ISyncPlanner>().PlanAsync(new PlanRequest { MatchOnly = matchOnly }, null, TestContext.Current.CancellationToken);

    public static async Task<ApplyReport> ApplyAsync(this World world, SyncPlan plan)
    {
        var report = await world.Services.GetRequiredService<ISyncPlanner>().ApplyAsync(plan, null, TestContext.Current.CancellationToken);
        foreach (var refused in report.RefusedEntries)
        {
            TestContext.Current.TestOutputHelper?.WriteLine(refused.ToString());
        }

        return report;
    }

    public static async Task<IReadOnlyList<PlanEntry>> EntriesAsync(this World world, SyncPlan plan)
    {
        var entries = await world.Services.GetRequiredService<IPlanFiles>().ReadAsync(plan, TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken);
        foreach (var entry in entries)
        {
            TestContext.Current.TestOutputHelper?.WriteLine($"{entry.Flow} {entry.Side} '{entry.Title}' {entry.Outcome}: {entry.Reason}");
        }

        return entries;
    }

    public static async Task<string> FileAsync(this World world, SyncPlan plan)
    {
        using var file = new MemoryStream();
        await world.Services.GetRequiredService<IPlanFiles>().ExportAsync(plan, file, TestContext.Current.CancellationToken);
        return Encoding.UTF8.GetString(file.ToArray());
    }

    public static async Task<SyncPlan> ImportAsync(this World world, string file)
    {
        using var source = new MemoryStream(Encoding.UTF8.GetBytes(file));
        return await world.Services.GetRequiredService<IPlanFiles>().ImportAsync(source, TestContext.Current.CancellationToken);
    }

    /// <summary>Everything that reached either system and changed it.</summary>
    public static int Writes(this World world) => world.WritesTo(world.Pipedrive) + world.WritesTo(world.BusinessCentral);
}
