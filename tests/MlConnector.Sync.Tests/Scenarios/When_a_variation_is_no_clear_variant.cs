using MlConnector.Sync.Connections;

namespace MlConnector.Sync.Tests.Scenarios;

public sealed class When_a_variation_is_no_clear_variant
{
    [Fact, Trait("Situation", "B35")]
    public async Task A_variation_without_variant_holds_the_deal_until_the_item_has_one()
    {
        await using var world = new World();
        var (deal, product, item) = await world.DealWithItemAsync();
        world.AddVariant(item, "COARSE", "For rain water");
        world.Sell(deal, product, "Fine");
        await world.WinAsync(deal);

        Assert.Empty(world.Orders);
        var reason = Assert.Single((await world.StatusAsync()).Stuck).Reason;
        Assert.Contains("Line 'Filter 20 µm' sells variation 'Fine'", reason, StringComparison.Ordinal);
        Assert.Contains($"item {(string?)world.Company.Row("items", item)["number"]} are 'COARSE' (For rain water).", reason, StringComparison.Ordinal);

        var fine = world.AddVariant(item, "FINE");
        await world.SyncAfterAsync(TimeSpan.FromMinutes(16));
        Assert.Equal(fine.ToString(), (string?)world.Company.Rows("salesOrderLines")[1]["itemVariantId"]);
    }

    [Fact, Trait("Situation", "B35")]
    public async Task A_variation_that_is_renamed_lets_the_deal_go_on()
    {
        await using var world = new World();
        var (deal, product, item) = await world.DealWithItemAsync();
        world.AddVariant(item, "FINE");
        var variation = world.Sell(deal, product, "Very fine");
        await world.WinAsync(deal);
        Assert.Empty(world.Orders);

        world.Pipedrive.RenameProductVariation(variation, "Fine");
        await world.SyncAfterAsync(TimeSpan.FromMinutes(16));
        Assert.Single(world.Orders);
    }

    [Fact, Trait("Situation", "B35")]
    public async Task Two_variants_with_one_description_hold_the_deal_and_both_are_named()
    {
        await using var world = new World();
        var (deal, product, item) = await world.DealWithItemAsync();
        world.AddVariant(item, "F1", "Fine");
        world.AddVariant(item, "F2", "Fine");
        world.Sell(deal, product, "Fine");
        await world.WinAsync(deal);

        Assert.Empty(world.Orders);
        Assert.Contains("several variants of its item have that description. The variants of item", await world.StuckReasonAsync(), StringComparison.Ordinal);
        Assert.Contains("'F1' (Fine), 'F2' (Fine).", await world.StuckReasonAsync(), StringComparison.Ordinal);
    }

    [Theory, Trait("Situation", "B35")]
    [InlineData(" ")]
    [InlineData("\u200B")]
    public async Task A_name_that_shows_nothing_is_not_the_variant_without_description(string variation)
    {
        await using var world = new World();
        var (deal, product, item) = await world.DealWithItemAsync();
        world.AddVariant(item, "FINE");
        world.Sell(deal, product, variation);
        await world.WinAsync(deal);

        Assert.Empty(world.Orders);
        Assert.Contains("no variant of its item has that code or description", await world.StuckReasonAsync(), StringComparison.Ordinal);
    }

    [Fact, Trait("Situation", "B35")]
    public async Task Two_variations_that_mean_one_variant_hold_the_deal()
    {
        await using var world = new World();
        var (deal, product, item) = await world.DealWithItemAsync();
        world.AddVariant(item, "FINE", "For drinking water");
        world.Pipedrive.AddProductVariation(product, "For drinking water");
        world.Sell(deal, product, "Fine");
        await world.WinAsync(deal);

        Assert.Empty(world.Orders);
        Assert.Contains("variation 'For drinking water' of the same product means the same variant 'FINE'", await world.StuckReasonAsync(), StringComparison.Ordinal);
    }

    [Fact, Trait("Situation", "B35")]
    public async Task Another_items_variant_of_that_name_does_not_count()
    {
        await using var world = new World();
        var (deal, product, _) = await world.DealWithItemAsync();
        world.AddVariant(world.Company.AddItem("OTHER", "Another article"), "FINE");
        world.Sell(deal, product, "Fine");
        await world.WinAsync(deal);

        Assert.Empty(world.Orders);
        Assert.Contains("has no variants.", await world.StuckReasonAsync(), StringComparison.Ordinal);
    }

    [Fact, Trait("Situation", "B35")]
    public async Task A_long_list_of_variants_is_named_in_part()
    {
        await using var world = new World();
        var (deal, product, item) = await world.DealWithItemAsync();
        foreach (var number in Enumerable.Range(100, 30))
        {
            world.AddVariant(item, $"V{number}");
        }

        world.Sell(deal, product, "Fine");
        await world.WinAsync(deal);

        Assert.Contains("'V119' and 10 more.", await world.StuckReasonAsync(), StringComparison.Ordinal);
    }

    [Fact, Trait("Situation", "B35")]
    public async Task A_variation_that_its_product_has_lost_never_becomes_its_item_nor_the_default_item()
    {
        await using var world = new World(connection => (connection.Flows.Deals.MissingItem, connection.Flows.Deals.DefaultItem) = (MissingItemPolicy.DefaultItem, "MISC"));
        world.Company.AddItem("MISC", "Anything");
        var (deal, product, _) = await world.DealWithItemAsync();
        world.Pipedrive.AddDealProduct(deal, product, 1, 25m, ("product_variation_id", 4));
        await world.WinAsync(deal);

        Assert.Empty(world.Orders);
        Assert.Contains("variation 4, which its product does not have any more", await world.StuckReasonAsync(), StringComparison.Ordinal);
    }

    [Fact, Trait("Situation", "B35")]
    public async Task A_variation_whose_product_was_just_deleted_holds_the_deal_too()
    {
        await using var world = new World();
        var (deal, product, item) = await world.DealWithItemAsync();
        world.AddVariant(item, "FINE");
        var fine = world.Sell(deal, product, "Fine");
        world.Pipedrive.Remove("products", product);
        await world.WinAsync(deal);

        Assert.Empty(world.Orders);
        Assert.Contains($"variation {fine}, which its product does not have any more", await world.StuckReasonAsync(), StringComparison.Ordinal);
    }

    [Fact, Trait("Situation", "B35")]
    public async Task The_default_item_does_not_stand_in_for_a_variation_of_a_product_without_item()
    {
        await using var world = new World(connection =>
        {
            (connection.Flows.Deals.MissingItem, connection.Flows.Deals.DefaultItem) = (MissingItemPolicy.DefaultItem, "MISC");
            connection.Flows.Products.Create = Creation.Pipedrive;
        });
        world.Company.AddItem("MISC", "Anything");
        var deal = world.SomeDeal();
        world.Sell(deal, world.Pipedrive.Rows("products")[0]["id"]!.GetValue<long>(), "Fine");
        await world.WinAsync(deal);

        Assert.Empty(world.Orders);
        Assert.Contains("a default item does not stand in for variations", await world.StuckReasonAsync(), StringComparison.Ordinal);
    }
}
