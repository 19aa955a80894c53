using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using MlConnector.Sync.Matching;

namespace MlConnector.Sync.Tests.Scenarios;

public sealed class When_something_writes_back
{
    [Fact, Trait("Situation", "B91"), Trait("Fault", "F66")]
    public async Task More_than_three_changes_of_direction_in_ten_minutes_open_the_breaker()
    {
        await using var world = new World();
        var (organization, customer) = await world.LinkedAsync();
        await PlayAsync(world, organization, customer, rounds: 2, TimeSpan.FromMinutes(1));
        Assert.Empty(await world.ReviewsAsync());
        var writes = Writes(world);
        await PlayAsync(world, organization, customer, rounds: 3, TimeSpan.FromMinutes(1));

        Assert.Equal(ReviewKind.Flapping, Assert.Single(await world.ReviewsAsync()).Kind);
        Assert.Equal(writes, Writes(world));

        await DecideAsync(world);
        await world.SyncAfterAsync(TimeSpan.FromMinutes(1));
        Assert.Empty(await world.ReviewsAsync());
        Assert.Equal(writes + 1, Writes(world));
        await world.NothingIsLeftToWriteAsync();
    }

    [Fact, Trait("Fault", "F66")]
    public async Task A_change_by_a_person_closes_the_breaker()
    {
        await using var world = new World();
        var (organization, customer) = await world.LinkedAsync();
        await PlayAsync(world, organization, customer, rounds: 3, TimeSpan.FromMinutes(1));
        Assert.Single(await world.ReviewsAsync());
        world.Pipedrive.Edit("organizations", organization, ("name", "By hand GmbH"));
        await Hook.ChangedAsync(world, "organization", organization, source: "app");
        await world.SyncAfterAsync(TimeSpan.FromMinutes(1));

        Assert.Equal("By hand GmbH", (string?)world.Company.Row("customers", customer)["displayName"]);
        Assert.Empty(await world.ReviewsAsync());
    }

    [Fact, Trait("Fault", "F66")]
    public async Task People_who_edit_by_turns_over_a_day_are_not_stopped()
    {
        await using var world = new World();
        var (organization, customer) = await world.LinkedAsync();
        await PlayAsync(world, organization, customer, rounds: 6, TimeSpan.FromMinutes(20));

        Assert.Empty(await world.ReviewsAsync());
        Assert.Equal("ERP 5", (string?)world.Pipedrive.Rows("organizations")[0]["name"]);
    }

    /// <summary>Each round is a change on either side, which the engine carries over to the other.</summary>
    private static async Task PlayAsync(World world, long organization, Guid customer, int rounds, TimeSpan pace)
    {
        foreach (var round in Enumerable.Range(0, rounds))
        {
            world.Pipedrive.Edit("organizations", organization, ("name", string.Create(CultureInfo.InvariantCulture, $"CRM {round}")));
            await world.SyncAfterAsync(pace);
            world.Company.Edit("customers", customer, ("displayName", string.Create(CultureInfo.InvariantCulture, $"ERP {round}")));
            await world.SyncAfterAsync(pace);
        }
    }

    private static async Task DecideAsync(World world) => await world.Services.GetRequiredService<IReviews>().DecideAsync(
        Assert.Single(await world.ReviewsAsync()).Id, new ReviewDecision.Approve(), "Ada", TestContext.Current.CancellationToken);

    private static int Writes(World world) => world.WritesTo(world.Pipedrive) + world.WritesTo(world.BusinessCentral);
}
