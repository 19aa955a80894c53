using System.Text.Json.Nodes;
using MlConnector.Testing.Pipedrive.Model;
using MlConnector.Testing.Pipedrive.Rules;

namespace MlConnector.Testing.Pipedrive.Serving;

/// <summary>Variations of products, and copies of products.</summary>
internal sealed class ProductResource(AccountState state) : IResource
{
    public const string Variations = "variations";

    public Outcome? Answer(Call call)
    {
        if (call.Version != 2 || call.Path is not ["products", var id, ("variations" or "duplicate") and var part, .. var rest])
        {
            return null;
        }

        var product = state.Living(RecordKinds.Products, id, call.Caller);
        return (call.Method, part, rest) switch
        {
            ("POST", "duplicate", []) => Duplicate(product),
            ("GET", "variations", []) => new Outcome(Listing.ByPlace(state.Belonging(part, "product_id", product.Id()), call), "list variations"),
            ("POST", "variations", []) => AddVariation(product, call.Members()),
            ("PATCH", "variations", [var row]) => ChangeVariation(state.RowOf(part, row, "product_id", product.Id()), call.Members()),
            ("DELETE", "variations", [var row]) => RemoveVariation(state.RowOf(part, row, "product_id", product.Id())),
            _ => throw new Refusal(405, "Method not allowed"),
        };
    }

    private Outcome Duplicate(JsonObject product)
    {
        var copy = new JsonObject(product.Where(member => RecordKinds.Products.Members.ContainsKey(member.Key)).Select(member => KeyValuePair.Create(member.Key, member.Value?.DeepClone())));
        return Outcome.Changed(state.Insert(RecordKinds.Products, copy), "duplicate product", 201);
    }

    private Outcome AddVariation(JsonObject product, JsonObject members)
    {
        Check(members);
        Call.RequiredText(members, "name");
        return Outcome.Changed(Store(state, product.Id(), members.Text("name")!, members["prices"] as JsonArray), "create variation", 201);
    }

    public static JsonObject Store(AccountState state, long product, string name, JsonArray? prices) => state.Store(
        Variations, new JsonObject { ["name"] = name, ["product_id"] = product, ["prices"] = prices is null ? new JsonArray() : Products.Prices(prices) });

    private static Outcome ChangeVariation(JsonObject variation, JsonObject members)
    {
        Check(members);
        variation["name"] = members.ContainsKey("name") ? Call.RequiredText(members, "name") : variation.Copy("name");
        variation["prices"] = members["prices"] is JsonArray prices ? Products.Prices(prices) : variation.Copy("prices");
        return Outcome.Changed(variation, "update variation");
    }

    private Outcome RemoveVariation(JsonObject variation)
    {
        state.Table(Variations).Remove(variation.Id());
        return Outcome.Deleted(variation["id"]!, "delete variation");
    }

    private static void Check(JsonObject members)
    {
        if (members.FirstOrDefault(member => member.Key is not ("name" or "prices")).Key is { } unknown)
        {
            throw Refusal.UnknownMember(unknown);
        }

        if (members.Text("name") is { Length: > 255 })
        {
            throw Refusal.Schema("name: Must be 255 characters or less");
        }

        if (members["prices"] is { } prices)
        {
            Products.CheckPrices(prices as JsonArray ?? throw Refusal.Schema("prices: Expected array"));
        }
    }
}
