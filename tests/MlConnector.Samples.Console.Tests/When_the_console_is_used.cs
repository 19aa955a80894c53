using System.Text.Json.Nodes;

namespace MlConnector.Samples.Console.Tests;

public sealed class When_the_console_is_used
{
    [Fact]
    public async Task The_demo_keeps_its_claims()
    {
        using var tool = new Tool();
        var (exitCode, output, error) = await tool.RunAsync("demo");

        Assert.True(exitCode == 0, output + error);
        Assert.Contains("Every claim holds", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sync_prints_one_JSON_object_and_a_second_one_is_quiet()
    {
        await using var systems = await SimulatedSystems.StartAsync();
        systems.WinDeals(3);
        using var tool = systems.Connect(new Tool());
        var first = await tool.RunAsync("sync", "--json");
        var second = await tool.RunAsync("sync", "--json");

        var report = JsonNode.Parse(first.Output)!;
        Assert.Equal((3, 6), ((int)report["documents"]!, (int)report["created"]!));
        Assert.Equal((0, 0), (first.ExitCode, second.ExitCode));
        Assert.Equal(0, (int)JsonNode.Parse(second.Output)!["documents"]!);
    }

    [Fact]
    public async Task Deals_cannot_be_linked_and_the_help_does_not_offer_them()
    {
        await using var systems = await SimulatedSystems.StartAsync();
        using var tool = systems.Connect(new Tool());
        var help = await tool.RunAsync("link", "--help");
        var linked = await tool.RunAsync("link", "Deals", "1", "11111111-2222-3333-4444-555555555555");
        var unlinked = await tool.RunAsync("unlink", "Deals", "1");

        Assert.Contains("<Products|Organizations|Persons>", help.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Deals", help.Output, StringComparison.Ordinal);
        Assert.Equal((2, 2), (linked.ExitCode, unlinked.ExitCode));
        Assert.Contains("Deals have no links", linked.Error, StringComparison.Ordinal);
        Assert.Contains("Deals have no links", unlinked.Error, StringComparison.Ordinal);
    }

    [Fact, Trait("Threat", "S22")]
    public async Task A_stored_credential_takes_the_place_of_a_configured_one()
    {
        await using var systems = await SimulatedSystems.StartAsync();
        systems.WinDeals(1);
        using var tool = systems.Connect(new Tool()).With("Connections:acme:Pipedrive:ApiToken", "");
        var stored = await tool.RunWithInputAsync("simulated-token", "credentials", "set", "Pipedrive:ApiToken", "--connection", "acme");
        var synced = await tool.RunAsync("sync", "--json");

        Assert.Equal((0, 0), (stored.ExitCode, synced.ExitCode));
        Assert.DoesNotContain("simulated-token", stored.Output + stored.Error, StringComparison.Ordinal);
        Assert.Single(systems.Company.Rows("salesOrders"));
    }

    [Theory]
    [InlineData("Connections:acme:Pipedrive:ApiTokn", "x", 2, "ApiToken")]
    [InlineData("Connections:acme:Pipedrive:ApiToken", "", 2, "Pipedrive:ApiToken")]
    [InlineData("Connections:acme:Flows:Deals:Document", "Banana", 2, "Flows:Deals:Document")]
    [InlineData("Connections:acme:BusinessCentral:Company", "Nope", 1, "'Nope'")]
    [InlineData("Connections:acme:BusinessCentral:WebServiceKey", "wrong", 1, "401")]
    [InlineData("Store:ConnectionString", "Data Source=/dev/null/sync.db", 1, "/dev/null/sync.db")]
    public async Task Bad_input_ends_with_one_line_that_names_it(string setting, string value, int exitCode, string named)
    {
        await using var systems = await SimulatedSystems.StartAsync();
        using var tool = systems.Connect(new Tool()).With(setting, value);
        var (actual, _, error) = await tool.RunAsync("sync", "--json");

        Assert.Equal(exitCode, actual);
        Assert.Contains(named, error, StringComparison.Ordinal);
        Assert.Single(error.Split('\n'));
    }

    [Fact]
    public async Task Wrong_usage_ends_with_2()
    {
        using var tool = new Tool();

        Assert.Equal(2, (await tool.RunAsync("synk")).ExitCode);
        Assert.Equal(2, (await tool.RunAsync("sync")).ExitCode);
    }

    [Fact]
    public async Task A_database_in_use_is_refused_by_name()
    {
        await using var systems = await SimulatedSystems.StartAsync();
        using var tool = systems.Connect(new Tool());
        using var holder = new FileStream($"{tool.Database}.lock", FileMode.Create, FileAccess.ReadWrite, FileShare.None);
        var (exitCode, _, error) = await tool.RunAsync("status");

        Assert.Equal(1, exitCode);
        Assert.Contains("sync.db", error, StringComparison.Ordinal);
    }
}
