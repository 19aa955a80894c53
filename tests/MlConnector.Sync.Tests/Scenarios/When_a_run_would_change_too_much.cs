using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using MlConnector.Sync.Auditing;
using MlConnector.Sync.Matching;
using MlConnector.Sync.Planning;

namespace MlConnector.Sync.Tests.Scenarios;

public sealed class When_a_run_would_change_too_much
{
    [Theory, Trait("Situation", "B121")]
    [InlineData(50, 50, 0)]
    [InlineData(51, 0, 1)]
    public async Task A_first_sync_creates_up_to_the_limit_and_asks_above_it(int organizations, int created, int reviews)
    {
        await using var world = new World();
        AddOrganizations(world, organizations);
        await world.SyncAsync();

        Assert.Equal((created, reviews), (world.Company.Count("customers"), (await world.ReviewsAsync()).Count));
    }

    [Fact, Trait("Situation", "B121")]
    public async Task What_is_stopped_is_held_with_the_reason_and_the_question_has_numbers_and_examples()
    {
        await using var world = new World();
        AddOrganizations(world, 450);
        var report = await world.SyncAsync();

        var question = Assert.Single(await world.ReviewsAsync());
        Assert.Equal((ReviewKind.MassChange, SyncFlow.Organizations, 5), (question.Kind, question.Flow, question.Candidates.Count));
        Assert.StartsWith("450 records of Organizations would be created in Business Central", question.Question, StringComparison.Ordinal);
        Assert.Equal((0, 450, 1), (report.Created, report.Held, report.Reviews));
        Assert.Contains("until somebody approves", (await world.StatusAsync()).Stuck[0].Reason, StringComparison.Ordinal);
    }

    [Fact, Trait("Situation", "B90")]
    public async Task Another_pass_does_not_let_anything_slip_through_and_newcomers_join_the_question()
    {
        await using var world = new World();
        AddOrganizations(world, 60);
        await world.SyncAsync();
        AddOrganizations(world, 3);
        await world.SyncAfterAsync(TimeSpan.FromMinutes(15));
        await world.RestartAsync();
        await world.SyncAfterAsync(TimeSpan.FromMinutes(15));

        Assert.Equal(0, world.Company.Count("customers"));
        Assert.StartsWith("63 records", Assert.Single(await world.ReviewsAsync()).Question, StringComparison.Ordinal);
    }

    [Fact, Trait("Situation", "B121")]
    public async Task An_approval_lets_go_what_waited_and_no_more()
    {
        await using var world = new World();
        AddOrganizations(world, 60);
        await world.SyncAsync();
        await world.Services.GetRequiredService<IReviews>().DecideAsync((await world.ReviewsAsync())[0].Id, new ReviewDecision.Approve(), "Anna", TestContext.Current.CancellationToken);
        AddOrganizations(world, 55);
        var report = await world.SyncAfterAsync(TimeSpan.FromMinutes(1));

        Assert.Equal((60, 55), (report.Created, report.Held));
        Assert.Equal(60, world.Company.Count("customers"));
        var audit = await world.Services.GetRequiredService<IAuditTrail>().ReadAsync(new AuditQuery { Action = AuditAction.Decided }, TestContext.Current.CancellationToken);
        Assert.Contains("Anna let 60 changes go", Assert.Single(audit).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mass_change_can_be_approved_and_nothing_else()
    {
        await using var world = new World();
        AddOrganizations(world, 60);
        await world.SyncAsync();
        var id = (await world.ReviewsAsync())[0].Id;

        foreach (var decision in new ReviewDecision[] { new ReviewDecision.Create(), new ReviewDecision.Ignore(), new ReviewDecision.Link("1") })
        {
            await Assert.ThrowsAsync<ReviewDecisionException>(() => world.Services.GetRequiredService<IReviews>().DecideAsync(id, decision, "Anna", TestContext.Current.CancellationToken));
        }

        Assert.Equal(60, (await world.StatusAsync()).Held);
    }

    [Fact, Trait("Situation", "B121")]
    public async Task Applying_a_plan_is_an_approval_and_closes_the_question()
    {
        await using var world = new World();
        AddOrganizations(world, 60);
        await world.SyncAsync();
        var plan = await world.PlanAsync();
        var report = await world.ApplyAsync(plan);

        Assert.Equal((60, 60, 0), (plan.Count(PlanOutcome.Create), report.Applied, report.Refused));
        Assert.Equal(60, world.Company.Count("customers"));
        Assert.Empty(await world.ReviewsAsync());
    }

    [Fact, Trait("Situation", "B90")]
    public async Task Many_changes_of_one_poll_are_asked_about_and_few_per_cent_are_not()
    {
        await using var world = new World(connection => connection.Guard.Records = 10);
        var organizations = await LinkedAsync(world, 40);
        world.Pipedrive.EditInBulk("organizations", organizations, ("address", null));
        foreach (var organization in organizations.Take(11))
        {
            world.Pipedrive.Edit("organizations", organization, ("name", string.Create(CultureInfo.InvariantCulture, $"Renamed {organization}")));
        }

        var before = world.WritesTo(world.BusinessCentral);
        await world.SyncAfterAsync(TimeSpan.FromMinutes(15));

        Assert.Equal(before, world.WritesTo(world.BusinessCentral));
        Assert.StartsWith("11 records of Organizations would be changed (28 %)", Assert.Single(await world.ReviewsAsync()).Question, StringComparison.Ordinal);
    }

    [Theory, Trait("Situation", "B90")]
    [InlineData(24, 0)]
    [InlineData(25, 11)]
    public async Task Both_limits_have_to_be_exceeded(int percent, int changed)
    {
        await using var world = new World(connection => (connection.Guard.Records, connection.Guard.Percent) = (10, percent));
        var organizations = await LinkedAsync(world, 44);
        foreach (var organization in organizations.Take(11))
        {
            world.Pipedrive.Edit("organizations", organization, ("name", string.Create(CultureInfo.InvariantCulture, $"Renamed {organization}")));
        }

        await world.SyncAfterAsync(TimeSpan.FromMinutes(15));

        Assert.Equal(changed, world.Company.Rows("customers").Count(row => ((string?)row["displayName"])!.StartsWith("Renamed", StringComparison.Ordinal)));
    }

    [Fact, Trait("Fault", "F54"), Trait("Situation", "B90")]
    public async Task Records_that_all_seem_to_be_gone_are_not_taken_as_deleted()
    {
        await using var world = new World(connection => connection.Guard.Records = 10);
        var organizations = await LinkedAsync(world, 20);
        var receiver = world.Services.GetRequiredService<MlConnector.Sync.Intake.IInbox>();
        foreach (var organization in organizations)
        {
            world.Pipedrive.Remove("organizations", organization);
        }

        await receiver.MarkAsync(
            World.Connection, [.. organizations.Select(id => new MlConnector.Sync.Intake.WorkMark(MlConnector.Sync.Intake.WorkKey.OfPipedrive(SyncFlow.Organizations, id), "sweep", true, false))], null, TestContext.Current.CancellationToken);
        var report = await world.SyncAsync();

        Assert.Equal(20, report.Held);
        Assert.StartsWith("20 records of Organizations would be taken as deleted (100 %)", Assert.Single(await world.ReviewsAsync()).Question, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Documents_are_not_affected()
    {
        await using var world = new World(connection => connection.Guard.Records = 2);
        var deal = world.SomeDeal();
        await world.SyncAsync();
        var deals = Enumerable.Range(0, 5).Select(_ => CopyOf(world, deal)).ToList();
        deals.ForEach(world.Pipedrive.WinDeal);
        await world.SyncAfterAsync(TimeSpan.FromMinutes(15));

        Assert.Equal(5, world.Orders.Count);
    }

    private static long CopyOf(World world, long deal)
    {
        var row = world.Pipedrive.Rows("deals").Single(candidate => (long)candidate["id"]! == deal);
        var line = world.Pipedrive.Rows("dealProducts").First(candidate => (long)candidate["deal_id"]! == deal);
        var copy = world.Pipedrive.AddDeal("More filters", ("org_id", (long)row["org_id"]!), ("currency", "EUR"));
        world.Pipedrive.AddDealProduct(copy, (long)line["product_id"]!, 3, 25m);
        return copy;
    }

    private static void AddOrganizations(World world, int count)
    {
        for (var index = 0; index < count; index++)
        {
            world.Pipedrive.AddOrganization(string.Create(CultureInfo.InvariantCulture, $"Company {world.Pipedrive.Rows("organizations").Count}"));
        }
    }

    /// <summary>Organizations with their customers, by way of a plan.</summary>
    private static async Task<IReadOnlyList<long>> LinkedAsync(World world, int count)
    {
        AddOrganizations(world, count);
        await world.ApplyAsync(await world.PlanAsync());
        world.Clock.Advance(TimeSpan.FromMinutes(15));
        await world.SyncAsync();
        world.Clock.Advance(TimeSpan.FromMinutes(15));
        return [.. world.Pipedrive.Rows("organizations").Select(row => (long)row["id"]!)];
    }
}
