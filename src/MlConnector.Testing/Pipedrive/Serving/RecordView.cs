using System.Text.Json.Nodes;
using MlConnector.Testing.Pipedrive.Model;

namespace MlConnector.Testing.Pipedrive.Serving;

/// <summary>A record as a list or a get shows it: optional members only when named, custom fields all unless some are named, labels when asked.</summary>
internal sealed class RecordView(AccountState state, RecordKind kind, Call call)
{
    private const int MostCustomFields = 15;
    private readonly HashSet<string> _included = Words(call.Query("include_fields"));
    private readonly HashSet<string>? _custom = call.Query("custom_fields") is { } keys ? Limited(Words(keys)) : null;
    private readonly bool _showsOptionLabels = call.IsAsked("include_option_labels");
    private readonly bool _showsLabels = call.IsAsked("include_labels");

    public JsonObject Show(JsonObject record)
    {
        var shown = record.Copy();
        foreach (var name in kind.Optional)
        {
            if (!_included.Contains(name))
            {
                shown.Remove(name);
            }
            else if (!shown.ContainsKey(name))
            {
                shown[name] = OptionalMembers.Of(state, kind, record, name);
            }
        }

        if (shown["custom_fields"] is JsonObject custom)
        {
            ShowCustom(custom);
        }

        if (_showsLabels)
        {
            shown["labels"] = Labels("label_ids", shown["label_ids"] as JsonArray);
        }

        return shown;
    }

    private void ShowCustom(JsonObject custom)
    {
        foreach (var key in custom.Select(pair => pair.Key).ToList())
        {
            if (_custom?.Contains(key) == false)
            {
                custom.Remove(key);
            }
            else if (_showsOptionLabels && state.Fields.Find(kind.Singular, key) is { } field && FieldTypes.HasOptions(field.Text("field_type")!) && custom[key] is { } value)
            {
                custom[key] = value is JsonArray chosen ? Labels(key, chosen) : Labels(key, [value.DeepClone()])[0]!.DeepClone();
            }
        }
    }

    private JsonArray Labels(string code, JsonArray? ids)
    {
        var options = state.Fields.Find(kind.Singular, code)?["options"] as JsonArray ?? [];
        return
        [
            .. (ids ?? []).Select(id => (JsonNode)new JsonObject
            {
                ["id"] = id!.DeepClone(), ["label"] = options.FirstOrDefault(option => option!["id"]!.ToString() == id.ToString())?["label"]?.DeepClone(),
            }),
        ];
    }

    private static HashSet<string> Limited(HashSet<string> keys) =>
        keys.Count <= MostCustomFields ? keys : throw Refusal.Schema($"custom_fields: At most {MostCustomFields} keys");

    private static HashSet<string> Words(string? list) => [.. (list ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries)];
}
