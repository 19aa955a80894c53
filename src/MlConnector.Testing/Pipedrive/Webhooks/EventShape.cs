using System.Text.Json.Nodes;
using MlConnector.Testing.Pipedrive.Model;

namespace MlConnector.Testing.Pipedrive.Webhooks;

/// <summary>A record as webhooks of version 2.0 show it: not as v2 answers, with custom fields as objects that name their type.</summary>
internal static class EventShape
{
    public static JsonObject Of(string singular, JsonObject record, FieldCatalog fields)
    {
        var shown = record.Copy();
        if (record["visible_to"] is { } visibility)
        {
            shown["visible_to"] = visibility.ToString();
        }

        if (record["custom_fields"] is JsonObject custom)
        {
            shown["custom_fields"] = new JsonObject(custom.Select(pair => KeyValuePair.Create(
                pair.Key, pair.Value is null ? null : (JsonNode?)Typed(fields.Find(singular, pair.Key)?.Text("field_type") ?? "varchar", pair.Value))));
        }

        return shown;
    }

    /// <summary>The members that are different now, with their former values.</summary>
    public static JsonObject Former(JsonObject now, JsonObject before)
    {
        var former = new JsonObject();
        foreach (var name in before.Select(pair => pair.Key).Union(now.Select(pair => pair.Key)))
        {
            if (now[name] is JsonObject current && before[name] is JsonObject last && name == "custom_fields")
            {
                if (Former(current, last) is { Count: > 0 } custom)
                {
                    former[name] = custom;
                }
            }
            else if (!JsonNode.DeepEquals(before[name], now[name]))
            {
                former[name] = before.Copy(name);
            }
        }

        return former;
    }

    private static JsonObject Typed(string type, JsonNode value)
    {
        var typed = new JsonObject { ["type"] = type };
        switch (type)
        {
            case "enum" or "people" or "org" or "user":
                typed["id"] = value.DeepClone();
                break;
            case "set":
                typed["values"] = new JsonArray([.. ((JsonArray)value).Select(option => (JsonNode)new JsonObject { ["id"] = option!.DeepClone() })]);
                break;
            case "daterange" or "timerange":
                typed["from"] = value["value"]?.DeepClone();
                typed["until"] = value["until"]?.DeepClone();
                if (type == "timerange")
                {
                    typed["timezone_id"] = value["timezone_id"]?.DeepClone();
                }

                break;
            case "monetary" or "time" or "address":
                foreach (var (name, part) in (JsonObject)value)
                {
                    typed[name] = part?.DeepClone();
                }

                break;
            default:
                typed["value"] = value.DeepClone();
                break;
        }

        return typed;
    }
}
