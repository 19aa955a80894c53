using System.Text.Json.Nodes;
using MlConnector.Sync.Auditing;
using MlConnector.Sync.Connections;
using MlConnector.Testing;

namespace MlConnector.Sync.Tests.Scenarios;

public sealed class When_a_consumer_buys
{
    [Fact, Trait("Situation", "B20")]
    public async Task The_order_is_for_the_customer_that_the_person_is()
    {
        await using var world = Consumers();
        world.Company.AddCustomer("C-1", "Anna Koch", ("type", "Person"));
        var (person, deal) = Deal(world, "Anna Koch-Meyer");
        await world.SyncAsync();
        world.Pipedrive.WinDeal(deal);
        await world.SyncAfterAsync(TimeSpan.FromMinutes(5));

        var order = Assert.Single(world.Orders);
        Assert.Equal(((string?)world.Customer("Anna Koch-Meyer")["number"], 75m), ((string?)order["customerNumber"], (decimal)order["totalAmountExcludingTax"]!));
        Assert.Equal(1, await world.LinksAsync(SyncFlow.Persons));
        Assert.Equal("Person", (string?)world.Customer("Anna Koch-Meyer")["type"]);
        Assert.NotEqual(0, person);
    }

    [Fact, Trait("Situation", "B20")]
    public async Task A_deal_that_is_won_before_its_person_is_known_waits_no_longer_than_that()
    {
        await using var world = Consumers();
        var (_, deal) = Deal(world, "Anna Koch");
        world.Pipedrive.WinDeal(deal);
        await world.SyncAsync();

        Assert.Equal((string?)world.Customer("Anna Koch")["number"], (string?)Assert.Single(world.Orders)["customerNumber"]);
    }

    [Fact, Trait("Situation", "B20"), Trait("Fault", "F23")]
    public async Task A_customer_whose_contact_could_not_be_read_is_looked_for_and_not_made_a_second_time()
    {
        await using var world = Consumers();
        world.Pipedrive.AddPerson("Anna Koch", ("emails", new JsonArray(new JsonObject { ["value"] = "anna@koch.example", ["primary"] = true })));
        world.BusinessCentral.Faults.Add(new SimulatorFault
        {
            Kind = FaultKind.RejectBefore,
            Times = int.MaxValue,
            Headers = new Dictionary<string, string> { ["Retry-After"] = "7200" },
            Matches = SimulatorFault.On("GET", "/contactsInformation"),
        });
        await world.SyncAsync();
        world.BusinessCentral.Faults.Clear();
        world.Clock.Advance(TimeSpan.FromMinutes(10));
        await world.Engine.SyncAsync(new SyncRequest { Poll = false }, null, TestContext.Current.CancellationToken);
        Assert.Single(world.Company.Rows("customers"));
        await world.SyncAfterAsync(TimeSpan.FromHours(1));

        Assert.Single(world.Company.Rows("customers"));
        Assert.Single(world.Company.Rows("contacts"));
        Assert.Equal(1, await world.LinksAsync(SyncFlow.Persons));
    }

    [Fact, Trait("Situation", "B20")]
    public async Task A_person_who_works_for_a_customer_does_not_buy_for_it()
    {
        await using var world = Consumers();
        var organization = world.Pipedrive.AddOrganization("Anna Koch");
        var (_, deal) = Deal(world, "Anna Koch", ("org_id", organization));
        await world.SyncAsync();
        world.Pipedrive.Edit("deals", deal, ("org_id", null));
        world.Pipedrive.WinDeal(deal);
        await world.SyncAfterAsync(TimeSpan.FromMinutes(5));

        Assert.Empty(world.Orders);
        var last = (await world.AuditAsync(SyncFlow.Deals, deal))[^1];
        Assert.Equal(AuditAction.Held, last.Action);
        Assert.Contains("customer of type Person", last.Reason, StringComparison.Ordinal);
    }

    [Fact, Trait("Situation", "B20")]
    public async Task Another_buyer_after_the_order_is_a_person_s_business()
    {
        await using var world = Consumers();
        var (_, deal) = Deal(world, "Anna Koch");
        world.Pipedrive.WinDeal(deal);
        await world.SyncAsync();
        world.Clock.Advance(TimeSpan.FromMinutes(5));
        world.Pipedrive.Edit("deals", deal, ("person_id", world.Pipedrive.AddPerson("Bert Braun")));
        await world.SyncAsync();

        Assert.Single(world.Orders);
        Assert.Contains("changed after", Assert.Single(await world.ReviewsAsync()).Question, StringComparison.Ordinal);
    }

    private static World Consumers() => new(connection => connection.Flows.Persons.WithoutOrganization = PersonWithoutOrganization.Customer);

    /// <summary>A person and an open deal with three filters at 25.00, which has no organization.</summary>
    private static (long Person, long Deal) Deal(World world, string name, params (string, JsonNode?)[] more)
    {
        var person = world.Pipedrive.AddPerson(name, more);
        var product = world.Pipedrive.AddProduct("Filter 20 µm", ("code", "F-20"), ("prices", new JsonArray(new JsonObject { ["price"] = 25m, ["currency"] = "EUR" })));
        var deal = world.Pipedrive.AddDeal("Filters for home", ("person_id", person), ("currency", "EUR"));
        world.Pipedrive.AddDealProduct(deal, product, 3, 25m);
        return (person, deal);
    }
}
