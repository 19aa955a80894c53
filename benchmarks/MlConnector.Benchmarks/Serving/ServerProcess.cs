using System.Diagnostics;
using System.Globalization;

namespace MlConnector.Benchmarks.Serving;

/// <summary>The server in a process of its own, so that its processor time and memory do not count. It ends when its input ends.</summary>
internal sealed class ServerProcess : IDisposable
{
    private readonly Process _process;

    private ServerProcess(Process process, Uri warm, Uri full) => (_process, Warm, Full) = (process, warm, full);

    /// <summary>Where the lists are short and the pages small.</summary>
    public Uri Warm { get; }

    /// <summary>Where the lists are long.</summary>
    public Uri Full { get; }

    public static async Task<ServerProcess> StartAsync(int records)
    {
        var process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, ["serve", records.ToString(CultureInfo.InvariantCulture)])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        return await process.StandardOutput.ReadLineAsync() is { } line && line.Split(' ') is [var warm, var full]
            ? new ServerProcess(process, new Uri(warm), new Uri(full))
            : throw new InvalidOperationException("The server did not start.");
    }

    public void Dispose()
    {
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
    }
}
