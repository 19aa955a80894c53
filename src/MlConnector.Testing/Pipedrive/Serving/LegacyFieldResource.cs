using System.Text.Json.Nodes;
using MlConnector.Testing.Pipedrive.Model;

namespace MlConnector.Testing.Pipedrive.Serving;

/// <summary>Field definitions as v1 lists them: with numbers, times and the parts of a value as fields of their own. Writing is left to v2.</summary>
internal sealed class LegacyFieldResource(AccountState state) : IResource
{
    public Outcome? Answer(Call call)
    {
        if (call.Version != 1 || call.Method != "GET" || !call.Path[0].EndsWith("Fields", StringComparison.Ordinal) || call.Path[0][..^6] is not ("deal" or "person" or "organization" or "product" or "activity" or "lead" or "note"))
        {
            return null;
        }

        var singular = call.Path[0][..^6];
        return call.Path switch
        {
            [_] => new Outcome(Listing.ByOffset(state.Fields.Of(singular).SelectMany(Shown), call, isFlat: true), $"list {call.Path[0]} of v1"),
            // Fields of these kinds are only listed.
            [_, _] when singular is "activity" or "lead" or "note" => null,
            [_, var id] => Outcome.One(Shown(state.Fields.Of(singular).FirstOrDefault(field => field.Long("id") == Call.Id(id)) ?? throw Refusal.NotFound("Field")).First(), "get field of v1"),
            _ => null,
        };
    }

    private static IEnumerable<JsonObject> Shown(JsonObject field)
    {
        var own = Entry(field, field.Text("field_code")!, field.Text("field_name")!, field.Text("field_type")!, false);
        own["options"] = field.Copy("options");
        own["options_deleted"] = new JsonArray();
        return [own, .. (field["subfields"] as JsonArray ?? []).Select(part => Entry(field, part!["field_code"]!.ToString(), part["field_name"]!.ToString(), part["field_type"]!.ToString(), true))];
    }

    private static JsonObject Entry(JsonObject field, string key, string name, string type, bool isPart) => new()
    {
        ["id"] = isPart ? null : field.Copy("id"),
        ["key"] = key,
        ["name"] = name,
        ["field_type"] = type,
        ["add_time"] = Json.PlainStamp(field.Text("add_time")),
        ["update_time"] = Json.PlainStamp(field.Text("update_time")),
        ["active_flag"] = true,
        ["edit_flag"] = field.Flag("is_custom_field") && !isPart,
        ["mandatory_flag"] = false,
        ["is_subfield"] = isPart,
    };
}
