using System.Text.Json.Nodes;
using MlConnector.Testing.Pipedrive.Model;

namespace MlConnector.Testing.Pipedrive.Serving;

/// <summary>Saved filters in v1. A list of v2 that names one ignores all its other filters.</summary>
internal sealed class FilterResource(AccountState state) : IResource
{
    private static readonly Dictionary<string, string> _types = new()
    {
        ["deals"] = "deal",
        ["leads"] = "lead",
        ["org"] = "organization",
        ["people"] = "person",
        ["products"] = "product",
        ["activity"] = "activity",
    };

    public Outcome? Answer(Call call)
    {
        if (call.Version != 1 || call.Path[0] != "filters")
        {
            return null;
        }

        return (call.Method, call.Path) switch
        {
            ("GET", [_]) => Outcome.Many(Active().Where(filter => call.Query("type") is not { } type || filter.Text("type") == type), "list filters"),
            ("POST", [_]) => Create(call),
            ("GET", [_, var id]) => Outcome.One(state.Row("filters", id), "get filter"),
            ("PUT", [_, var id]) => Update(state.Row("filters", id), call.Members()),
            ("DELETE", [_, var id]) => Delete([state.Row("filters", id)]),
            ("DELETE", [_]) => Delete([.. (call.QueryIds("ids") ?? throw Refusal.Schema("ids: Required")).Select(id => state.Row("filters", Json.Text(id)))]),
            _ => throw new Refusal(405, "Method not allowed"),
        };
    }

    private IEnumerable<JsonObject> Active() => state.Table("filters").Values.Where(filter => filter.Flag("active_flag"));

    private Outcome Create(Call call)
    {
        var members = call.Members();
        var type = Call.RequiredText(members, "type");
        Check(type, members);
        var now = Json.PlainStamp(state.Now);
        var filter = state.Store("filters", new JsonObject
        {
            ["name"] = Call.RequiredText(members, "name"),
            ["active_flag"] = true,
            ["type"] = type,
            ["temporary_flag"] = null,
            ["user_id"] = call.Caller.UserId,
            ["add_time"] = now,
            ["update_time"] = now,
            ["visible_to"] = "7",
            ["custom_view_id"] = null,
            ["conditions"] = members.Copy("conditions"),
        });
        return Outcome.Changed(new JsonObject { ["id"] = filter.Id() }, "create filter");
    }

    private Outcome Update(JsonObject filter, JsonObject members)
    {
        Check(filter.Text("type")!, members);
        filter["name"] = members.Copy("name") ?? filter.Copy("name");
        filter["conditions"] = members.Copy("conditions");
        filter["update_time"] = Json.PlainStamp(state.Now);
        return Outcome.Changed(new JsonObject { ["id"] = filter.Id() }, "update filter");
    }

    private static Outcome Delete(List<JsonObject> filters)
    {
        filters.ForEach(filter => filter["active_flag"] = false);
        return Outcome.Changed(filters is [var only] ? new JsonObject { ["id"] = only.Id() } : new JsonObject { ["id"] = Json.List(filters.Select(filter => filter["id"])) }, "delete filters");
    }

    private void Check(string type, JsonObject members)
    {
        var singular = _types.GetValueOrDefault(type) ?? throw Refusal.Schema($"type: must be one of {string.Join(", ", _types.Keys)}");
        new SavedFilter(state, singular, members["conditions"] as JsonObject ?? throw Refusal.Schema("conditions: Required")).Check();
    }
}
