using System.Text.Json.Nodes;
using MlConnector.Testing.Pipedrive.Model;

namespace MlConnector.Testing.Pipedrive.Serving;

/// <summary>Field definitions and their options in v2. Options are written as arrays, all of them or none.</summary>
internal sealed class FieldResource(AccountState state) : IResource
{
    private const int MostOptions = 10_000;
    private static readonly string[] _settings = ["ui_visibility", "important_fields", "required_fields"];
    private static readonly HashSet<string> _changeable = ["field_name", "description", .. _settings];

    public Outcome? Answer(Call call)
    {
        if (call.Version != 2 || !call.Path[0].EndsWith("Fields", StringComparison.Ordinal) || call.Path[0][..^6] is not ("deal" or "person" or "organization" or "product" or "activity"))
        {
            return null;
        }

        var singular = call.Path[0][..^6];
        if (call.Method != "GET" && singular == "activity")
        {
            throw new Refusal(405, "Method not allowed");
        }

        return (call.Method, call.Path) switch
        {
            ("GET", [_]) => new Outcome(Listing.ByPlace(state.Fields.Of(singular).Select(field => Shown(field, call)), call), $"list {call.Path[0]}"),
            ("GET", [_, var code]) => Outcome.One(Shown(Find(singular, code), call), "get field"),
            ("POST", [_]) => Create(singular, call),
            ("PATCH", [_, var code]) => Update(Custom(singular, code), call),
            ("DELETE", [_, var code]) => Delete(singular, Custom(singular, code), call),
            ("POST" or "PATCH" or "DELETE", [_, var code, "options"]) => ChangeOptions(singular, Find(singular, code), call),
            _ => throw new Refusal(405, "Method not allowed"),
        };
    }

    private Outcome Create(string singular, Call call)
    {
        var members = call.Members();
        var name = Name(members);
        var type = members.Text("field_type") ?? "";
        if (!FieldTypes.Creatable.Contains(type))
        {
            throw Refusal.Schema($"field_type: must be one of {string.Join(", ", FieldTypes.Creatable)}");
        }

        if (members.FirstOrDefault(member => !_changeable.Contains(member.Key) && member.Key is not ("field_type" or "options")).Key is { } unknown)
        {
            throw Refusal.UnknownMember(unknown);
        }

        var options = members["options"] as JsonArray;
        if (FieldTypes.HasOptions(type) && options is not { Count: > 0 and <= MostOptions })
        {
            throw Refusal.Schema("options: Required for enum and set");
        }

        var labels = (options ?? []).Select(option => Label(option as JsonObject ?? throw Refusal.Schema("options: Expected objects"))).ToList();
        var field = AddField(state, singular, name, type, labels);
        Set(field, members);
        return Outcome.Changed(Shown(field, call), "create field");
    }

    /// <summary>Adds a field, and its empty value to every record.</summary>
    public static JsonObject AddField(AccountState state, string singular, string name, string type, IEnumerable<string> options)
    {
        var field = state.Fields.Add(singular, name, type, options, state.Now);
        foreach (var record in RecordsOf(state, singular))
        {
            ((JsonObject)record["custom_fields"]!)[field.Text("field_code")!] = null;
        }

        return field;
    }

    private Outcome Update(JsonObject field, Call call)
    {
        var members = call.Members();
        if (members.FirstOrDefault(member => !_changeable.Contains(member.Key)).Key is { } unknown)
        {
            throw Refusal.UnknownMember(unknown);
        }

        if (members.ContainsKey("field_name"))
        {
            field["field_name"] = Name(members);
        }

        Set(field, members);
        return Outcome.Changed(Shown(field, call), "update field");
    }

    private Outcome Delete(string singular, JsonObject field, Call call)
    {
        state.Fields.Remove(singular, field);
        foreach (var record in RecordsOf(state, singular))
        {
            ((JsonObject)record["custom_fields"]!).Remove(field.Text("field_code")!);
        }

        return Outcome.Changed(Shown(field, call), "delete field");
    }

    private Outcome ChangeOptions(string singular, JsonObject field, Call call)
    {
        var options = field["options"] as JsonArray ?? throw Refusal.Schema("field_code: The field has no options");
        var items = call.Items();
        if (items.Count == 0)
        {
            throw Refusal.Schema("body: Expected at least one option");
        }

        var touched = call.Method == "POST" ? [] : items.Select(item => Option(options, item)).ToList();
        var labels = call.Method == "DELETE" ? [] : items.Select(Label).ToList();
        if (call.Method == "POST" && options.Count + labels.Count > MostOptions)
        {
            throw Refusal.Schema($"options: At most {MostOptions}");
        }

        for (var index = 0; index < items.Count; index++)
        {
            switch (call.Method)
            {
                case "POST":
                    touched.Add(state.Fields.NewOption(labels[index], state.Now));
                    options.Add((JsonNode)touched[^1]);
                    break;
                case "PATCH":
                    touched[index]["label"] = labels[index];
                    touched[index]["update_time"] = state.Now;
                    break;
                default:
                    options.Remove(touched[index]);
                    Forget(singular, field.Text("field_code")!, touched[index].Text("id")!);
                    break;
            }
        }

        return Outcome.Changed(Json.List(touched), $"{call.Method switch { "POST" => "add", "PATCH" => "rename", _ => "delete" }} options");
    }

    // Records lose the option without an event and without a new time of change.
    private void Forget(string singular, string code, string option)
    {
        foreach (var custom in RecordsOf(state, singular).Select(record => (JsonObject)record["custom_fields"]!))
        {
            if (custom[code] is JsonArray chosen)
            {
                var left = Json.List(chosen.Where(id => id!.ToString() != option));
                custom[code] = left.Count == 0 ? null : left;
            }
            else if (custom.Text(code) == option)
            {
                custom[code] = null;
            }
        }
    }

    private static void Set(JsonObject field, JsonObject members)
    {
        foreach (var (name, value) in members.Where(member => _changeable.Contains(member.Key) && member.Key != "field_name"))
        {
            field[name] = value?.DeepClone();
        }
    }

    private JsonObject Find(string singular, string code) => state.Fields.Find(singular, code) ?? throw Refusal.NotFound($"Field {code}");

    private JsonObject Custom(string singular, string code) =>
        Find(singular, code) is var field && field.Flag("is_custom_field") ? field : throw new Refusal(403, "A built-in field cannot be changed", "ERR_FORBIDDEN");

    // Leads have the fields of deals.
    private static IEnumerable<JsonObject> RecordsOf(AccountState state, string singular)
    {
        IEnumerable<JsonObject> own = RecordKinds.FindSingular(singular) is { } kind ? state.Of(kind).Values : [];
        return singular == "deal" ? own.Concat(state.Leads.Values) : own;
    }

    private static JsonObject Option(JsonArray options, JsonObject item) =>
        options.OfType<JsonObject>().FirstOrDefault(option => option.Text("id") == item.Text("id")) ?? throw Refusal.Schema($"id: There is no option {item.Text("id")}");

    private static string Name(JsonObject members) => Call.RequiredText(members, "field_name") is { Length: <= 255 } name ? name : throw Refusal.Schema("field_name: Must be 255 characters or less");

    private static string Label(JsonObject item) => Call.RequiredText(item, "label") is { Length: <= 255 } label ? label : throw Refusal.Schema("label: Must be 255 characters or less");

    // No id, no times, and settings only when asked.
    private static JsonObject Shown(JsonObject field, Call call)
    {
        var shown = field.Copy();
        foreach (var name in (string[])["id", "add_time", "update_time", .. _settings.Where(setting => call.Query("include_fields")?.Split(',').Contains(setting) != true)])
        {
            shown.Remove(name);
        }

        return shown;
    }
}
