using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using MlConnector.Sync.Auditing;
using MlConnector.Sync.Matching;

namespace MlConnector.Sync.Tests.Scenarios;

public sealed class When_records_are_merged
{
    [Theory, Trait("Situation", "B83"), Trait("Fault", "F90")]
    [InlineData("delete, change")]
    [InlineData("change, delete")]
    [InlineData("delete")]
    [InlineData("change")]
    [InlineData("delete, wait, change")]
    [InlineData("change, wait, delete")]
    public async Task The_link_goes_to_the_survivor_whatever_the_order_of_the_events(string order)
    {
        await using var world = new World(connection => connection.Flows.Organizations.Create = Connections.Creation.Off);
        var customer = world.Company.AddCustomer("C-1", "Acme GmbH");
        var loser = world.Pipedrive.AddOrganization("Acme GmbH");
        await world.SyncAsync();
        world.Clock.Advance(TimeSpan.FromMinutes(5));
        var survivor = world.Pipedrive.AddOrganization("Acme International GmbH");
        await world.SyncAsync();
        world.Clock.Advance(TimeSpan.FromMinutes(5));
        world.Pipedrive.Merge("organizations", loser, survivor);
        foreach (var step in order.Split(", "))
        {
            await (step switch
            {
                "delete" => Hook.DeletedAsync(world, "organization", loser, mergedInto: survivor),
                "change" => Hook.ChangedAsync(world, "organization", survivor, mergedFrom: loser),
                _ => world.SyncAfterAsync(TimeSpan.FromHours(2)),
            });
        }

        await world.SyncAfterAsync(TimeSpan.FromMinutes(1));

        Assert.Equal(customer, (await world.LinkOfAsync(survivor))!.BusinessCentralId);
        Assert.Single(await world.AuditAsync(SyncFlow.Organizations, loser), entry => entry.Action == AuditAction.Moved);
        Assert.Equal("Acme International GmbH", (string?)Assert.Single(world.Company.Rows("customers"))["displayName"]);
        Assert.Equal(1, await world.LinksAsync());
        Assert.Empty(await world.ReviewsAsync());
        await world.NothingIsLeftToWriteAsync();
    }

    [Fact, Trait("Situation", "B84")]
    public async Task Two_records_that_both_have_a_customer_are_a_question()
    {
        await using var world = new World();
        var (loser, _) = await world.LinkedAsync("Acme GmbH");
        var (survivor, kept) = await world.LinkedAsync("Nordwind AG");
        world.Pipedrive.Merge("organizations", loser, survivor);
        await Hook.ChangedAsync(world, "organization", survivor, mergedFrom: loser);
        await Hook.DeletedAsync(world, "organization", loser, mergedInto: survivor);
        await world.SyncAsync();

        var review = Assert.Single(await world.ReviewsAsync());
        Assert.Equal((ReviewKind.Merged, "Acme GmbH"), (review.Kind, review.Title));
        Assert.Contains((string)world.Customer("Nordwind AG")["number"]!, review.Question, StringComparison.Ordinal);
        Assert.Equal(kept, (await world.LinkOfAsync(survivor))!.BusinessCentralId);
        Assert.Equal(2, world.Company.Count("customers"));
        await world.NothingIsLeftToWriteAsync();
        Assert.Single(await world.ReviewsAsync());
    }

    [Fact, Trait("Situation", "B85")]
    public async Task A_merge_whose_events_got_lost_is_found_and_the_survivor_is_proposed()
    {
        await using var world = new World();
        var (loser, customer) = await world.LinkedAsync("Acme GmbH");
        var survivor = world.Pipedrive.AddOrganization("ACME GmbH", ("address", new JsonObject { ["value"] = "Kai 1, 20095 Hamburg", ["route"] = "Kai", ["street_number"] = "1", ["locality"] = "Hamburg", ["postal_code"] = "20095" }));
        await world.SyncAsync();
        world.Pipedrive.Merge("organizations", loser, survivor);
        await world.SweepAsync();

        var review = Assert.Single(await world.ReviewsAsync(), review => review.Side == Side.BusinessCentral);
        Assert.Equal((ReviewKind.Merged, customer.ToString()), (review.Kind, review.RecordId));
        Assert.Equal(survivor.ToString(System.Globalization.CultureInfo.InvariantCulture), Assert.Single(review.Candidates).Id);
        Assert.Null(await world.LinkOfAsync(survivor));

        await world.Services.GetRequiredService<IReviews>().DecideAsync(review.Id, new ReviewDecision.Link(review.Candidates[0].Id), "Ada", TestContext.Current.CancellationToken);
        await world.SyncAfterAsync(TimeSpan.FromMinutes(5));

        Assert.Equal(customer, (await world.LinkOfAsync(survivor))!.BusinessCentralId);
        Assert.Equal(1, world.Company.Count("customers"));
        Assert.Empty(await world.ReviewsAsync());
    }

    [Fact, Trait("Situation", "B85")]
    public async Task A_record_made_anew_in_place_of_a_deleted_one_is_proposed_not_linked()
    {
        await using var world = new World();
        var (organization, _) = await world.LinkedAsync("Acme GmbH");
        world.Pipedrive.Remove("organizations", organization);
        await Hook.DeletedAsync(world, "organization", organization);
        await world.SyncAsync();
        world.Pipedrive.AddOrganization("Acme GmbH");
        await world.SyncAfterAsync(TimeSpan.FromMinutes(5));

        Assert.Equal(ReviewKind.Merged, Assert.Single(await world.ReviewsAsync()).Kind);
        Assert.Equal(1, world.Company.Count("customers"));
    }
}
