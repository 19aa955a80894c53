using MlConnector.Sync;
using Spectre.Console;

namespace MlConnector.Samples.Console.Output;

/// <summary>Shows live progress while something runs; silent when the output is not a terminal.</summary>
internal static class ProgressLine
{
    public static async Task<T> RunAsync<T>(Func<IProgress<SyncProgress>?, Task<T>> run)
    {
        if (!AnsiConsole.Profile.Capabilities.Interactive)
        {
            return await run(null);
        }

        return await AnsiConsole.Status().StartAsync("Starting", async status => await run(new Update(status)));
    }

    private sealed class Update(StatusContext status) : IProgress<SyncProgress>
    {
        public void Report(SyncProgress value) =>
            status.Status(Markup.Escape(value.Total == 0 ? value.Stage : $"{value.Stage}: {value.Done} of {value.Total}"));
    }
}
