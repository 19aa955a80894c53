using System.Reflection;
using PublicApiGenerator;

namespace MlConnector.Conventions.Tests;

/// <summary>The public surface of every package against an approved text, so that no change to it goes unseen.</summary>
public sealed class PublicApiTests
{
    private static readonly ApiGeneratorOptions _options = new()
    {
        IncludeAssemblyAttributes = false,
        DenyNamespacePrefixes = [],
        ExcludeAttributes =
        [
            "System.Runtime.CompilerServices.CompilerGeneratedAttribute", "System.Text.Json.Serialization.JsonConverterAttribute",
            "System.Text.Json.Serialization.JsonExtensionDataAttribute",
        ],
    };

    [Theory]
    [InlineData("MlConnector.BusinessCentral")]
    [InlineData("MlConnector.Pipedrive")]
    [InlineData("MlConnector.Sync")]
    [InlineData("MlConnector.AspNetCore")]
    [InlineData("MlConnector.Testing")]
    public void The_public_surface_is_the_approved_one(string package)
    {
        var approved = Path.Combine(SourceFiles.Root, "tests", "MlConnector.Conventions.Tests", "Approved", $"{package}.txt");
        var surface = Assembly.Load(package).GeneratePublicApi(_options).ReplaceLineEndings("\n");

        if (!File.Exists(approved) || File.ReadAllText(approved).ReplaceLineEndings("\n") != surface)
        {
            var received = Path.Combine(Path.GetTempPath(), $"{package}.received.txt");
            File.WriteAllText(received, surface);
            Assert.Fail($"The public surface of {package} has changed. If that is meant: cp {received} {approved}");
        }
    }

    [Fact]
    public void Nothing_of_the_used_packages_but_the_agreed_ones_shows_on_the_surface()
    {
        string[] agreed = ["System", "Microsoft.Extensions", "Microsoft.AspNetCore", "MlConnector", "Refit"];
        var foreign = new[] { "MlConnector.BusinessCentral", "MlConnector.Pipedrive", "MlConnector.Sync" }
            .SelectMany(package => Assembly.Load(package).GetExportedTypes())
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .SelectMany(method => method.GetParameters().Select(parameter => parameter.ParameterType).Append(method.ReturnType))
            .Select(type => type.Namespace ?? "")
            .Where(space => !agreed.Any(root => space == root || space.StartsWith(root + ".", StringComparison.Ordinal)))
            .Distinct();

        Assert.Empty(foreign);
    }
}
