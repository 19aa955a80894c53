using System.Text.Json.Nodes;

namespace MlConnector.Samples.Console.Tests;

public sealed class When_a_plan_is_made_at_the_console
{
    [Fact]
    public async Task A_plan_is_shown_kept_in_a_file_and_applied()
    {
        await using var systems = await SimulatedSystems.StartAsync();
        systems.Pipedrive.AddOrganization("=Known GmbH");
        systems.Company.AddCustomer("C-1", "=Known GmbH");
        systems.Pipedrive.AddOrganization("New GmbH");
        using var tool = systems.Connect(new Tool());
        var planned = await tool.RunAsync("plan", "--output", "plan.jsonl", "--csv", "plan.csv");

        Assert.True(planned.ExitCode == 0, planned.Error);
        Assert.Contains("New GmbH", planned.Output, StringComparison.Ordinal);
        Assert.Contains("mlconnector apply plan.jsonl", planned.Output, StringComparison.Ordinal);
        Assert.Single(systems.Company.Rows("customers"));
        var rows = await File.ReadAllLinesAsync(Path.Combine(tool.Folder, "plan.csv"), TestContext.Current.CancellationToken);
        Assert.Contains(rows, row => row.StartsWith("\"Organizations\",\"Pipedrive\",\"2\",\"New GmbH\",\"Create\",", StringComparison.Ordinal) && row.EndsWith("\"BusinessCentral\",\"displayName\",\"\",\"New GmbH\"", StringComparison.Ordinal));
        Assert.Contains(rows, row => row.Contains("\"'=Known GmbH\"", StringComparison.Ordinal));

        var applied = await tool.RunAsync("apply", "plan.jsonl", "--json");
        var report = JsonNode.Parse(applied.Output)!;
        Assert.Equal((0, 3, 0), (applied.ExitCode, (int)report["applied"]!, (int)report["refused"]!));
        Assert.Equal(2, systems.Company.Rows("customers").Count);
    }

    [Fact]
    public async Task Matching_only_prints_one_JSON_object_and_makes_links()
    {
        await using var systems = await SimulatedSystems.StartAsync();
        systems.Pipedrive.AddOrganization("Known GmbH");
        systems.Company.AddCustomer("C-1", "Known GmbH");
        systems.Pipedrive.AddOrganization("New GmbH");
        using var tool = systems.Connect(new Tool());
        var planned = await tool.RunAsync("plan", "--match-only", "--json", "--output", "plan.jsonl");
        var applied = await tool.RunAsync("apply", "plan.jsonl");

        var plan = JsonNode.Parse(planned.Output)!;
        Assert.Equal((0, true), (planned.ExitCode, (bool)plan["matchOnly"]!));
        Assert.Contains(plan["counts"]!.AsArray(), count => (string?)count!["outcome"] == "Link" && (int)count["records"]! == 1);
        Assert.True(applied.ExitCode == 0, applied.Error);
        Assert.Single(systems.Company.Rows("customers"));
    }

    [Fact]
    public async Task What_was_refused_is_shown_and_ends_with_1()
    {
        await using var systems = await SimulatedSystems.StartAsync();
        systems.Pipedrive.AddOrganization("New GmbH");
        using var tool = systems.Connect(new Tool());
        await tool.RunAsync("plan", "--output", "plan.jsonl");
        systems.Company.AddCustomer("C-1", "New GmbH");
        var (exitCode, output, _) = await tool.RunAsync("apply", "plan.jsonl");

        Assert.Equal(1, exitCode);
        Assert.Contains("moved", output, StringComparison.Ordinal);
        Assert.Single(systems.Company.Rows("customers"));
    }

    [Theory]
    [InlineData("New GmbH", "Nice GmbH", "was changed")]
    [InlineData("mlconnector-plan", "shopping-list", "not a plan file")]
    [InlineData("\"connection\":\"acme\"", "\"connection\":\"other\"", "was changed")]
    public async Task A_file_that_is_not_the_plan_ends_with_2_and_one_line(string before, string after, string named)
    {
        await using var systems = await SimulatedSystems.StartAsync();
        systems.Pipedrive.AddOrganization("New GmbH");
        using var tool = systems.Connect(new Tool());
        await tool.RunAsync("plan", "--output", "plan.jsonl");
        var file = Path.Combine(tool.Folder, "plan.jsonl");
        var text = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(file, text.Replace(before, after, StringComparison.Ordinal), TestContext.Current.CancellationToken);
        var (exitCode, _, error) = await tool.RunAsync("apply", "plan.jsonl");

        Assert.Equal(2, exitCode);
        Assert.Contains(named, error, StringComparison.Ordinal);
        Assert.Single(error.Split('\n'));
        Assert.Empty(systems.Company.Rows("customers"));
    }

    [Fact]
    public async Task A_missing_file_and_a_system_that_does_not_answer_end_with_2_and_1()
    {
        await using var systems = await SimulatedSystems.StartAsync();
        using var tool = systems.Connect(new Tool()).With("Connections:acme:Pipedrive:ApiToken", "wrong");
        var missing = await tool.RunAsync("apply", "plan.jsonl");
        var refused = await tool.RunAsync("plan");

        Assert.Equal((2, 1), (missing.ExitCode, refused.ExitCode));
        Assert.Contains("plan.jsonl", missing.Error, StringComparison.Ordinal);
        Assert.Single(refused.Error.Split('\n'));
    }
}
