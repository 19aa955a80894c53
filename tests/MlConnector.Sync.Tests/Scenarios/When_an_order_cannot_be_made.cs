using System.Text.Json.Nodes;
using MlConnector.Sync.Connections;

namespace MlConnector.Sync.Tests.Scenarios;

public sealed class When_an_order_cannot_be_made
{
    [Fact, Trait("Situation", "B47")]
    public async Task A_blocked_customer_holds_it_and_is_named_until_the_block_is_lifted()
    {
        await using var world = new World();
        var deal = world.SomeDeal();
        await world.SyncAsync();
        var customer = Guid.Parse((string)world.Company.Rows("customers")[0]["id"]!);
        world.Company.Edit("customers", customer, ("blocked", "All"));
        world.Pipedrive.WinDeal(deal);
        await world.SyncAfterAsync(TimeSpan.FromMinutes(1));

        Assert.Empty(world.Orders);
        Assert.Contains("blocked", Assert.Single((await world.StatusAsync()).Stuck).Reason, StringComparison.Ordinal);

        world.Company.Edit("customers", customer, ("blocked", "_x0020_"));
        await world.SyncAfterAsync(TimeSpan.FromMinutes(16));
        Assert.Single(world.Orders);
    }

    [Fact, Trait("Situation", "B49")]
    public async Task A_line_without_item_holds_the_whole_document()
    {
        await using var world = new World(connection => connection.Flows.Products.Direction = FlowDirection.Off);
        var deal = world.SomeDeal();
        world.Pipedrive.WinDeal(deal);
        await world.SyncAsync();

        Assert.Empty(world.Orders);
        Assert.Contains("Filter 20", Assert.Single((await world.StatusAsync()).Stuck).Reason, StringComparison.Ordinal);
    }

    [Fact, Trait("Situation", "B49")]
    public async Task The_configured_default_item_stands_in_with_the_lines_own_text_and_price()
    {
        await using var world = new World(connection =>
        {
            connection.Flows.Deals.MissingItem = MissingItemPolicy.DefaultItem;
            connection.Flows.Deals.DefaultItem = "MISC";
        });
        world.Company.AddItem("MISC", "Miscellaneous", ("baseUnitOfMeasureCode", "BOX"));
        var deal = world.SomeDeal();
        world.Pipedrive.Edit("products", world.Pipedrive.Rows("products")[0]["id"]!.GetValue<long>(), ("unit", "NO-SUCH-UNIT"));
        world.Pipedrive.WinDeal(deal);
        await world.SyncAsync();

        var line = Assert.Single(world.Company.Rows("salesOrderLines"));
        Assert.Equal("MISC", (string?)line["lineObjectNumber"]);
        Assert.Equal("Filter 20 µm", (string?)line["description"]);
        Assert.Equal(25m, (decimal)line["unitPrice"]!);
    }

    [Fact, Trait("Situation", "B57")]
    public async Task An_unknown_currency_holds_it_and_never_becomes_the_companys_own()
    {
        await using var world = new World();
        var deal = world.SomeDeal();
        world.Pipedrive.Edit("deals", deal, ("currency", "SEK"));
        world.Pipedrive.WinDeal(deal);
        await world.SyncAsync();

        Assert.Empty(world.Orders);
        Assert.Contains("SEK", Assert.Single((await world.StatusAsync()).Stuck).Reason, StringComparison.Ordinal);
    }

    [Fact, Trait("Fault", "F10")]
    public async Task Two_documents_with_the_key_are_a_question_and_neither_is_touched()
    {
        await using var world = new World();
        var deal = world.SomeDeal();
        await world.SyncAsync();
        var customer = (string?)world.Company.Rows("customers")[0]["number"];
        for (var copy = 0; copy < 2; copy++)
        {
            world.Company.Add("salesOrders", ("customerNumber", customer), ("externalDocumentNumber", $"PD-ACME-{deal}"));
        }

        world.Pipedrive.WinDeal(deal);
        await world.SyncAfterAsync(TimeSpan.FromMinutes(1));

        Assert.Equal(2, world.Orders.Count);
        Assert.Equal(0, world.OrderPosts());
        Assert.Equal(2, Assert.Single(await world.ReviewsAsync()).Candidates.Count);
    }

    [Fact, Trait("Situation", "B52"), Trait("Situation", "B61")]
    public async Task Disabled_lines_are_left_out_and_inclusive_prices_lose_their_tax()
    {
        await using var world = new World();
        var deal = world.SomeDeal();
        var product = world.Pipedrive.Rows("products")[0]["id"]!.GetValue<long>();
        world.Pipedrive.AddDealProduct(deal, product, 1, 999m, ("is_enabled", false));
        world.Pipedrive.AddDealProduct(deal, product, 2, 11.9m, ("tax", 19), ("tax_method", JsonValue.Create("inclusive")));
        world.Pipedrive.WinDeal(deal);
        await world.SyncAsync();

        Assert.Equal(95m, (decimal)Assert.Single(world.Orders)["totalAmountExcludingTax"]!);
        Assert.Equal(2, world.Company.Rows("salesOrderLines").Count);
    }
}
