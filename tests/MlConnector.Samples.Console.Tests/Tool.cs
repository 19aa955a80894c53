using System.Diagnostics;

namespace MlConnector.Samples.Console.Tests;

/// <summary>The console as a process of its own, in a folder of its own, configured by environment variables only.</summary>
internal sealed class Tool : IDisposable
{
    private readonly Dictionary<string, string> _environment = [];

    public string Folder { get; } = Directory.CreateTempSubdirectory("mlconnector-tool-").FullName;

    public string Database => Path.Combine(Folder, "sync.db");

    public Tool With(string setting, string value)
    {
        _environment[$"MlConnector__{setting.Replace(":", "__", StringComparison.Ordinal)}"] = value;
        return this;
    }

    public Process Start(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "mlconnector.dll"), .. arguments])
        {
            WorkingDirectory = Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in _environment)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start) ?? throw new InvalidOperationException("The console did not start.");
    }

    public Task<(int ExitCode, string Output, string Error)> RunAsync(params string[] arguments) => RunWithInputAsync("", arguments);

    public async Task<(int ExitCode, string Output, string Error)> RunWithInputAsync(string input, params string[] arguments)
    {
        using var process = Start(arguments);
        await process.StandardInput.WriteLineAsync(input);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await output, (await error).Trim());
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
