using Microsoft.Extensions.DependencyInjection;
using MlConnector.Sync.Auditing;
using MlConnector.Sync.Connections;
using MlConnector.Sync.Matching;

namespace MlConnector.Sync.Tests.Scenarios;

public sealed class When_a_person_decides
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact, Trait("Situation", "B1"), Trait("Situation", "B19")]
    public async Task The_chosen_candidate_is_linked_and_the_person_that_waited_follows()
    {
        await using var world = new World(connection => connection.Flows.Organizations.Create = Creation.Off);
        var (organization, first, _) = await AmbiguousAsync(world);
        world.Pipedrive.AddPerson("Anna Koch", ("org_id", organization));
        await world.SyncAfterAsync(TimeSpan.FromMinutes(1));

        await DecideAsync(world, new ReviewDecision.Link(first.ToString()));
        await world.SyncAfterAsync(TimeSpan.FromMinutes(1));

        var link = await world.Services.GetRequiredService<ILinks>().FindAsync(World.Connection, SyncFlow.Organizations, Side.BusinessCentral, first.ToString(), Cancellation);
        Assert.Equal((organization, true, "linked by Ida"), (link!.PipedriveId, link.IsManual, link.Evidence));
        Assert.Single(world.Company.Rows("contacts"), row => (string?)row["type"] == "Person");
        Assert.Empty(await world.ReviewsAsync());
        await world.NothingIsLeftToWriteAsync();
    }

    [Fact]
    public async Task A_record_that_is_none_of_the_candidates_is_created()
    {
        await using var world = new World(connection => connection.Flows.Organizations.Create = Creation.BusinessCentral);
        await AmbiguousAsync(world);

        await DecideAsync(world, new ReviewDecision.Create());
        await world.SyncAfterAsync(TimeSpan.FromMinutes(1));

        Assert.Equal(3, world.Company.Count("customers"));
        Assert.Equal(1, (await world.StatusAsync()).Links[SyncFlow.Organizations]);
    }

    [Fact]
    public async Task An_ignored_record_is_left_alone_for_good()
    {
        await using var world = new World();
        var (organization, _, _) = await AmbiguousAsync(world);

        await DecideAsync(world, new ReviewDecision.Ignore());
        world.Pipedrive.Edit("organizations", organization, ("name", "Acme Worldwide GmbH"));
        await world.SyncAfterAsync(TimeSpan.FromMinutes(1));

        Assert.DoesNotContain(await world.ReviewsAsync(), review => review.Side == Side.Pipedrive);
        Assert.DoesNotContain(world.Company.Rows("customers"), row => (string?)row["displayName"] == "Acme Worldwide GmbH");
    }

    [Theory, Trait("Situation", "B39")]
    [InlineData(Side.Pipedrive, "From Pipedrive")]
    [InlineData(Side.BusinessCentral, "From the ERP")]
    public async Task In_a_conflict_the_chosen_side_is_written_to_the_other(Side side, string expected)
    {
        await using var world = new World(connection => connection.Flows.Organizations.Conflict = ConflictWinner.Review);
        var (organization, customer) = await world.LinkedAsync();
        world.Company.Edit("customers", customer, ("displayName", "From the ERP"));
        world.Pipedrive.Edit("organizations", organization, ("name", "From Pipedrive"));
        await world.SyncAsync();
        var field = Assert.Single(Assert.Single(await world.ReviewsAsync()).Fields);
        Assert.Equal(new ReviewField("displayName", "From Pipedrive", "From the ERP"), field);

        await DecideAsync(world, new ReviewDecision.Take(side));
        await world.SyncAfterAsync(TimeSpan.FromMinutes(1));

        Assert.Equal(expected, (string?)world.Company.Row("customers", customer)["displayName"]);
        Assert.Equal(expected, (string?)Assert.Single(world.Pipedrive.Rows("organizations"))["name"]);
        Assert.Empty(await world.ReviewsAsync());
        await world.NothingIsLeftToWriteAsync();
    }

    [Fact, Trait("Situation", "B39")]
    public async Task An_answer_to_one_conflict_is_none_to_the_next()
    {
        await using var world = new World(connection => connection.Flows.Organizations.Conflict = ConflictWinner.Review);
        var (organization, customer) = await world.LinkedAsync();
        await ConflictAsync("1");
        await DecideAsync(world, new ReviewDecision.Take(Side.Pipedrive));
        await world.SyncAfterAsync(TimeSpan.FromMinutes(5));
        Assert.Equal("Pipedrive 1", (string?)world.Company.Row("customers", customer)["displayName"]);
        world.Clock.Advance(TimeSpan.FromMinutes(5));
        await ConflictAsync("2");

        Assert.Equal(new ReviewField("displayName", "Pipedrive 2", "ERP 2"), Assert.Single(Assert.Single(await world.ReviewsAsync()).Fields));
        Assert.Equal("ERP 2", (string?)world.Company.Row("customers", customer)["displayName"]);

        async Task ConflictAsync(string number)
        {
            world.Company.Edit("customers", customer, ("displayName", $"ERP {number}"));
            world.Pipedrive.Edit("organizations", organization, ("name", $"Pipedrive {number}"));
            await world.SyncAsync();
        }
    }

    [Fact]
    public async Task A_link_by_hand_takes_back_that_the_record_was_ignored()
    {
        await using var world = new World();
        var (organization, first, second) = await AmbiguousAsync(world);
        var links = world.Services.GetRequiredService<ILinks>();
        await DecideAsync(world, new ReviewDecision.Ignore());
        await links.LinkAsync(World.Connection, SyncFlow.Organizations, organization, first, "Ida", Cancellation);
        await world.SyncAfterAsync(TimeSpan.FromMinutes(1));
        await links.UnlinkAsync(World.Connection, SyncFlow.Organizations, organization, "Ida", Cancellation);
        await world.SyncAfterAsync(TimeSpan.FromMinutes(1));

        // It is looked for again; only the first customer is out of the question.
        Assert.Equal(second, (await world.LinkOfAsync(organization))?.BusinessCentralId);
    }

    [Fact]
    public async Task A_link_by_hand_takes_back_that_the_two_were_separated()
    {
        await using var world = new World(connection => connection.Flows.Organizations.Deleted = DeletionPolicy.Unlink);
        var (organization, customer) = await world.LinkedAsync();
        var links = world.Services.GetRequiredService<ILinks>();
        await links.UnlinkAsync(World.Connection, SyncFlow.Organizations, organization, "Ida", Cancellation);
        await world.SyncAfterAsync(TimeSpan.FromMinutes(1));
        await links.LinkAsync(World.Connection, SyncFlow.Organizations, organization, customer, "Ida", Cancellation);
        await world.SyncAfterAsync(TimeSpan.FromMinutes(1));
        world.Pipedrive.Remove("organizations", organization);
        await world.SweepAsync();
        Assert.Null(await world.LinkOfAsync(organization));
        world.Pipedrive.Restore("organizations", organization);
        await world.SweepAsync();

        Assert.Equal(customer, (await world.LinkOfAsync(organization))?.BusinessCentralId);
    }

    [Fact, Trait("Situation", "B19")]
    public async Task A_link_that_was_taken_away_is_not_made_again_and_nothing_is_created_unasked()
    {
        await using var world = new World();
        var (organization, _) = await world.LinkedAsync();
        await world.Services.GetRequiredService<ILinks>().UnlinkAsync(World.Connection, SyncFlow.Organizations, organization, "Ida", Cancellation);
        await world.SyncAfterAsync(TimeSpan.FromMinutes(1));
        world.Pipedrive.Edit("organizations", organization, ("name", "Nordwind AG"));
        await world.SyncAfterAsync(TimeSpan.FromMinutes(1));

        Assert.Single(world.Company.Rows("customers"));
        Assert.Single(world.Pipedrive.Rows("organizations"));
        Assert.All(await world.ReviewsAsync(), review => Assert.Equal(ReviewKind.Separated, review.Kind));
        Assert.False((await world.StatusAsync()).Links.ContainsKey(SyncFlow.Organizations));
        Assert.Contains(await world.AuditAsync(SyncFlow.Organizations, organization), entry => entry.Action == AuditAction.Decided && entry.Reason.StartsWith("Ida took", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_answer_that_does_not_fit_is_refused_in_words_and_stores_nothing()
    {
        await using var world = new World();
        var (_, first, _) = await AmbiguousAsync(world);
        var reviews = world.Services.GetRequiredService<IReviews>();
        var id = Assert.Single(await world.ReviewsAsync()).Id;

        await RefusedAsync(99, new ReviewDecision.Ignore(), "no review 99");
        await RefusedAsync(id, new ReviewDecision.Take(Side.Pipedrive), "'Take' is no answer");
        await RefusedAsync(id, new ReviewDecision.Link(Guid.Empty.ToString()), "not known to the engine");
        await reviews.DecideAsync(id, new ReviewDecision.Link(first.ToString()), "Ida", Cancellation);
        await RefusedAsync(id, new ReviewDecision.Ignore(), "closed already");

        async Task RefusedAsync(long review, ReviewDecision decision, string why) => Assert.Contains(
            why, (await Assert.ThrowsAsync<ReviewDecisionException>(() => reviews.DecideAsync(review, decision, "Ida", Cancellation))).Message, StringComparison.Ordinal);
    }

    [Fact, Trait("Situation", "B2")]
    public async Task A_taken_record_cannot_be_linked_by_hand_before_it_is_free()
    {
        await using var world = new World();
        var (_, customer) = await world.LinkedAsync();
        var other = world.Pipedrive.AddOrganization("Other GmbH");
        await world.SyncAsync();

        var links = world.Services.GetRequiredService<ILinks>();
        var refused = await Assert.ThrowsAsync<ReviewDecisionException>(() => links.LinkAsync(World.Connection, SyncFlow.Organizations, other, customer, "Ida", Cancellation));
        Assert.Contains("linked already", refused.Message, StringComparison.Ordinal);
    }

    private static async Task<(long Organization, Guid First, Guid Second)> AmbiguousAsync(World world)
    {
        var first = world.Company.AddCustomer("C-1", "Acme GmbH");
        var second = world.Company.AddCustomer("C-2", "Acme GmbH");
        var organization = world.Pipedrive.AddOrganization("Acme GmbH");
        await world.SyncAsync();
        return (organization, first, second);
    }

    private static async Task DecideAsync(World world, ReviewDecision decision) => await world.Services.GetRequiredService<IReviews>()
        .DecideAsync((await world.ReviewsAsync()).First(review => review.Side == Side.Pipedrive).Id, decision, "Ida", Cancellation);
}
