using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using MlConnector.Testing.Pipedrive.Model;
using MlConnector.Testing.Pipedrive.Serving;

namespace MlConnector.Testing.Pipedrive.Rules;

/// <summary>Values of custom fields in the shapes of v2.</summary>
internal static partial class CustomFields
{
    public static void Check(string singular, JsonNode? value, AccountState state)
    {
        // The real API fails on a map that is none instead of refusing it.
        var custom = value as JsonObject ?? throw new Refusal(500, "Internal server error", "ERR_UNKNOWN");
        foreach (var (key, entry) in custom)
        {
            var field = state.Fields.CustomOf(singular).FirstOrDefault(known => known.Text("field_code") == key)
                ?? throw Refusal.Schema($"custom_fields: Parameter '{key}' is not allowed for this request");
            if (entry is not null && Problem(field, entry) is { } problem)
            {
                throw Refusal.Schema($"custom_fields: {problem} for '{key}'");
            }
        }
    }

    /// <summary>An empty map clears everything; an address without some of its parts loses them.</summary>
    public static void Apply(string singular, JsonObject current, JsonObject changes, AccountState state)
    {
        foreach (var key in changes.Count == 0 ? current.Select(pair => pair.Key).ToList() : [])
        {
            current[key] = null;
        }

        foreach (var (key, value) in changes)
        {
            current[key] = value is JsonObject typed && state.Fields.Find(singular, key)?.Text("field_type") is { } type ? Whole(type, typed) : value?.DeepClone();
        }
    }

    private static JsonObject Whole(string type, JsonObject value)
    {
        var whole = new JsonObject { ["value"] = value.Copy("value") };
        foreach (var (name, _) in FieldTypes.Parts(type))
        {
            whole[name] = value.Copy(name);
        }

        return whole;
    }

    /// <summary>Why a field does not take a value; null when it does.</summary>
    public static string? Problem(JsonObject field, JsonNode value) => field.Text("field_type") switch
    {
        "varchar" or "varchar_auto" or "phone" => Text(value, 255),
        "text" => Text(value, 65_535),
        "double" => IsNumber(value) ? null : "Expected 'number' as value",
        "enum" => IsOption(field, value) ? null : "Expected 'number' as value for single option custom field, the id of an option,",
        "set" => value is JsonArray { Count: > 0 } set && set.All(entry => entry is not null && IsOption(field, entry)) ? null : "Expected a not empty array of option ids; null clears;",
        "user" or "org" or "people" => Json.Long(value) is not null && IsNumber(value) ? null : "Expected 'number', the id of a record,",
        "date" => RecordRules.IsDate(value.ToString()) ? null : "Expected a date as YYYY-MM-DD",
        "monetary" => value is JsonObject money && IsNumber(money["value"]) && money.Text("currency") is { Length: 3 } ? null : "Expected object with value and currency",
        "daterange" => value is JsonObject dates && RecordRules.IsDate(dates.Text("value")) && RecordRules.IsDate(dates.Text("until")) ? null : "Expected object with value and until",
        "time" => value is JsonObject time && IsTime(time["value"]) ? null : "Expected object with value as HH:MM:SS",
        "timerange" => value is JsonObject times && IsTime(times["value"]) && IsTime(times["until"]) ? null : "Expected object with value and until as HH:MM:SS",
        _ => value is JsonObject address && address["value"]?.GetValueKind() == JsonValueKind.String ? null : "Expected object with value",
    };

    private static string? Text(JsonNode value, int most) => value.GetValueKind() != JsonValueKind.String
        ? "Expected 'string' as value"
        : value.GetValue<string>().Length > most ? $"Expected at most {most} characters" : null;

    private static bool IsNumber(JsonNode? value) => value?.GetValueKind() == JsonValueKind.Number;

    private static bool IsTime(JsonNode? value) => value?.GetValueKind() == JsonValueKind.String && ClockTime().IsMatch(value.GetValue<string>());

    private static bool IsOption(JsonObject field, JsonNode value) => IsNumber(value)
        && field["options"] is JsonArray options && options.Any(option => option!["id"]!.ToString() == value.ToString());

    [GeneratedRegex("^([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9])?$")]
    private static partial Regex ClockTime();
}
