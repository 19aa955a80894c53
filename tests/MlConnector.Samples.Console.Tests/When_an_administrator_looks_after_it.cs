using System.Text.Json.Nodes;

namespace MlConnector.Samples.Console.Tests;

public sealed class When_an_administrator_looks_after_it
{
    [Fact, Trait("Threat", "S18")]
    public async Task The_audit_trail_is_narrowed_exported_redacted_and_erased()
    {
        await using var systems = await SimulatedSystems.StartAsync();
        systems.Pipedrive.AddOrganization("=Evil() Inc");
        systems.WinDeals(1);
        using var tool = systems.Connect(new Tool());
        await tool.RunAsync("sync", "--json");

        var documents = JsonNode.Parse((await tool.RunAsync("audit", "--deal", $"{systems.Won[0]}", "--action", "created", "--json")).Output)!.AsArray();
        Assert.Single(documents);
        Assert.Empty(JsonNode.Parse((await tool.RunAsync("audit", "--until", "2020-01-01", "--json")).Output)!.AsArray());
        var lines = (await tool.RunAsync("audit", "--export", "-")).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.All(lines, line => Assert.Equal("acme", (string?)JsonNode.Parse(line)!["connection"]));
        await tool.RunAsync("audit", "--export", "trail.csv", "--format", "csv", "--flow", "organizations");
        Assert.Contains(",\"'=Evil() Inc\",", await File.ReadAllTextAsync(Path.Combine(tool.Folder, "trail.csv"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.DoesNotContain("Evil", (await tool.RunAsync("audit", "--export", "-", "--redact")).Output, StringComparison.Ordinal);

        var erased = await tool.RunAsync("audit", "erase", "--connection", "ACME", "--flow", "Organizations", "--record", "1", "--json");
        Assert.True((int)JsonNode.Parse(erased.Output)!["erased"]! >= 2, erased.Output + erased.Error);
        Assert.DoesNotContain("Evil", (await tool.RunAsync("audit", "--export", "-", "--flow", "Organizations", "--record", "1")).Output, StringComparison.Ordinal);
        var mistyped = await tool.RunAsync("audit", "erase", "--connection", "acme", "--flow", "Organizations", "--record", "C00010");
        Assert.Equal(2, mistyped.ExitCode);
        Assert.Contains("--record 'C00010' is no id", mistyped.Error, StringComparison.Ordinal);
        Assert.Equal(2, (await tool.RunAsync("audit", "--since", "yesterday")).ExitCode);
        Assert.Equal(2, (await tool.RunAsync("audit", "--action", "Nothing")).ExitCode);
    }

    [Fact]
    public async Task A_connection_is_paused_shown_and_resumed()
    {
        await using var systems = await SimulatedSystems.StartAsync();
        using var tool = systems.Connect(new Tool());
        await tool.RunAsync("sync", "--json");
        var paused = await tool.RunAsync("connections", "pause", "--connection", "acme", "--reason", "stocktaking", "--json");
        Assert.Equal("Paused", (string?)JsonNode.Parse(paused.Output)![0]!["state"]);
        systems.WinDeals(1);
        var refused = await tool.RunAsync("sync", "--json");

        Assert.Equal(1, refused.ExitCode);
        Assert.Contains("stocktaking", refused.Error, StringComparison.Ordinal);
        Assert.Contains("stocktaking", (await tool.RunAsync("status")).Output, StringComparison.Ordinal);
        Assert.Empty(systems.Company.Rows("salesOrders"));
        Assert.Equal(2, (await tool.RunAsync("connections", "resume")).ExitCode);
        Assert.Equal(0, (await tool.RunAsync("connections", "resume", "--connection", "acme")).ExitCode);
        await tool.RunAsync("sync", "--json");
        Assert.Single(systems.Company.Rows("salesOrders"));
    }

    [Fact]
    public async Task Held_records_are_listed_and_retried()
    {
        await using var systems = await SimulatedSystems.StartAsync();
        var organization = systems.Pipedrive.AddOrganization(new string('x', 101));
        using var tool = systems.Connect(new Tool());
        await tool.RunAsync("sync", "--json");

        var listed = JsonNode.Parse((await tool.RunAsync("retry", "--json")).Output)!.AsArray();
        Assert.Contains("displayName", (string?)Assert.Single(listed)!["reason"], StringComparison.Ordinal);
        Assert.Equal(0, (int)JsonNode.Parse((await tool.RunAsync("retry", "--reason", "currency", "--json")).Output)!["retried"]!);
        Assert.Equal(2, (await tool.RunAsync("retry", "--record", $"{organization}")).ExitCode);
        Assert.Equal(1, (int)JsonNode.Parse((await tool.RunAsync("retry", "--flow", "Organizations", "--record", $"{organization}", "--json")).Output)!["retried"]!);
        Assert.Equal(1, (int)JsonNode.Parse((await tool.RunAsync("sync", "--json")).Output)!["held"]!);
        Assert.Equal(1, (int)JsonNode.Parse((await tool.RunAsync("retry", "--all", "--json")).Output)!["retried"]!);
    }
}
