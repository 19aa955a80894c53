namespace MlConnector.Sync.Tests.Scenarios;

public sealed class When_a_plan_file_is_not_what_was_shown
{
    [Fact]
    public async Task The_file_as_it_was_written_gives_the_plan_back()
    {
        await using var world = await SomeWorldAsync();
        var plan = await world.PlanAsync();
        await world.RestartAsync();

        Assert.Equal(plan.Hash, (await world.ImportAsync(await world.FileAsync(plan))).Hash);
    }

    [Theory]
    [InlineData("New GmbH", "Nice GmbH", "was changed")]
    [InlineData("\"Create\"", "\"Skipped\"", "was changed")]
    [InlineData("\"matchOnly\":false", "\"matchOnly\":true", "was changed")]
    [InlineData("\"matchOnly\":false", "\"matchOnly\":false,\"note\":1", "was changed")]
    [InlineData("\"version\":1", "\"version\":2", "version 2")]
    [InlineData("mlconnector-plan", "another-plan", "not a plan file")]
    [InlineData("{\"format\"", "format", "not a plan file")]
    public async Task A_file_edited_by_hand_is_refused(string before, string after, string reason)
    {
        await using var world = await SomeWorldAsync();
        var file = await world.FileAsync(await world.PlanAsync());
        Assert.Contains(before, file, StringComparison.Ordinal);

        var refused = await Assert.ThrowsAsync<InvalidDataException>(() => world.ImportAsync(file.Replace(before, after, StringComparison.Ordinal)));
        Assert.Contains(reason, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_with_a_line_less_is_refused()
    {
        await using var world = await SomeWorldAsync();
        var lines = (await world.FileAsync(await world.PlanAsync())).Split('\n');

        var refused = await Assert.ThrowsAsync<InvalidDataException>(() => world.ImportAsync(string.Join('\n', lines.Where((_, index) => index != 1))));
        Assert.Contains("was changed", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_plan_of_another_store_is_refused_by_the_companies_it_names()
    {
        await using var there = await SomeWorldAsync();
        await using var here = await SomeWorldAsync();
        var file = await there.FileAsync(await there.PlanAsync());

        var refused = await Assert.ThrowsAsync<InvalidDataException>(() => here.ImportAsync(file));
        Assert.Contains("'CRONUS' in production", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_plan_is_not_applied_to_another_company_that_the_connection_was_turned_to()
    {
        var company = "CRONUS";
        await using var world = new World(connection => connection.BusinessCentral.Company = company);
        world.BusinessCentral.AddCompany("Sandbox");
        world.Pipedrive.AddOrganization("New GmbH");
        var plan = await world.PlanAsync();
        company = "Sandbox";
        await world.RestartAsync();

        var refused = await Assert.ThrowsAsync<InvalidDataException>(() => world.ApplyAsync(plan));
        Assert.Contains("now joins 'Sandbox'", refused.Message, StringComparison.Ordinal);
        Assert.Equal(0, world.Writes());
    }

    [Fact]
    public async Task Only_the_newest_plans_are_kept()
    {
        await using var world = await SomeWorldAsync();
        var first = await world.PlanAsync();
        for (var more = 0; more < 5; more++)
        {
            world.Clock.Advance(TimeSpan.FromSeconds(1));
            await world.PlanAsync();
        }

        await Assert.ThrowsAsync<InvalidDataException>(() => world.EntriesAsync(first));
    }

    private static Task<World> SomeWorldAsync()
    {
        var world = new World();
        world.Pipedrive.AddOrganization("New GmbH");
        return Task.FromResult(world);
    }
}
