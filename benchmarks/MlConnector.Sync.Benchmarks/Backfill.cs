using System.Diagnostics;
using System.Globalization;

namespace MlConnector.Sync.Benchmarks;

/// <summary>A first sync that creates every organization as a customer: how fast, and whether the memory stays flat.</summary>
internal static class Backfill
{
    private const int Steps = 10;

    public static async Task<int> RunAsync(int records)
    {
        using var systems = await SimulatedSystems.StartAsync(records);
        await using var engine = new Engine(systems.BusinessCentral, systems.Pipedrive);
        var watch = Stopwatch.StartNew();
        var memory = new Watcher(records);
        var report = await engine.SyncAsync(memory);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{report.Created} created in {watch.Elapsed.TotalSeconds:0} s, {records / watch.Elapsed.TotalSeconds:0} a second, {report.BusinessCentralRequests} requests to Business Central, {report.PipedriveRequests} to Pipedrive"));
        Console.WriteLine("| records | live managed memory | working set |");
        Console.WriteLine("|---|---|---|");
        memory.Seen.ForEach(Console.WriteLine);
        return report.Created == records ? 0 : 1;
    }

    private sealed class Watcher(int records) : IProgress<SyncProgress>
    {
        private readonly Lock _gate = new();
        private int _done;

        public List<string> Seen { get; } = [];

        public void Report(SyncProgress value)
        {
            lock (_gate)
            {
                if (value.Stage != nameof(SyncFlow.Organizations) || value.Done == 0 || ++_done % (records / Steps) != 0)
                {
                    return;
                }

                Seen.Add(string.Create(
                    CultureInfo.InvariantCulture, $"| {_done:N0} | {GC.GetTotalMemory(true) / 1_000_000} MB | {Environment.WorkingSet / 1_000_000} MB |"));
            }
        }
    }
}
