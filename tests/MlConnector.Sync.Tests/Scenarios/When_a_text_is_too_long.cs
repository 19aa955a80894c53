using Microsoft.Extensions.DependencyInjection;
using MlConnector.Sync.Connections;
using MlConnector.Sync.Matching;
using MlConnector.Sync.Planning;

namespace MlConnector.Sync.Tests.Scenarios;

/// <summary>The settings ask before the name of a customer is cut to the 100 characters that Business Central takes.</summary>
[Trait("Fault", "F88")]
public sealed class When_a_text_is_too_long
{
    private static readonly string _fitting = $"Nordwind {new string('a', 91)}";
    private static readonly string _long = $"{_fitting} Industrieanlagen";
    private static readonly TimeSpan _minutes = TimeSpan.FromMinutes(5);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_person_sees_what_would_be_left_and_lets_it_be_cut()
    {
        await using var world = SomeWorld();
        var organization = world.Pipedrive.AddOrganization(_long);
        var entry = Assert.Single(await world.EntriesAsync(await world.PlanAsync()));
        Assert.Equal(PlanOutcome.Review, entry.Outcome);
        Assert.Contains("'displayName' has 117 characters; Business Central takes 100", entry.Reason, StringComparison.Ordinal);
        Assert.Equal(1, (await world.SyncAsync()).Reviews);
        Assert.Empty(world.Company.Rows("customers"));
        var review = Assert.Single(await world.ReviewsAsync());
        Assert.Equal((ReviewKind.Length, new ReviewField("displayName", _long, _fitting)), (review.Kind, Assert.Single(review.Fields)));

        await DecideAsync(world, new ReviewDecision.Approve());
        await world.SyncAfterAsync(_minutes);

        Assert.Equal(_fitting, Name(world));
        Assert.Contains(await world.AuditAsync(SyncFlow.Organizations, organization), told => told.Reason.Contains("this was cut off: 'Industrieanlagen'", StringComparison.Ordinal));
        Assert.Empty(await world.ReviewsAsync());
        await world.NothingIsLeftToWriteAsync();
    }

    [Fact]
    public async Task The_answer_holds_for_this_text_and_another_one_is_asked_about_until_it_is_shortened()
    {
        await using var world = SomeWorld();
        var organization = world.Pipedrive.AddOrganization(_long);
        await world.SyncAsync();
        await DecideAsync(world, new ReviewDecision.Approve());
        await world.SyncAfterAsync(_minutes);

        world.Pipedrive.Edit("organizations", organization, ("name", $"{_long} und Söhne"));
        await world.SyncAfterAsync(_minutes);
        Assert.Equal(ReviewKind.Length, Assert.Single(await world.ReviewsAsync()).Kind);
        Assert.Equal(_fitting, Name(world));

        world.Pipedrive.Edit("organizations", organization, ("name", "Nordwind Industrieanlagen"));
        await world.SyncAfterAsync(_minutes);
        Assert.Empty(await world.ReviewsAsync());
        Assert.Equal("Nordwind Industrieanlagen", Name(world));
    }

    [Fact]
    public async Task Cutting_is_approved_or_the_record_is_left_alone_and_nothing_else_is_an_answer()
    {
        await using var world = SomeWorld();
        world.Pipedrive.AddOrganization(_long);
        await world.SyncAsync();
        foreach (var other in new ReviewDecision[] { new ReviewDecision.Create(), new ReviewDecision.Take(Side.Pipedrive), new ReviewDecision.Link($"{Guid.NewGuid()}") })
        {
            var refused = await Assert.ThrowsAsync<ReviewDecisionException>(() => DecideAsync(world, other));
            Assert.Contains("Approve that it is cut, shorten it, or ignore the record.", refused.Message, StringComparison.Ordinal);
        }

        await DecideAsync(world, new ReviewDecision.Ignore());
        await world.SyncAfterAsync(_minutes);
        Assert.Empty(world.Company.Rows("customers"));
        Assert.Empty(await world.ReviewsAsync());
    }

    [Fact]
    public async Task Code_can_ask_as_the_settings_do()
    {
        await using var world = new World(map: builder => builder.Map(SyncFlow.Organizations, map => map.Field("displayName").AskToCut()));
        world.Pipedrive.AddOrganization(_long);
        Assert.Equal(1, (await world.SyncAsync()).Reviews);
    }

    private static World SomeWorld() => new(connection => connection.Flows.Organizations.Fields["displayName"] = new FieldOptions { Length = LengthPolicy.Review });

    private static string? Name(World world) => (string?)Assert.Single(world.Company.Rows("customers"))["displayName"];

    private static async Task DecideAsync(World world, ReviewDecision decision) => await world.Services.GetRequiredService<IReviews>()
        .DecideAsync(Assert.Single(await world.ReviewsAsync()).Id, decision, "Ada", Cancellation);
}
