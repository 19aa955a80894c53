using System.Runtime;

namespace MlConnector.Benchmarks.Measuring;

/// <summary>Runs one contestant in this process: warms up on a short list with small pages until nothing is compiled any more, then measures the full list once.</summary>
internal static class Reading
{
    private const int MostWarmUps = 25;
    private const int QuietWarmUps = 2;

    // Methods that were called often enough are compiled again once nothing new was compiled for 100 ms, by a thread that a busy machine may keep waiting.
    private static readonly TimeSpan _compilation = TimeSpan.FromMilliseconds(200);

    public static async Task<Measurement> MeasureAsync(Contestant contestant, Uri warm, Uri full)
    {
        await WarmUpAsync(contestant, warm);
        GC.Collect(2, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        GC.WaitForPendingFinalizers();
        GC.Collect(2, GCCollectionMode.Aggressive, blocking: true, compacting: true);

        var tally = new Tally();
        var memory = new MemorySampler();
        var allocated = GC.GetTotalAllocatedBytes(precise: true);
        var cpu = Environment.CpuUsage.TotalTime;
        var start = TimeProvider.System.GetTimestamp();
        await contestant.ReadAsync(full, tally);
        var wall = TimeProvider.System.GetElapsedTime(start);
        cpu = Environment.CpuUsage.TotalTime - cpu;
        memory.Dispose();
        allocated = GC.GetTotalAllocatedBytes(precise: true) - allocated - memory.OwnAllocation;
        return new Measurement(
            tally.Records, tally.Checksum, wall.TotalMilliseconds, cpu.TotalMilliseconds, allocated, memory.ManagedPeakOverBase, memory.WorkingSetPeakOverBase);
    }

    private static async Task WarmUpAsync(Contestant contestant, Uri warm)
    {
        for (int round = 0, quiet = 0; round < MostWarmUps && quiet < QuietWarmUps; round++)
        {
            var compiled = JitInfo.GetCompiledMethodCount();
            await contestant.ReadAsync(warm, new Tally());
            await Task.Delay(_compilation, TimeProvider.System, CancellationToken.None);
            quiet = JitInfo.GetCompiledMethodCount() == compiled ? quiet + 1 : 0;
        }
    }
}
