using System.Runtime.CompilerServices;

namespace MlConnector.Conventions.Tests;

/// <summary>The source files of the repository, found from this file's own place.</summary>
internal static class SourceFiles
{
    public static string Root { get; } = FindRoot();

    public static IEnumerable<string> Under(params string[] folders) => folders
        .Select(folder => Path.Combine(Root, folder))
        .Where(Directory.Exists)
        .SelectMany(folder => Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories))
        .Where(file => !file.Split(Path.DirectorySeparatorChar).Any(part => part is "obj" or "bin"));

    public static string Shown(string file) => Path.GetRelativePath(Root, file);

    private static string FindRoot([CallerFilePath] string thisFile = "")
    {
        // A deterministic build maps the compiler's paths, so the search starts at the test's own folder there.
        var folder = File.Exists(thisFile) ? Path.GetDirectoryName(thisFile) : AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "MlConnector.sln")))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return folder ?? throw new InvalidOperationException("MlConnector.sln was not found above the tests.");
    }
}
