using System.Diagnostics;
using System.Runtime.InteropServices;

namespace MlConnector.Conventions.Tests;

/// <summary>The smoke program of both clients, compiled natively once for all tests of a class.</summary>
public sealed class NativeProgram : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("mlconnector-aot-").FullName;
    private string? _whyNot;

    public async ValueTask InitializeAsync()
    {
        _whyNot = await FindLinkerAsync() ? null : "Native compilation needs clang or gcc with the C library's development files, and this machine has neither.";
        if (_whyNot is not null)
        {
            return;
        }

        // Everything goes to a folder of its own, so that nothing of the tree is rebuilt while other tests run. No server outlives the build,
        // and the analyzers have seen the sources already: the warnings that count here come from the native compiler.
        var project = Path.Combine(SourceFiles.Root, "tests", "MlConnector.AotSmoke", "MlConnector.AotSmoke.csproj");
        var (exitCode, output) = await RunAsync(
            "dotnet",
            ["publish", project, "--configuration", "Release", "--runtime", RuntimeInformation.RuntimeIdentifier, "--artifacts-path", Path.Combine(_folder, "build"),
                "--output", Path.Combine(_folder, "program"), "--verbosity", "quiet", "-nodeReuse:false", "-p:UseSharedCompilation=false", "-p:RunAnalyzers=false"]);
        Assert.True(exitCode == 0, $"The program cannot be published for native execution:\n{output}");
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    /// <summary>Runs the program to its end. Skips the test when this machine cannot compile natively.</summary>
    public async Task<(int ExitCode, string Output)> RunAsync(params Uri[] addresses)
    {
        Assert.SkipWhen(_whyNot is not null, _whyNot ?? "");
        var file = Path.Combine(_folder, "program", "MlConnector.AotSmoke" + (OperatingSystem.IsWindows() ? ".exe" : ""));
        return await RunAsync(file, addresses.Select(address => address.AbsoluteUri));
    }

    // A compiler without a C library to link against is found too often to count as one.
    private async Task<bool> FindLinkerAsync()
    {
        var source = Path.Combine(_folder, "empty.c");
        await File.WriteAllTextAsync(source, "int main(void) { return 0; }", TestContext.Current.CancellationToken);
        foreach (var linker in (string[])["clang", "gcc"])
        {
            try
            {
                if ((await RunAsync(linker, [source, "-o", Path.Combine(_folder, "empty")])).ExitCode == 0)
                {
                    return true;
                }
            }
            catch (System.ComponentModel.Win32Exception)
            {
                // It is not installed.
            }
        }

        return false;
    }

    private static async Task<(int ExitCode, string Output)> RunAsync(string file, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(file, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var inherited in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToList())
        {
            start.Environment.Remove(inherited);
        }

        using var process = Process.Start(start)!;
        try
        {
            var cancellation = TestContext.Current.CancellationToken;
            var (output, error) = (process.StandardOutput.ReadToEndAsync(cancellation), process.StandardError.ReadToEndAsync(cancellation));
            await process.WaitForExitAsync(cancellation);
            return (process.ExitCode, await output + await error);
        }
        finally
        {
            process.Kill(entireProcessTree: true);
        }
    }
}
