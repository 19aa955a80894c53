using MlConnector.Sync.Auditing;
using MlConnector.Sync.Connections;
using MlConnector.Testing;

namespace MlConnector.Sync.Tests.Scenarios;

public sealed class When_a_deal_sells_variations
{
    [Theory, Trait("Situation", "B35")]
    [InlineData("Fine")]
    [InlineData("for  drinking WATER")]
    public async Task The_line_gets_the_variant_that_has_its_name_as_code_or_description(string variation)
    {
        await using var world = new World();
        var (deal, product, item) = await world.DealWithItemAsync();
        var fine = world.AddVariant(item, "FINE", "For drinking water");
        world.AddVariant(item, "COARSE", "For rain water");
        world.Sell(deal, product, variation);
        await world.WinAsync(deal);

        var line = world.Company.Rows("salesOrderLines")[1];
        Assert.Equal(fine.ToString(), (string?)line["itemVariantId"]);
        Assert.Equal((string?)world.Company.Row("items", item)["number"], (string?)line["lineObjectNumber"]);
        Assert.Equal($"Filter 20 µm, {variation}", (string?)line["description"]);
    }

    [Fact, Trait("Situation", "B35")]
    public async Task The_deals_price_and_discount_hold_although_a_variant_looks_up_its_own()
    {
        await using var world = new World();
        var (deal, product, item) = await world.DealWithItemAsync();
        world.AddVariant(item, "FINE");
        world.Sell(deal, product, "Fine", ("discount", 10));
        await world.WinAsync(deal);

        Assert.Equal(75m + 36m, (decimal)Assert.Single(world.Orders)["totalAmountExcludingTax"]!);
        Assert.DoesNotContain(world.BusinessCentral.Journal.Entries, entry => entry.Method == "PATCH");
        Assert.Empty(await world.ReviewsAsync());
    }

    [Theory, Trait("Situation", "B35")]
    [InlineData(DocumentKind.Order, "salesOrder")]
    [InlineData(DocumentKind.Invoice, "salesInvoice")]
    public async Task A_server_that_takes_the_variant_last_is_told_the_deals_terms_once_more(DocumentKind kind, string entity)
    {
        await using var world = new World(connection => connection.Flows.Deals.Document = kind);
        world.Setup.ValidatesInPageOrder = true;
        var (deal, product, item) = await world.DealWithItemAsync();
        world.AddVariant(item, "FINE", "Its own text");
        world.Sell(deal, product, "Fine", ("discount", 10));
        world.Sell(deal, product, "Its own text is other");
        world.AddVariant(item, "OTHER", "Its own text is other");
        await world.WinAsync(deal);

        var lines = world.Company.Rows(entity + "Lines");
        Assert.Equal([25m, 40m, 40m], lines.Select(line => (decimal)line["unitPrice"]!));
        Assert.Equal([0m, 10m, 0m], lines.Select(line => (decimal)line["discountPercent"]!));
        Assert.Equal("Filter 20 µm, Fine", (string?)lines[1]["description"]);
        Assert.Equal(2, world.BusinessCentral.Journal.Entries.Count(entry => entry.Method == "PATCH"));
        Assert.Contains(await world.AuditAsync(SyncFlow.Deals, deal), entry => entry.Action == AuditAction.Created);
        Assert.Empty(await world.ReviewsAsync());
    }

    [Theory, Trait("Situation", "B35")]
    [InlineData("", 25, 0, 0)]
    [InlineData("Its own text", 25, 0, 1)]
    [InlineData("", 40, 0, 1)]
    [InlineData("", 25, 10, 1)]
    public async Task Each_of_text_price_and_discount_is_told_once_more_when_it_alone_was_lost(string text, int price, int discount, int told)
    {
        await using var world = new World();
        world.Setup.ValidatesInPageOrder = true;
        var (deal, product, item) = await world.DealWithItemAsync();
        world.AddVariant(item, "FILTER 20", text);
        world.Sell(deal, product, "FILTER 20", ("item_price", price), ("discount", discount));
        await world.WinAsync(deal);

        // The name of the line has that of the variation in it.
        var line = world.Company.Rows("salesOrderLines")[1];
        Assert.Equal(("Filter 20 µm", price, discount), ((string?)line["description"], (decimal)line["unitPrice"]!, (decimal)line["discountPercent"]!));
        Assert.Equal(told, world.BusinessCentral.Journal.Entries.Count(entry => entry.Method == "PATCH"));
    }

    [Fact, Trait("Situation", "B35")]
    public async Task A_variant_that_was_added_a_moment_ago_is_found_although_replicas_do_not_show_it_yet()
    {
        await using var world = new World();
        var (deal, product, item) = await world.DealWithItemAsync();
        world.Clock.Advance(TimeSpan.FromMinutes(10));
        world.Setup.ReplicaLag = TimeSpan.FromMinutes(5);
        var fine = world.AddVariant(item, "FINE");
        world.Sell(deal, product, "Fine");
        await world.WinAsync(deal);

        Assert.Equal(fine.ToString(), (string?)world.Company.Rows("salesOrderLines")[1]["itemVariantId"]);
    }

    [Fact, Trait("Situation", "B35")]
    public async Task Terms_that_cannot_be_restored_leave_a_draft_and_a_question()
    {
        await using var world = new World();
        world.Setup.ValidatesInPageOrder = true;
        var (deal, product, item) = await world.DealWithItemAsync();
        world.AddVariant(item, "FINE");
        world.Sell(deal, product, "Fine");
        world.BusinessCentral.Faults.Add(new SimulatorFault { Kind = FaultKind.DisconnectBefore, Matches = (method, _) => method == "PATCH" });
        await world.WinAsync(deal);
        await world.SyncAfterAsync(TimeSpan.FromMinutes(30));

        Assert.Single(world.Orders);
        Assert.Equal(1, world.OrderPosts());
        Assert.DoesNotContain(await world.AuditAsync(SyncFlow.Deals, deal), entry => entry.Action == AuditAction.InDoubt);
        Assert.Contains("its total without tax is 100", Assert.Single(await world.ReviewsAsync()).Question, StringComparison.Ordinal);
    }

    [Fact, Trait("Situation", "B35")]
    public async Task A_code_counts_more_than_a_description()
    {
        await using var world = new World();
        var (deal, product, item) = await world.DealWithItemAsync();
        world.AddVariant(item, "A", "Fine");
        var byCode = world.AddVariant(item, "FINE", "Something else");
        world.Sell(deal, product, "Fine");
        await world.WinAsync(deal);

        Assert.Equal(byCode.ToString(), (string?)world.Company.Rows("salesOrderLines")[1]["itemVariantId"]);
    }

    [Fact, Trait("Situation", "B35")]
    public async Task An_invoice_sells_the_variant_as_well()
    {
        await using var world = new World(connection => connection.Flows.Deals.Document = DocumentKind.Invoice);
        var (deal, product, item) = await world.DealWithItemAsync();
        var fine = world.AddVariant(item, "FINE");
        world.Sell(deal, product, "Fine");
        await world.WinAsync(deal);

        Assert.Single(world.Company.Rows("salesInvoices"));
        Assert.Equal(fine.ToString(), (string?)world.Company.Rows("salesInvoiceLines")[1]["itemVariantId"]);
    }

    [Fact, Trait("Situation", "B35")]
    public async Task Several_products_cost_one_list_of_variants_and_one_list_of_variations_each()
    {
        await using var world = new World();
        var (deal, product, item) = await world.DealWithItemAsync();
        var second = world.Pipedrive.AddProduct("Pump", ("code", "P-1"), ("unit", "BOX"));
        var plain = world.Pipedrive.AddProduct("Hose", ("code", "H-1"), ("unit", "BOX"));
        await world.SyncAfterAsync(TimeSpan.FromMinutes(5));
        world.AddVariant(item, "FINE");
        world.AddVariant(item, "COARSE");
        world.AddVariant(world.Item("P-1"), "BIG");
        world.AddVariant(world.Item("P-1"), "FINE");
        world.Sell(deal, product, "Fine");
        world.Sell(deal, product, "Coarse");
        world.Sell(deal, second, "Big");
        world.Pipedrive.AddDealProduct(deal, plain, 1, 5m);
        world.Sell(deal, plain, "Long", ("is_enabled", false));
        await world.WinAsync(deal);

        Assert.Equal(5, world.Company.Rows("salesOrderLines").Count);
        Assert.Equal(3, world.Company.Rows("salesOrderLines").Count(line => (string?)line["itemVariantId"] != Guid.Empty.ToString()));
        Assert.Equal((1, 2), world.VariantLists());
    }

    [Fact, Trait("Situation", "B35")]
    public async Task Deals_without_variations_and_disabled_lines_cost_no_look_at_variants()
    {
        await using var world = new World();
        var (deal, product, _) = await world.DealWithItemAsync();
        world.Sell(deal, product, "Fine", ("is_enabled", false));
        await world.WinAsync(deal);

        Assert.Single(world.Orders);
        Assert.Equal((0, 0), world.VariantLists());
    }

    [Fact, Trait("Situation", "B35"), Trait("Fault", "F1")]
    public async Task A_lost_answer_is_looked_for_and_the_order_with_the_variant_is_taken_over()
    {
        await using var world = new World();
        var (deal, product, item) = await world.DealWithItemAsync();
        var fine = world.AddVariant(item, "FINE");
        world.Sell(deal, product, "Fine");
        world.BusinessCentral.Faults.Add(new SimulatorFault { Kind = FaultKind.CommitThenDisconnect, Matches = SimulatorFault.On("POST", "/salesOrders") });
        await world.WinAsync(deal);

        Assert.Equal(1, world.OrderPosts());
        Assert.Equal(fine.ToString(), (string?)world.Company.Rows("salesOrderLines")[1]["itemVariantId"]);
        Assert.Equal(AuditAction.Adopted, (await world.AuditAsync(SyncFlow.Deals, deal))[^1].Action);
    }

    [Fact, Trait("Situation", "B35")]
    public async Task Another_variation_on_the_deal_after_the_order_is_a_question()
    {
        await using var world = new World();
        var (deal, product, item) = await world.DealWithItemAsync();
        world.AddVariant(item, "FINE");
        var coarse = world.Pipedrive.AddProductVariation(product, "Coarse");
        world.Sell(deal, product, "Fine");
        await world.WinAsync(deal);
        world.Pipedrive.EditDealProduct(world.Pipedrive.Rows("dealProducts")[1]["id"]!.GetValue<long>(), ("product_variation_id", coarse));
        world.Pipedrive.Edit("deals", deal, ("title", "Coarse filters for spring"));
        await world.SyncAfterAsync(TimeSpan.FromMinutes(5));

        Assert.Single(world.Orders);
        Assert.Contains("changed after", Assert.Single(await world.ReviewsAsync()).Question, StringComparison.Ordinal);
    }
}
