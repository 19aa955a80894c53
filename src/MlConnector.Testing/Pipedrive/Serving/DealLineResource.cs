using System.Text.Json.Nodes;
using MlConnector.Testing.Pipedrive.Model;
using MlConnector.Testing.Pipedrive.Rules;

namespace MlConnector.Testing.Pipedrive.Serving;

/// <summary>The products of deals, one by one, a hundred at a time, and those of up to a hundred deals.</summary>
internal sealed class DealLineResource(AccountState state) : IResource
{
    private const int MostLines = 100;
    private static readonly HashSet<string> _sorts = ["id", "add_time", "update_time", "order_nr"];

    public Outcome? Answer(Call call)
    {
        if (call is { Version: 2, Method: "GET", Path: ["deals", "products"] })
        {
            var deals = call.QueryIds("deal_ids") ?? throw Refusal.Schema("deal_ids: Required");
            return List(call, state.Table(AccountState.Lines).Values.Where(line => deals.Contains(line.Long("deal_id") ?? 0)));
        }

        if (call.Version != 2 || call.Path is not ["deals", var id, "products", .. var rest])
        {
            return null;
        }

        var deal = state.Visible(RecordKinds.Deals, id, call.Caller).Id();
        return (call.Method, rest) switch
        {
            ("GET", []) => List(call, state.LinesOf(deal)),
            ("POST", []) => Add(call.Members(), deal),
            ("POST", ["bulk"]) => AddMany(call.Members(), deal),
            ("DELETE", []) => RemoveMany(call, deal),
            ("PATCH", [var line]) => Change(state.RowOf(AccountState.Lines, line, "deal_id", deal), call.Members(), deal),
            ("DELETE", [var line]) => Remove(state.RowOf(AccountState.Lines, line, "deal_id", deal)),
            _ => throw new Refusal(405, "Method not allowed"),
        };
    }

    private static Outcome List(Call call, IEnumerable<JsonObject> lines) => new(Listing.ByKey(lines, call, _sorts), "list deal products");

    private Outcome Add(JsonObject members, long deal)
    {
        DealLines.Check(state, deal, null, members);
        return Outcome.Changed(DealLines.Add(state, deal, members), "create deal product", 201);
    }

    private Outcome AddMany(JsonObject body, long deal)
    {
        var lines = body["data"] is JsonArray { Count: > 0 and <= MostLines } data && data.All(line => line is JsonObject)
            ? data.Select(line => (JsonObject)line!).ToList()
            : throw Refusal.Schema($"data: Expected array of 1 to {MostLines} objects");
        lines.ForEach(line => DealLines.Check(state, deal, null, line));
        return Outcome.Changed(Json.List(lines.Select(line => DealLines.Add(state, deal, line)).ToList()), "create deal products", 201);
    }

    private Outcome Change(JsonObject line, JsonObject members, long deal)
    {
        DealLines.Check(state, deal, line, members);
        DealLines.Change(state, line, members);
        return Outcome.Changed(line, "update deal product");
    }

    private Outcome Remove(JsonObject line)
    {
        DealLines.Remove(state, line);
        return Outcome.Deleted(line["id"]!, "delete deal product");
    }

    // Without ids it takes all lines of the deal, at most a hundred of them.
    private Outcome RemoveMany(Call call, long deal)
    {
        var ids = call.QueryIds("ids");
        var lines = state.LinesOf(deal).Where(line => ids is null || ids.Contains(line.Id())).Take(MostLines).ToList();
        lines.ForEach(line => DealLines.Remove(state, line));
        return new Outcome(
            new JsonObject
            {
                ["success"] = true,
                ["data"] = new JsonObject { ["ids"] = Json.List(lines.Select(line => line["id"])) },
                ["additional_data"] = new JsonObject { ["more_items_in_collection"] = state.LinesOf(deal).Any() && ids is null },
            },
            "delete deal products")
        { Committed = true };
    }
}
