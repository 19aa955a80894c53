using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace MlConnector.Benchmarks.Measuring;

/// <summary>The table: medians, and their ratios to the reference.</summary>
internal static class Report
{
    private const double Mebibyte = 1024 * 1024;

    public static string Write(Dictionary<Contestant, List<Measurement>> results, int rounds, int records)
    {
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"{records:N0} records, medians of {rounds} rounds, {RuntimeInformation.FrameworkDescription}, {Environment.ProcessorCount} processors.");
        foreach (var list in results.GroupBy(result => result.Key.List))
        {
            text.AppendLine().AppendLine(CultureInfo.InvariantCulture, $"| {list.Key} | time | CPU | allocated | bytes per record | µs per record | managed peak | working set peak |");
            text.AppendLine("|---|---|---|---|---|---|---|---|");
            var reference = list.Single(result => result.Key.Name == Contestants.Reference).Value;
            foreach (var (contestant, measurements) in list)
            {
                text.AppendLine(Row(contestant.Name, measurements, reference, records));
            }
        }

        return text.ToString();
    }

    private static string Row(string name, List<Measurement> own, List<Measurement> reference, int records)
    {
        double Ratio(Func<Measurement, double> value) => Median(own, value) / Median(reference, value);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"| {name} | {Ratio(m => m.WallMilliseconds):0.00} | {Ratio(m => m.CpuMilliseconds):0.00} | {Ratio(m => m.AllocatedBytes):0.00} "
            + $"| {Median(own, m => m.AllocatedBytes) / records:N0} | {Median(own, m => m.WallMilliseconds) * 1000 / records:0.0} "
            + $"| {Median(own, m => m.ManagedPeakBytes) / Mebibyte:0} MB | {Median(own, m => m.WorkingSetPeakBytes) / Mebibyte:0} MB |");
    }

    private static double Median(List<Measurement> measurements, Func<Measurement, double> value)
    {
        var sorted = measurements.Select(value).Order().ToList();
        return (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
    }
}
