using System.Text.Json.Nodes;
using MlConnector.Testing.Pipedrive.Model;
using MlConnector.Testing.Pipedrive.Rules;

namespace MlConnector.Testing.Pipedrive.Serving;

/// <summary>Discounts and installments of deals; neither list has pages.</summary>
internal sealed class DealMoneyResource(AccountState state) : IResource
{
    private static readonly HashSet<string> _discountMembers = ["description", "amount", "type"];
    private static readonly HashSet<string> _installmentMembers = ["description", "amount", "billing_date"];

    public Outcome? Answer(Call call)
    {
        if (call is { Version: 2, Method: "GET", Path: ["deals", "installments"] })
        {
            var deals = call.QueryIds("deal_ids") ?? throw Refusal.Schema("deal_ids: Required");
            return Outcome.Many(state.Table("installments").Values.Where(row => deals.Contains(row.Long("deal_id") ?? 0)), "list installments");
        }

        if (call.Version != 2 || call.Path is not ["deals", var id, ("discounts" or "installments") and var table, .. var rest])
        {
            return null;
        }

        var deal = state.Visible(RecordKinds.Deals, id, call.Caller).Id();
        return (call.Method, rest) switch
        {
            ("GET", []) when table == "discounts" => Outcome.Many(state.Belonging(table, "deal_id", deal).Select(Shown), "list discounts"),
            ("POST", []) => Add(table, deal, call),
            ("PATCH", [var row]) => Change(table, Find(table, deal, row), call),
            ("DELETE", [var row]) => Remove(table, Find(table, deal, row)),
            _ => throw new Refusal(405, "Method not allowed"),
        };
    }

    private Outcome Add(string table, long deal, Call call)
    {
        var members = call.Members();
        Check(table, deal, members, true);
        var row = members.Copy();
        row["deal_id"] = deal;
        if (table == "discounts")
        {
            var moment = state.UtcNow.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", System.Globalization.CultureInfo.InvariantCulture);
            row["key"] = state.NewUniqueId();
            row["created_at"] = moment;
            row["created_by"] = call.Caller.UserId;
            row["updated_at"] = moment;
            row["updated_by"] = call.Caller.UserId;
        }

        var stored = state.Store(table, row);
        Follow(table, deal);
        Announce(table, "create", stored, null);
        return Outcome.Changed(Shown(stored), $"create {table[..^1]}", table == "discounts" ? 201 : 200);
    }

    private Outcome Change(string table, JsonObject row, Call call)
    {
        var members = call.Members();
        var deal = row.Long("deal_id")!.Value;
        Check(table, deal, members, false);
        var previous = row.Copy();
        foreach (var (name, value) in members)
        {
            row[name] = value?.DeepClone();
        }

        Follow(table, deal);
        Announce(table, "change", row, previous);
        return Outcome.Changed(Shown(row), $"update {table[..^1]}");
    }

    private Outcome Remove(string table, JsonObject row)
    {
        state.Table(table).Remove(row.Id());
        Follow(table, row.Long("deal_id")!.Value);
        Announce(table, "delete", row, row);
        return Outcome.Deleted(Shown(row)["id"]!, $"delete {table[..^1]}");
    }

    // Only installments have events of their own.
    private void Announce(string table, string action, JsonObject row, JsonObject? previous)
    {
        if (table == "installments")
        {
            state.Webhooks.Announce("deal_installment", action, row, previous);
        }
    }

    private void Follow(string table, long deal)
    {
        if (table == "discounts" && state.LinesOf(deal).Any())
        {
            DealRules.Recompute(deal, state);
        }
    }

    private void Check(string table, long deal, JsonObject members, bool isNew)
    {
        var known = table == "discounts" ? _discountMembers : _installmentMembers;
        if (members.FirstOrDefault(member => !known.Contains(member.Key)).Key is { } unknown)
        {
            throw Refusal.UnknownMember(unknown);
        }

        if (isNew && known.FirstOrDefault(name => members[name] is null) is { } missing)
        {
            throw Refusal.Schema($"{missing}: Required");
        }

        if (members.ContainsKey("amount") && members.Decimal("amount") <= 0)
        {
            throw Refusal.Schema("amount: Must be positive");
        }

        if (members.Text("type") is not (null or "percentage" or "amount") || (members.ContainsKey("billing_date") && !RecordRules.IsDate(members.Text("billing_date"))))
        {
            throw Refusal.Schema("type, billing_date: Invalid value");
        }

        var lines = state.LinesOf(deal).ToList();
        if (table == "installments" && (!lines.Exists(line => line.Text("billing_frequency") == "one-time") || lines.Exists(line => line.Text("billing_frequency") != "one-time")))
        {
            throw new Refusal(400, "Installments need a one-time product and exclude recurring ones", "ERR_SCHEMA_VALIDATION_FAILED");
        }
    }

    private JsonObject Find(string table, long deal, string id) => table == "installments"
        ? state.RowOf(table, id, "deal_id", deal)
        : state.Belonging(table, "deal_id", deal).FirstOrDefault(row => row.Text("key") == id) ?? throw Refusal.NotFound("discount");

    // Discounts have unique ids, installments have numbers.
    private static JsonObject Shown(JsonObject row)
    {
        var shown = row.Copy();
        if (row["key"] is { } key)
        {
            shown["id"] = key.DeepClone();
            shown.Remove("key");
        }

        return shown;
    }
}
