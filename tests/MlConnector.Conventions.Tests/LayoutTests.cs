using System.Text.RegularExpressions;

namespace MlConnector.Conventions.Tests;

public sealed partial class LayoutTests
{
    private static readonly string[] _emptyWords = ["Helper", "Helpers", "Util", "Utils", "Manager", "Processor", "Common", "Impl"];

    [Fact]
    public void No_file_is_longer_than_300_lines()
    {
        var tooLong = SourceFiles.Under("src", "samples", "tests", "benchmarks").Where(file => File.ReadLines(file).Count() > 300);

        Assert.Empty(tooLong.Select(SourceFiles.Shown));
    }

    [Fact]
    public void Folders_are_at_most_two_deep_below_their_project()
    {
        var deep = SourceFiles.Under("src").Select(SourceFiles.Shown).Where(file => file.Split(Path.DirectorySeparatorChar).Length > 5);

        Assert.Empty(deep);
    }

    [Fact]
    public void No_type_has_a_name_that_says_nothing()
    {
        var empty = SourceFiles.Under("src", "samples", "tests", "benchmarks")
            .Where(file => _emptyWords.Any(word => Path.GetFileNameWithoutExtension(file).EndsWith(word, StringComparison.Ordinal)));

        Assert.Empty(empty.Select(SourceFiles.Shown));
    }

    [Fact]
    public void There_are_no_regions()
    {
        var regions = SourceFiles.Under("src", "samples", "tests", "benchmarks").Where(file => File.ReadLines(file).Any(line => line.TrimStart().StartsWith("#region", StringComparison.Ordinal)));

        Assert.Empty(regions.Select(SourceFiles.Shown));
    }

    [Fact]
    public void A_stage_of_the_engine_does_not_know_the_host()
    {
        var hosts = SourceFiles.Under("src/MlConnector.Sync").Where(file => HostUsing().IsMatch(File.ReadAllText(file)));

        Assert.Empty(hosts.Select(SourceFiles.Shown));
    }

    [GeneratedRegex(@"^using (Microsoft\.AspNetCore\.(Builder|Http|Routing|Mvc)|Spectre\.Console)", RegexOptions.Multiline)]
    private static partial Regex HostUsing();
}
