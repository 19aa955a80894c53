using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using MlConnector.Testing.Pipedrive.Model;
using MlConnector.Testing.Pipedrive.Serving;

namespace MlConnector.Testing.Pipedrive.Rules;

/// <summary>
/// Custom fields as writes of leads have them: beside the other members, the parts of a value under the field's key with the part's name behind it.
/// Version 1 takes numbers and options as texts, too, and several options as one text with commas.
/// </summary>
internal static class LeadFields
{
    private const string Main = "value";
    private const int KeyLength = 40;

    /// <summary>The members that are no members of leads, as the map of custom fields that records have; deleted fields are ignored, unknown ones refused.</summary>
    public static JsonObject Gather(AccountState state, JsonObject? lead, IEnumerable<KeyValuePair<string, JsonNode?>> members)
    {
        var written = new OrderedDictionary<string, JsonObject>();
        foreach (var (name, value) in members.Where(member => !state.Fields.IsRemoved("lead", member.Key[..Math.Min(KeyLength, member.Key.Length)])))
        {
            var (code, part) = Place(state, name) ?? throw Refusal.UnknownMember(name);
            written.TryAdd(code, []);
            written[code][part] = value?.DeepClone();
        }

        var current = lead?["custom_fields"] as JsonObject;
        return new JsonObject(written.Select(field => KeyValuePair.Create(field.Key, Value(state, state.Fields.Find("lead", field.Key)!, field.Value, current?[field.Key]))));
    }

    private static (string Code, string Part)? Place(AccountState state, string name)
    {
        foreach (var field in state.Fields.CustomOf("lead").Where(field => name.StartsWith(field.Text("field_code")!, StringComparison.Ordinal)))
        {
            var rest = name[field.Text("field_code")!.Length..];
            if (rest.Length == 0 || FieldTypes.Parts(field.Text("field_type")!).Any(part => rest == $"_{part.Name}"))
            {
                return (field.Text("field_code")!, rest.Length == 0 ? Main : rest[1..]);
            }
        }

        return null;
    }

    private static JsonNode? Value(AccountState state, JsonObject field, JsonObject written, JsonNode? current)
    {
        var (code, type) = (field.Text("field_code")!, field.Text("field_type")!);
        if (written.ContainsKey(Main) && written[Main] is null)
        {
            return null;
        }

        var value = FieldTypes.Parts(type).Count == 0 ? Plain(type, written[Main]!) : Whole(state, type, written, current as JsonObject);
        var problem = value is null ? "Expected a value beside its parts" : PartProblem(type, value) ?? CustomFields.Problem(field, value);
        return problem is null ? value : throw Refusal.Schema($"{code}: {problem} for '{code}'");
    }

    // A new value takes the place of the old one with its parts, but keeps its currency; a part alone changes the value that is there.
    private static JsonObject? Whole(AccountState state, string type, JsonObject written, JsonObject? current)
    {
        var whole = written.ContainsKey(Main) ? [] : current?.Copy();
        if (whole is not null && type == "monetary")
        {
            whole["currency"] ??= current?.Copy("currency") ?? state.Options.DefaultCurrency;
        }

        foreach (var (part, value) in whole is null ? [] : written)
        {
            whole![part] = part == Main && value is not null ? Plain(type, value) : value?.DeepClone();
        }

        return whole;
    }

    private static JsonNode Plain(string type, JsonNode value) => type switch
    {
        "double" or "monetary" or "enum" or "user" or "org" or "people" => Number(value),
        "set" when value.GetValueKind() == JsonValueKind.String => Numbers(value.ToString().Split(',').Select(id => (JsonNode)id)),
        "set" when value is JsonArray ids && ids.All(id => id is not null) => Numbers(ids.Select(id => id!)),
        _ => value.DeepClone(),
    };

    private static JsonArray Numbers(IEnumerable<JsonNode> ids) => new([.. ids.Select(Number)]);

    private static JsonNode Number(JsonNode value) =>
        value.GetValueKind() == JsonValueKind.String && decimal.TryParse(value.ToString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : value.DeepClone();

    private static string? PartProblem(string type, JsonNode value)
    {
        foreach (var (name, partType) in FieldTypes.Parts(type))
        {
            if (value[name] is { } part && (partType == "int" ? Json.Long(part) is null : part.GetValueKind() != JsonValueKind.String))
            {
                return $"Expected '{(partType == "int" ? "number" : "string")}' as {name}";
            }
        }

        return null;
    }
}
