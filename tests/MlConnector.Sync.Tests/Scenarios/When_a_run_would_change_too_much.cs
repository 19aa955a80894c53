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
    public async Task What_people_have_just_changed_goes_through_however_much_it_is()
    {
        await using var world = new World(connection => connection.Guard.Records = 10);
        var organizations = await LinkedAsync(world, 20);
        foreach (var organization in organizations)
        {
            world.Pipedrive.Edit("organizations", organization, ("name", string.Create(CultureInfo.InvariantCulture, $"Renamed {organization}")));
            await Hook.ChangedAsync(world, "organization", organization, source: "app");
        }

        Assert.Equal((20, 0), await UpdatedAsync(world));
    }

    [Fact]
    public async Task Each_kind_of_change_is_counted_by_itself()
    {
        await using var world = new World(connection => connection.Guard.Records = 10);
        var organizations = await LinkedAsync(world, 20);
        AddOrganizations(world, 8);
        foreach (var organization in organizations.Take(8))
        {
            world.Pipedrive.Edit("organizations", organization, ("name", string.Create(CultureInfo.InvariantCulture, $"Renamed {organization}")));
        }

        var report = await world.SyncAfterAsync(TimeSpan.FromMinutes(15));

        Assert.Equal((8, 8, 0), (report.Created, report.Updated, report.Held));
    }

    [Theory]
    [InlineData(50, 15)]
    [InlineData(49, 30)]
    public async Task Deletions_are_measured_against_what_was_there_before(int percent, int links)
    {
        await using var world = new World(connection => (connection.Guard.Records, connection.Guard.Percent) = (10, percent));
        foreach (var organization in (await LinkedAsync(world, 30)).Take(15))
        {
            world.Pipedrive.Remove("organizations", organization);
        }

        await world.SweepAsync();

        Assert.Equal(links, await world.LinksAsync());
    }

    [Fact, Trait("Situation", "B121")]
    public async Task Before_the_first_link_no_share_is_small_enough()
    {
        await using var world = new World(connection => (connection.Guard.Records, connection.Guard.Percent) = (10, 50));
        for (var number = 0; number < 200; number++)
        {
            world.Company.AddCustomer(null, string.Create(CultureInfo.InvariantCulture, $"Customer {number:000} Ltd"));
        }

        AddOrganizations(world, 20);
        var report = await world.SyncAsync();

        Assert.Equal((0, 200), (report.Created, world.Company.Count("customers")));
    }

    [Fact, Trait("Situation", "B121")]
    public async Task An_approval_of_organizations_lets_no_product_go()
    {
        await using var world = new World(connection => connection.Guard.Records = 10);
        AddOrganizations(world, 20);
        var products = Enumerable.Range(0, 20).Select(number => world.Pipedrive.AddProduct(
            string.Create(CultureInfo.InvariantCulture, $"Product {number}"), ("code", string.Create(CultureInfo.InvariantCulture, $"P-{number}")))).ToList();
        await world.SyncAsync();
        await ApproveAsync(world, SyncFlow.Organizations);
        world.Clock.Advance(TimeSpan.FromMinutes(15));
        products.ForEach(product => world.Pipedrive.Edit("products", product, ("description", "New")));
        await world.SyncAsync();

        Assert.Equal((20, 0), (world.Company.Count("customers"), world.Company.Count("items")));
        Assert.Equal(SyncFlow.Products, Assert.Single(await world.ReviewsAsync()).Flow);
    }

    [Fact, Trait("Fault", "F54"), Trait("Situation", "B90")]
    public async Task What_was_approved_once_is_asked_about_again_when_it_would_be_taken_as_deleted_the_next_day()
    {
        await using var world = new World(connection => connection.Guard.Records = 10);
        AddOrganizations(world, 20);
        await world.SyncAsync();
        await ApproveAsync(world, SyncFlow.Organizations);
        await world.SyncAfterAsync(TimeSpan.FromMinutes(15));
        Assert.Equal(20, await world.LinksAsync());
        world.Clock.Advance(TimeSpan.FromHours(20));
        foreach (var organization in world.Pipedrive.Rows("organizations").Select(row => (long)row["id"]!).ToList())
        {
            world.Pipedrive.Remove("organizations", organization);
        }

        var report = await world.SweepAsync();

        Assert.Equal((20, 20), (report.Held, await world.LinksAsync()));
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

    private static async Task<(int Updated, int Reviews)> UpdatedAsync(World world)
    {
        var report = await world.Engine.SyncAsync(new SyncRequest { Poll = false }, null, TestContext.Current.CancellationToken);
        return (report.Updated, (await world.ReviewsAsync()).Count);
    }

    private static async Task ApproveAsync(World world, SyncFlow flow) => await world.Services.GetRequiredService<IReviews>().DecideAsync(
        (await world.ReviewsAsync()).Single(review => review.Flow == flow).Id, new ReviewDecision.Approve(), "Anna", TestContext.Current.CancellationToken);

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
