using System.Globalization;
using System.Text.Json;

namespace MlConnector.Benchmarks.Measuring;

/// <summary>What one process measured of one list.</summary>
/// <param name="Records">Records read.</param>
/// <param name="Checksum">The tally's checksum.</param>
/// <param name="WallMilliseconds">Time from the first request to the last record.</param>
/// <param name="CpuMilliseconds">Processor time of the process, all threads.</param>
/// <param name="AllocatedBytes">Bytes allocated on the managed heap, all threads.</param>
/// <param name="ManagedPeakBytes">Most bytes in use on the managed heap, over the base before the list.</param>
/// <param name="WorkingSetPeakBytes">Largest working set, over the base before the list.</param>
internal sealed record Measurement(
    int Records, long Checksum, double WallMilliseconds, double CpuMilliseconds, long AllocatedBytes, long ManagedPeakBytes, long WorkingSetPeakBytes)
{
    public string ToLine() => JsonSerializer.Serialize(this);

    public static Measurement Parse(string line) =>
        JsonSerializer.Deserialize<Measurement>(line) ?? throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"No measurement: {line}"));
}
