using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using MlConnector.Sync.Auditing;
using MlConnector.Sync.Matching;
using MlConnector.Testing;

namespace MlConnector.Sync.Tests.Scenarios;

public sealed class When_ids_are_compared
{
    private const string Weak = "a-token-that-sees-little";

    [Fact]
    public async Task A_deletion_that_nothing_told_is_found_within_a_day()
    {
        await using var world = new World();
        var (organization, _) = await world.LinkedAsync();
        world.Pipedrive.Remove("organizations", organization);
        await world.SyncAfterAsync(TimeSpan.FromHours(2));
        Assert.Equal(1, await world.LinksAsync());
        await world.SyncAfterAsync(TimeSpan.FromHours(23));

        Assert.Equal(0, await world.LinksAsync());
        var last = (await world.AuditAsync(SyncFlow.Organizations, organization))[^1];
        Assert.Equal((AuditAction.Retired, "sweep"), (last.Action, last.Trigger));
    }

    [Theory, Trait("Situation", "B90"), Trait("Fault", "F44"), Trait("Fault", "F52"), Trait("Fault", "F53")]
    [InlineData(FaultKind.RejectBefore, 500, null)]
    [InlineData(FaultKind.RejectBefore, 502, "<html>Bad gateway</html>")]
    [InlineData(FaultKind.RejectBefore, 200, "<html>Please sign in</html>")]
    [InlineData(FaultKind.RejectBefore, 200, "")]
    [InlineData(FaultKind.RejectBefore, 204, "")]
    [InlineData(FaultKind.TruncateBody, 200, null)]
    public async Task A_list_that_fails_on_a_later_page_deletes_nothing(FaultKind kind, int status, string? body)
    {
        await using var world = new World(connection => connection.Guard.Percent = 100);
        AddOrganizations(world, 1_100);
        await world.SyncAsync();
        world.Clock.Advance(TimeSpan.FromHours(1));
        world.Pipedrive.Remove("organizations", 3);
        world.Pipedrive.Faults.Add(new SimulatorFault
        {
            Kind = kind,
            StatusCode = status,
            Body = body,
            // Three pages of the poll and one of the comparison pass.
            Skip = 4,
            Times = 50,
            Matches = SimulatorFault.On("GET", "/organizations"),
            // Longer than the client waits for a repetition.
            Headers = status >= 500 ? new Dictionary<string, string> { ["Retry-After"] = "7200" } : [],
        });
        var report = await world.SyncAsync(sweep: true);

        Assert.Contains("nothing of it counts", Assert.Single(report.Failures), StringComparison.Ordinal);
        Assert.Equal(1_100, await world.LinksAsync());
        world.Pipedrive.Faults.Clear();
        await world.SweepAsync();
        Assert.Equal(1_099, await world.LinksAsync());
    }

    [Fact, Trait("Fault", "F44")]
    public async Task A_list_with_one_page_missing_is_no_comparison_although_everything_else_can_be_read()
    {
        await using var world = new World(connection => connection.Guard.Percent = 100);
        AddOrganizations(world, 1_100);
        await world.SyncAsync();
        world.Clock.Advance(TimeSpan.FromHours(1));
        world.Pipedrive.Remove("organizations", 3);
        world.Pipedrive.Faults.Add(new SimulatorFault
        {
            Kind = FaultKind.RejectBefore,
            StatusCode = 500,
            Skip = 4,
            Matches = SimulatorFault.On("GET", "/organizations"),
            Headers = new Dictionary<string, string> { ["Retry-After"] = "7200" },
        });

        Assert.Single((await world.SyncAsync(sweep: true)).Failures);
        Assert.Equal(1_100, await world.LinksAsync());
    }

    [Fact, Trait("Situation", "B90"), Trait("Situation", "B105"), Trait("Fault", "F54")]
    public async Task A_user_who_lost_rights_sees_little_and_that_is_a_question()
    {
        await using var world = new World();
        AddCustomers(world, 200);
        var user = world.Pipedrive.AddUser("Weak", "weak@acme.example", Weak);
        AddOrganizations(world, 200, ("visible_to", 1));
        await world.SyncAsync();
        await SignInAsAsync(world, Weak);
        var report = await world.SweepAsync();

        Assert.NotEqual(0, user);
        Assert.Equal((1, 200), (report.Reviews, report.Held));
        var review = Assert.Single(await world.ReviewsAsync());
        Assert.Equal(ReviewKind.MassChange, review.Kind);
        Assert.Contains("200 records of Organizations would be taken as deleted", review.Question, StringComparison.Ordinal);
        Assert.Equal(200, await world.LinksAsync());

        await SignInAsAsync(world, "simulated-token");
        await world.SweepAsync();
        Assert.Empty(await world.ReviewsAsync());
        Assert.Equal(200, await world.LinksAsync());
    }

    [Fact, Trait("Situation", "B90"), Trait("Situation", "B105")]
    public async Task A_few_records_that_are_only_hidden_rest_without_consequence_until_they_show_again()
    {
        await using var world = new World(connection => connection.Flows.Organizations.Deleted = Connections.DeletionPolicy.Block);
        world.Pipedrive.AddUser("Weak", "weak@acme.example", Weak);
        AddOrganizations(world, 3, ("visible_to", 1));
        await world.SyncAsync();
        await SignInAsAsync(world, Weak);
        await world.SweepAsync();

        Assert.Equal(0, await world.LinksAsync());
        Assert.DoesNotContain(world.Company.Rows("customers"), row => (string?)row["blocked"] == "All");
        await SignInAsAsync(world, "simulated-token");
        await world.SweepAsync();
        Assert.Equal((3, 3), (await world.LinksAsync(), world.Company.Count("customers")));
    }

    [Fact, Trait("Fault", "F54")]
    public async Task Many_real_deletions_wait_for_a_person_and_go_on_once_they_are_approved()
    {
        await using var world = new World();
        AddCustomers(world, 120);
        AddOrganizations(world, 120);
        await world.SyncAsync();
        foreach (var id in Enumerable.Range(1, 60))
        {
            world.Pipedrive.Remove("organizations", id);
        }

        await world.SweepAsync();
        Assert.Equal(120, await world.LinksAsync());
        var review = Assert.Single(await world.ReviewsAsync());
        var reviews = world.Services.GetRequiredService<IReviews>();
        await Assert.ThrowsAsync<ReviewDecisionException>(() => reviews.DecideAsync(review.Id, new ReviewDecision.Ignore(), "Ada", TestContext.Current.CancellationToken));

        await reviews.DecideAsync(review.Id, new ReviewDecision.Approve(), "Ada", TestContext.Current.CancellationToken);
        await world.SyncAfterAsync(TimeSpan.FromMinutes(5));
        Assert.Equal(60, await world.LinksAsync());

        foreach (var id in Enumerable.Range(61, 59))
        {
            world.Pipedrive.Remove("organizations", id);
        }

        await world.SweepAsync();
        Assert.Equal(60, await world.LinksAsync());
        Assert.Single(await world.ReviewsAsync());
    }

    [Fact, Trait("Fault", "F50")]
    public async Task What_a_poll_could_not_see_is_found()
    {
        await using var world = new World();
        var (organization, customer) = await world.LinkedAsync();
        var old = world.Pipedrive.Add("organizations", ("name", "Old Ltd"), ("update_time", null));
        await world.SweepAsync();
        Assert.NotNull(await world.LinkOfAsync(old));
        Assert.Equal(customer, (await world.LinkOfAsync(organization))!.BusinessCentralId);
        await world.NothingIsLeftToWriteAsync();
    }

    [Fact, Trait("Fault", "F59")]
    public async Task What_the_replica_lacks_is_asked_for_at_the_primary_database_before_it_counts_as_deleted()
    {
        await using var world = new World();
        world.Setup.ReplicaLag = TimeSpan.FromMinutes(5);
        world.Pipedrive.AddOrganization("Brand new GmbH");
        await world.SyncAsync();
        Assert.Equal(1, await world.LinksAsync());
        await world.SyncAsync(sweep: true);

        Assert.Equal(1, await world.LinksAsync());
    }

    [Fact, Trait("Fault", "F59")]
    public async Task A_customer_that_the_replica_does_not_show_yet_is_not_deleted()
    {
        await using var world = new World();
        await world.LinkedAsync("Acme GmbH");
        world.Pipedrive.AddOrganization("Brand new GmbH");
        var listed = world.Company.Rows("customers")[0].ToJsonString();
        world.BusinessCentral.Faults.Add(new SimulatorFault
        {
            Kind = FaultKind.RejectBefore,
            StatusCode = 200,
            Body = $$"""{"value":[{{listed}}]}""",
            Skip = 1,
            Matches = SimulatorFault.On("GET", "/customers"),
            Headers = new Dictionary<string, string> { ["Content-Type"] = "application/json" },
        });
        await world.SyncAsync();
        await world.SyncAsync(sweep: true);

        Assert.Equal(2, await world.LinksAsync());
    }

    private static async Task SignInAsAsync(World world, string token)
    {
        world.ApiToken = token;
        await world.RestartAsync();
    }

    private static void AddCustomers(World world, int count)
    {
        foreach (var number in Enumerable.Range(1, count))
        {
            world.Company.AddCustomer(null, string.Create(CultureInfo.InvariantCulture, $"Company {number:00000} GmbH"));
        }
    }

    private static void AddOrganizations(World world, int count, params (string, JsonNode?)[] more)
    {
        foreach (var number in Enumerable.Range(1, count))
        {
            world.Pipedrive.AddOrganization(string.Create(CultureInfo.InvariantCulture, $"Company {number:00000} GmbH"), more);
        }
    }
}
