using System.Diagnostics;
using MlConnector.Benchmarks.Serving;

namespace MlConnector.Benchmarks.Measuring;

/// <summary>Lets every contestant read in turn, round after round, each time in a fresh process, and prints the table.</summary>
internal static class Tournament
{
    public static async Task<int> RunAsync(int rounds, int records)
    {
#if DEBUG
        Console.Error.WriteLine("This is a Debug build: measure with -c Release.");
#endif
        var results = Contestants.All.ToDictionary(contestant => contestant, _ => new List<Measurement>());
        using var server = await ServerProcess.StartAsync(records);
        for (var round = 1; round <= rounds; round++)
        {
            foreach (var contestant in Contestants.All)
            {
                var measurement = await MeasureAsync(contestant, server);
                results[contestant].Add(measurement);
                Console.Error.WriteLine($"round {round} of {rounds}: {contestant.List}, {contestant.Name}: {measurement.ToLine()}");
            }
        }

        var cheats = results.Where(result => result.Value.Any(measurement => !Agrees(measurement, results, result.Key, records))).Select(result => result.Key).ToList();
        cheats.ForEach(cheat => Console.Error.WriteLine($"{cheat.List}: {cheat.Name} did not read what the reference read."));
        Console.WriteLine(Report.Write(results, rounds, records));
        return cheats.Count == 0 ? 0 : 1;
    }

    private static bool Agrees(Measurement measurement, Dictionary<Contestant, List<Measurement>> results, Contestant contestant, int records) =>
        measurement.Records == records && measurement.Checksum == results[Contestants.Find(contestant.List, Contestants.Reference)][0].Checksum;

    private static async Task<Measurement> MeasureAsync(Contestant contestant, ServerProcess server)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!, ["read", contestant.List, contestant.Name, server.Warm.AbsoluteUri, server.Full.AbsoluteUri])
        {
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start)!;
        var line = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? Measurement.Parse(line) : throw new InvalidOperationException($"{contestant.List}, {contestant.Name}: exit code {process.ExitCode}");
    }
}
