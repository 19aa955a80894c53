using System.Text.Json.Nodes;

namespace MlConnector.Samples.Console.Tests;

public sealed class When_webhooks_are_looked_after_at_the_console
{
    [Fact]
    public async Task Without_a_public_address_it_is_said_that_both_sides_are_polled()
    {
        await using var systems = await SimulatedSystems.StartAsync();
        using var tool = systems.Connect(new Tool());
        await tool.RunAsync("sync", "--json");
        var listed = await tool.RunAsync("subscriptions");

        Assert.Equal(0, listed.ExitCode);
        Assert.Contains("changes are found by polling", listed.Output, StringComparison.Ordinal);
        Assert.Contains("MlConnector:PublicBaseAddress is not set: there are no subscriptions, and changes are found by polling only", (await tool.RunAsync("check")).Output, StringComparison.Ordinal);
        var refused = await tool.RunAsync("subscriptions", "--renew");
        Assert.Equal(2, refused.ExitCode);
        Assert.Contains("MlConnector:PublicBaseAddress", refused.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_one_they_are_listed_and_what_is_missing_is_said_plainly()
    {
        await using var systems = await SimulatedSystems.StartAsync();
        using var tool = systems.Connect(new Tool()).With("PublicBaseAddress", "https://hooks.example.com")
            .With("Connections:acme:Pipedrive:Webhooks:UserName", "hooks").With("Connections:acme:Pipedrive:Webhooks:Password", "a-long-random-password");
        Assert.Equal(0, (await tool.RunAsync("sync", "--json")).ExitCode);
        var listed = JsonNode.Parse((await tool.RunAsync("subscriptions", "--json")).Output)!.AsArray();

        Assert.Equal(5, listed.Count(subscription => (string?)subscription!["side"] == "Pipedrive" && (string?)subscription["state"] == "Active"));
        Assert.Equal(3, listed.Count(subscription => (string?)subscription!["side"] == "BusinessCentral" && (string?)subscription["state"] == "Pending"));
        var tried = await tool.RunAsync("subscriptions", "--check", "--json");
        Assert.Equal(1, tried.ExitCode);
        Assert.Contains("has to run on this store", tried.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("a-long-random-password", tried.Output, StringComparison.Ordinal);
        Assert.Contains("5 Active, 3 Pending", (await tool.RunAsync("status")).Output, StringComparison.Ordinal);
    }
}
