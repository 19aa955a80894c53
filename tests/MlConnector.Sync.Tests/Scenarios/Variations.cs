using System.Text.Json.Nodes;

namespace MlConnector.Sync.Tests.Scenarios;

/// <summary>Deals that sell variations of a product.</summary>
internal static class Variations
{
    public static async Task<(long Deal, long Product, Guid Item)> DealWithItemAsync(this World world)
    {
        var deal = world.SomeDeal();
        await world.SyncAsync();
        return (deal, world.Pipedrive.Rows("products")[0]["id"]!.GetValue<long>(), world.Item("F-20"));
    }

    public static Guid Item(this World world, string number) =>
        Guid.Parse((string)world.Company.Rows("items").Single(row => (string?)row["number"] == number)["id"]!);

    public static Guid AddVariant(this World world, Guid item, string code, string description = "") =>
        world.Company.Add("itemVariants", ("itemId", item), ("code", code), ("description", description));

    /// <summary>One at 40.00 of a new variation.</summary>
    public static long Sell(this World world, long deal, long product, string variation, params (string Member, JsonNode? Value)[] more)
    {
        var id = world.Pipedrive.AddProductVariation(product, variation);
        world.Pipedrive.AddDealProduct(deal, product, 1, 40m, [("product_variation_id", id), .. more]);
        return id;
    }

    public static Task<SyncReport> WinAsync(this World world, long deal)
    {
        world.Pipedrive.WinDeal(deal);
        return world.SyncAfterAsync(TimeSpan.FromMinutes(1));
    }

    public static async Task<string> StuckReasonAsync(this World world) => Assert.Single((await world.StatusAsync()).Stuck).Reason;

    public static (int Variants, int Variations) VariantLists(this World world) => (
        world.BusinessCentral.Journal.Entries.Count(entry => entry.Path.EndsWith("/itemVariants", StringComparison.Ordinal)),
        world.Pipedrive.Journal.Entries.Count(entry => entry.Path.EndsWith("/variations", StringComparison.Ordinal)));
}
