using System.Text.Json;
using System.Text.Json.Nodes;
using MlConnector.Testing.Pipedrive.Model;
using MlConnector.Testing.Pipedrive.Serving;

namespace MlConnector.Testing.Pipedrive.Rules;

/// <summary>Lines of deals: a product, a price, a quantity, a sum. Free text without a product is impossible.</summary>
internal static class DealLines
{
    private const int MostRecurring = 20;
    private static readonly Dictionary<string, MemberShape> _members = RecordKind.Shapes(
        "product_id# item_price~ quantity~ tax~ comments discount~ is_enabled? tax_method discount_type product_variation_id# billing_frequency billing_frequency_cycles# billing_start_date@");

    private static readonly HashSet<string> _clearable = ["product_variation_id", "billing_frequency_cycles", "billing_start_date"];

    public static decimal Total(JsonObject line) => line.Decimal("sum");

    /// <summary>Refuses what cannot be a line; changes nothing.</summary>
    public static void Check(AccountState state, long deal, JsonObject? line, JsonObject members)
    {
        foreach (var (name, value) in members)
        {
            if (!_members.TryGetValue(name, out var shape))
            {
                throw Refusal.UnknownMember(name);
            }

            if (value is null ? !_clearable.Contains(name) : shape is MemberShape.Number or MemberShape.Integer && value.GetValueKind() != JsonValueKind.Number)
            {
                throw Refusal.Schema($"{name}: Expected '{shape.ToString().ToLowerInvariant()}'");
            }
        }

        foreach (var name in line is null ? (string[])["product_id", "item_price", "quantity"] : [])
        {
            _ = members[name] ?? throw Refusal.Schema($"{name}: Required");
        }

        RequireOneOf(members, "tax_method", "exclusive", "inclusive", "none");
        RequireOneOf(members, "discount_type", "percentage", "amount");
        RequireOneOf(members, "billing_frequency", "one-time", "annually", "semi-annually", "quarterly", "monthly", "weekly");
        if (members.Long("product_id") is { } product && !state.Of(RecordKinds.Products).ContainsKey(product))
        {
            throw Refusal.NotFound($"product {product}");
        }

        CheckBilling(state, deal, line, members);
    }

    public static JsonObject Add(AccountState state, long deal, JsonObject members)
    {
        var product = state.Of(RecordKinds.Products)[members.Long("product_id")!.Value];
        var line = state.Store(AccountState.Lines, new JsonObject
        {
            ["deal_id"] = deal,
            ["product_id"] = null,
            ["product_variation_id"] = null,
            ["name"] = product.Copy("name"),
            ["item_price"] = 0,
            ["quantity"] = 0,
            ["discount"] = 0,
            ["discount_type"] = "percentage",
            ["tax"] = 0,
            ["tax_method"] = TaxMethod(state, deal),
            ["is_enabled"] = true,
            ["comments"] = "",
            ["currency"] = state.Of(RecordKinds.Deals)[deal].Copy("currency"),
            ["order_nr"] = state.LinesOf(deal).Count() + 1,
            ["billing_frequency"] = "one-time",
            ["billing_frequency_cycles"] = null,
            ["billing_start_date"] = null,
            ["add_time"] = state.Now,
        });
        Apply(state, line, members);
        state.Webhooks.Announce("deal_product", "create", line, null);
        return line;
    }

    public static void Change(AccountState state, JsonObject line, JsonObject members)
    {
        var previous = line.Copy();
        Apply(state, line, members);
        state.Webhooks.Announce("deal_product", "change", line, previous);
    }

    public static void Remove(AccountState state, JsonObject line)
    {
        state.Table(AccountState.Lines).Remove(line.Id());
        DealRules.Recompute(line.Long("deal_id")!.Value, state);
        state.Webhooks.Announce("deal_product", "delete", line, line);
    }

    private static void Apply(AccountState state, JsonObject line, JsonObject members)
    {
        foreach (var (name, value) in members)
        {
            line[name] = value?.DeepClone();
        }

        line["sum"] = Sum(line);
        line["update_time"] = state.Now;
        var deal = line.Long("deal_id")!.Value;
        // The method belongs to the deal, although every line shows it.
        foreach (var other in members.ContainsKey("tax_method") ? state.LinesOf(deal) : [])
        {
            other["tax_method"] = line.Copy("tax_method");
        }

        DealRules.Recompute(deal, state);
    }

    private static JsonNode TaxMethod(AccountState state, long deal) => state.LinesOf(deal).FirstOrDefault()?.Copy("tax_method") ?? "exclusive";

    private static void CheckBilling(AccountState state, long deal, JsonObject? line, JsonObject members)
    {
        var frequency = members.Text("billing_frequency") ?? line?.Text("billing_frequency") ?? "one-time";
        var cycles = members.ContainsKey("billing_frequency_cycles") ? members.Long("billing_frequency_cycles") : line?.Long("billing_frequency_cycles");
        if (cycles is < 1 or > 208 || (frequency == "one-time" && cycles is not null) || (frequency == "weekly" && cycles is null))
        {
            throw Refusal.Schema("billing_frequency_cycles: From 1 to 208, null for one-time, required for weekly");
        }

        if (frequency != "one-time" && state.LinesOf(deal).Count(other => other != line && other.Text("billing_frequency") != "one-time") >= MostRecurring)
        {
            throw Refusal.Schema($"billing_frequency: At most {MostRecurring} recurring products in a deal");
        }

        var hasInstallments = state.Belonging("installments", "deal_id", deal).Any();
        if (hasInstallments && frequency != "one-time")
        {
            throw Refusal.Schema("billing_frequency: A deal with installments takes no recurring products");
        }

        if (hasInstallments && members["is_enabled"]?.GetValueKind() == JsonValueKind.False && !state.LinesOf(deal).Any(other => other != line && other.Flag("is_enabled")))
        {
            throw Refusal.Schema("is_enabled: The last enabled product of a deal with installments stays enabled");
        }
    }

    private static void RequireOneOf(JsonObject members, string name, params string[] allowed)
    {
        if (members[name] is { } value && !allowed.Contains(value.ToString()))
        {
            throw Refusal.Schema($"{name}: Invalid value");
        }
    }

    private static decimal Sum(JsonObject line)
    {
        var gross = line.Decimal("item_price") * line.Decimal("quantity");
        var discount = line.Decimal("discount");
        return Math.Round(line.Text("discount_type") == "amount" ? gross - discount : gross * (1 - (discount / 100m)), 2, MidpointRounding.AwayFromZero);
    }
}
