using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using MlConnector.Testing.Simulation;

namespace MlConnector.Testing.Pipedrive;

/// <summary>Carries out one request against the state.</summary>
internal sealed class PipedriveRouter(PipedriveState state, PipedriveSimulatorOptions options)
{
    /// <summary>What the request did, and whether it changed anything.</summary>
    public (JsonNode Body, int Status, string Operation, bool Committed) Route(SimulatedRequest request)
    {
        var segments = request.Path.Trim('/').Split('/');
        var (version, rest) = segments switch
        {
            ["api", "v2", .. var path] => (2, path),
            ["api", "v1", .. var path] => (1, path),
            ["v1", .. var path] => (1, path),
            _ => throw PipedriveRefusal.NotFound(request.Path),
        };
        return version == 2 ? RouteV2(request, rest) : RouteV1(request, rest);
    }

    private (JsonNode Body, int Status, string Operation, bool Committed) RouteV2(SimulatedRequest request, string[] path)
    {
        if (path is [var fields] && fields.EndsWith("Fields", StringComparison.Ordinal) && request.Method == "GET")
        {
            return (PipedriveListing.Page(FieldsOf(fields), request), 200, $"list {fields}", false);
        }

        if (request.Method == "GET" && path is [_, "search"] or ["itemSearch", ..])
        {
            return (Search(request, path), 200, string.Join(' ', path), false);
        }

        if (path is ["deals", "products"] && request.Method == "GET")
        {
            var deals = (request.QueryValue("deal_ids") ?? throw PipedriveRefusal.Schema("deal_ids: Required")).Split(',').Select(Id).ToHashSet();
            return (PipedriveListing.Page(state.Lines.Values.Where(line => deals.Contains(line["deal_id"]!.GetValue<long>())), request), 200, "list deal products", false);
        }

        if (path is ["deals", "archived"])
        {
            return (PipedriveListing.Page(state.Of(PipedriveEntity.Deals).Values.Where(deal => (bool?)deal["is_archived"] == true), request), 200, "list archived deals", false);
        }

        if (path is ["deals", var deal, "products", ..])
        {
            return RouteLines(request, Id(deal), path);
        }

        var entity = PipedriveEntity.All.FirstOrDefault(known => known.Set == path[0]) ?? throw PipedriveRefusal.NotFound(request.Path);
        return path switch
        {
            [_] when request.Method == "GET" => (PipedriveListing.Page(entity, state.Of(entity).Values, request), 200, $"list {entity.Set}", false),
            [_] when request.Method == "POST" => Create(entity, Members(request)),
            [_, var id] when request.Method == "GET" => (Single(Find(entity, Id(id))), 200, $"get {entity.Singular}", false),
            [_, var id] when request.Method == "PATCH" => Update(entity, Find(entity, Id(id)), Members(request)),
            [_, var id] when request.Method == "DELETE" => Delete(entity, Find(entity, Id(id))),
            _ => throw new PipedriveRefusal(405, "Method not allowed"),
        };
    }

    private JsonObject Search(SimulatedRequest request, string[] path)
    {
        var search = new PipedriveSearch(state);
        if (path is ["itemSearch", "field"])
        {
            return search.FindByField(request);
        }

        var wanted = path is ["itemSearch"] ? request.QueryValue("item_types")?.Split(',') : [path[0][..^1]];
        var entities = PipedriveEntity.All.Where(entity => wanted is null || wanted.Contains(entity.Singular)).ToList();
        return entities.Count > 0 ? search.Find(request, entities) : throw PipedriveRefusal.NotFound(request.Path);
    }

    private (JsonNode Body, int Status, string Operation, bool Committed) RouteV1(SimulatedRequest request, string[] path)
    {
        switch (request.Method, path)
        {
            case ("GET", ["users", "me"]):
                return (Single(new JsonObject
                {
                    ["id"] = 1,
                    ["name"] = "Simulated Admin",
                    ["email"] = "admin@example.com",
                    ["default_currency"] = options.DefaultCurrency,
                    ["active_flag"] = true,
                    ["timezone_name"] = "Europe/Berlin",
                    ["company_id"] = 1,
                    ["company_name"] = "Simulated Account",
                    ["company_domain"] = "simulated",
                }), 200, "get current user", false);
            case ("GET", ["webhooks"]):
                return (new JsonObject { ["success"] = true, ["data"] = new JsonArray([.. state.Webhooks.Known.Select(webhook => webhook.DeepClone())]) }, 200, "list webhooks", false);
            case ("POST", ["webhooks"]):
                return (Single(state.Webhooks.Register(Members(request), state.Now)), 201, "create webhook", true);
            case ("PUT", [var set, var id, "merge"]) when PipedriveEntity.All.FirstOrDefault(known => known.Set == set && set is "organizations" or "persons") is { } entity:
                var survivor = Find(entity, (long?)Members(request)["merge_with_id"] ?? throw PipedriveRefusal.Schema("merge_with_id: Required"));
                return (Single(state.Merge(entity, Find(entity, Id(id)), survivor)), 200, $"merge {entity.Singular}", true);
            case ("DELETE", ["webhooks", var id]):
                return state.Webhooks.Remove(Id(id)) ? (new JsonObject { ["success"] = true }, 200, "delete webhook", true) : throw PipedriveRefusal.NotFound("Webhook");
            default:
                throw PipedriveRefusal.NotFound(request.Path);
        }
    }

    private (JsonNode Body, int Status, string Operation, bool Committed) RouteLines(SimulatedRequest request, long deal, string[] path)
    {
        Find(PipedriveEntity.Deals, deal);
        switch (request.Method, path)
        {
            case ("GET", [_, _, _]):
                return (PipedriveListing.Page(state.Lines.Values.Where(line => line["deal_id"]!.GetValue<long>() == deal), request), 200, "list deal products", false);
            case ("POST", [_, _, _]):
                return (Single(PipedriveLines.Add(state, deal, Members(request))), 201, "create deal product", true);
            case ("DELETE", [_, _, _, var line]):
                if (!state.Lines.Remove(Id(line)))
                {
                    throw PipedriveRefusal.NotFound("Deal product");
                }

                state.Recompute(deal);
                return (new JsonObject { ["success"] = true }, 200, "delete deal product", true);
            default:
                throw new PipedriveRefusal(405, "Method not allowed");
        }
    }

    private (JsonNode Body, int Status, string Operation, bool Committed) Create(PipedriveEntity entity, JsonObject members)
    {
        PipedriveRules.Check(entity, members, state.FieldsOf(entity.Singular), isCreate: true);
        return (Single(state.Insert(entity, members)), entity == PipedriveEntity.Products ? 201 : 200, $"create {entity.Singular}", true);
    }

    private (JsonNode Body, int Status, string Operation, bool Committed) Update(PipedriveEntity entity, JsonObject record, JsonObject members)
    {
        PipedriveRules.Check(entity, members, state.FieldsOf(entity.Singular), isCreate: false);
        state.Change(entity, record, members);
        return (Single(record), 200, $"update {entity.Singular}", true);
    }

    private (JsonNode Body, int Status, string Operation, bool Committed) Delete(PipedriveEntity entity, JsonObject record)
    {
        state.Delete(entity, record);
        return (Single(new JsonObject { ["id"] = record["id"]!.DeepClone() }), 200, $"delete {entity.Singular}", true);
    }

    private List<JsonObject> FieldsOf(string set) => state.FieldsOf(set[..^"Fields".Length]);

    private JsonObject Find(PipedriveEntity entity, long id) =>
        state.Of(entity).TryGetValue(id, out var record) ? record : throw PipedriveRefusal.NotFound($"{entity.Singular} {id}");

    private static JsonObject Single(JsonObject record) => new() { ["success"] = true, ["data"] = record.DeepClone() };

    private static long Id(string text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : throw PipedriveRefusal.Schema("id: Expected number");

    private static JsonObject Members(SimulatedRequest request)
    {
        try
        {
            return JsonNode.Parse(request.BodyText ?? "{}") as JsonObject ?? throw PipedriveRefusal.Schema("body: Expected object");
        }
        catch (JsonException)
        {
            throw PipedriveRefusal.Schema("body: Invalid JSON");
        }
    }
}
