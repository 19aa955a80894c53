using System.Text.Json.Nodes;

namespace MlConnector.Testing.Pipedrive;

/// <summary>Lines of deals: a product, a price, a quantity, a sum. Free text without a product is impossible.</summary>
internal static class PipedriveLines
{
    public static JsonObject Add(PipedriveState state, long deal, JsonObject members)
    {
        var product = members["product_id"]?.GetValue<long>() ?? throw PipedriveRefusal.Schema("product_id: Required");
        if (!state.Of(PipedriveEntity.Products).TryGetValue(product, out var known))
        {
            throw PipedriveRefusal.NotFound($"product {product}");
        }

        var line = new JsonObject
        {
            ["id"] = state.NextId(),
            ["deal_id"] = deal,
            ["product_id"] = product,
            ["name"] = known["name"]?.DeepClone(),
            ["item_price"] = members["item_price"]?.DeepClone() ?? throw PipedriveRefusal.Schema("item_price: Required"),
            ["quantity"] = members["quantity"]?.DeepClone() ?? throw PipedriveRefusal.Schema("quantity: Required"),
            ["discount"] = members["discount"]?.DeepClone() ?? 0,
            ["discount_type"] = members["discount_type"]?.DeepClone() ?? "percentage",
            ["tax"] = members["tax"]?.DeepClone() ?? 0,
            ["tax_method"] = members["tax_method"]?.DeepClone() ?? "exclusive",
            ["is_enabled"] = members["is_enabled"]?.DeepClone() ?? true,
            ["comments"] = members["comments"]?.DeepClone() ?? "",
            ["currency"] = state.Of(PipedriveEntity.Deals)[deal]["currency"]?.DeepClone(),
            ["order_nr"] = state.Lines.Values.Count(other => other["deal_id"]!.GetValue<long>() == deal) + 1,
            ["add_time"] = state.Now,
            ["update_time"] = state.Now,
        };
        line["sum"] = Sum(line);
        state.Lines[line["id"]!.GetValue<long>()] = line;
        state.Recompute(deal);
        return line;
    }

    // Through text, so that an amount given as another kind of number stays exact.
    private static decimal Number(JsonNode? node) => decimal.Parse(node!.ToString(), System.Globalization.CultureInfo.InvariantCulture);

    private static decimal Sum(JsonObject line)
    {
        var gross = Number(line["item_price"]) * Number(line["quantity"]);
        var discount = Number(line["discount"]);
        return Math.Round((string?)line["discount_type"] == "amount" ? gross - discount : gross * (1 - (discount / 100m)), 2, MidpointRounding.AwayFromZero);
    }
}
