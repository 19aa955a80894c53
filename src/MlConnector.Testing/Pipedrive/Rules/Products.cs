using System.Text.Json.Nodes;
using MlConnector.Testing.Pipedrive.Model;
using MlConnector.Testing.Pipedrive.Serving;

namespace MlConnector.Testing.Pipedrive.Rules;

/// <summary>Prices of products and of their variations: one a currency, a list that is replaced whole.</summary>
internal static class Products
{
    private static readonly HashSet<string> _members = ["product_id", "product_variation_id", "price", "currency", "cost", "direct_cost", "notes"];

    public static void CheckPrices(JsonArray prices)
    {
        var currencies = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in prices)
        {
            var price = entry as JsonObject ?? throw Refusal.Schema("prices: Expected array of objects");
            if (price.FirstOrDefault(member => !_members.Contains(member.Key)).Key is { } unknown)
            {
                throw Refusal.Schema($"prices: Parameter '{unknown}' is not allowed for this request");
            }

            if (price.Text("currency") is not { Length: 3 } currency || !currencies.Add(currency))
            {
                throw Refusal.Schema("prices: one price for each currency");
            }
        }
    }

    public static JsonArray Prices(JsonArray prices) => [.. prices.Select(entry => (JsonObject)entry!).Select(price => (JsonNode)new JsonObject
    {
        ["price"] = price.Copy("price") ?? 0,
        ["currency"] = price.Copy("currency"),
        ["cost"] = price.Copy("cost") ?? 0,
        ["direct_cost"] = price.Copy("direct_cost") ?? 0,
        ["notes"] = price.Copy("notes") ?? "",
    })];

    /// <summary>A product without prices costs nothing in the default currency; every price names its product.</summary>
    public static void CompletePrices(JsonObject product, string currency)
    {
        if (product["prices"] is not JsonArray { Count: > 0 })
        {
            product["prices"] = Prices([new JsonObject { ["price"] = 0, ["currency"] = currency }]);
        }

        foreach (var price in (JsonArray)product["prices"]!)
        {
            price!["product_id"] = product.Id();
        }
    }
}
