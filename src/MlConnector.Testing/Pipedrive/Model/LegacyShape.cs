using System.Text.Json.Nodes;

namespace MlConnector.Testing.Pipedrive.Model;

/// <summary>A record as v1 shows it, in answers about leads and to merges and in webhooks of version 1.0: flat custom fields, other names, plain times.</summary>
internal static class LegacyShape
{
    private static readonly Dictionary<string, string> _names = new()
    {
        ["emails"] = "email",
        ["phones"] = "phone",
        ["is_linkable"] = "selectable",
        ["days_to_rotten"] = "rotten_days",
        ["is_deal_rot_enabled"] = "rotten_flag",
    };

    public static JsonObject Of(string singular, JsonObject record, FieldCatalog fields)
    {
        var shown = new JsonObject();
        foreach (var (name, value) in record)
        {
            Show(shown, singular, name, value);
        }

        foreach (var field in record["custom_fields"] is JsonObject custom ? fields.CustomOf(singular) : [])
        {
            Flatten(shown, field, ((JsonObject)record["custom_fields"]!)[field.Text("field_code")!]);
        }

        return shown;
    }

    /// <summary>A lead, which is a record of v1 anyway: only its custom fields are flat, and those without a value left out.</summary>
    public static JsonObject OfLead(JsonObject lead, FieldCatalog fields)
    {
        var shown = lead.Copy();
        shown.Remove("custom_fields");
        foreach (var field in fields.CustomOf("lead"))
        {
            if (lead["custom_fields"]![field.Text("field_code")!] is { } value)
            {
                Flatten(shown, field, value);
            }
        }

        return shown;
    }

    private static void Show(JsonObject shown, string singular, string name, JsonNode? value)
    {
        switch (name)
        {
            case "custom_fields":
                break;
            case "is_deleted" when singular == "deal":
                shown["deleted"] = value?.DeepClone();
                shown["active"] = value?.ToString() == "false";
                break;
            case "is_deleted":
                shown["active_flag"] = value?.ToString() == "false";
                break;
            case "owner_id" when singular is "deal" or "activity":
                shown["user_id"] = value?.DeepClone();
                break;
            case "label_ids" when value is JsonArray { Count: > 0 } labels:
                shown["label"] = string.Join(',', labels.Select(label => label!.ToString()));
                break;
            case "label_ids":
                shown["label"] = null;
                break;
            case "visible_to":
                shown[name] = value?.ToString();
                break;
            case "address" when value is JsonObject or null:
                ShowParts(shown, name, value as JsonObject);
                break;
            case "prices" when value is JsonArray prices:
                shown[name] = new JsonArray([.. prices.Select(price => Price((JsonObject)price!))]);
                break;
            default:
                shown[_names.GetValueOrDefault(name, name)] = name.EndsWith("_time", StringComparison.Ordinal) && value is JsonValue
                    ? Json.PlainStamp(value.ToString())
                    : value?.DeepClone();
                break;
        }
    }

    private static void Flatten(JsonObject shown, JsonObject field, JsonNode? value)
    {
        var key = field.Text("field_code")!;
        switch (field.Text("field_type"))
        {
            case "enum":
                shown[key] = value?.ToString();
                break;
            case "set":
                shown[key] = value is JsonArray chosen ? string.Join(',', chosen.Select(option => option!.ToString())) : null;
                break;
            case "monetary" or "daterange" or "time" or "timerange" or "address":
                shown[key] = (value as JsonObject)?.Copy("value");
                foreach (var (part, _) in FieldTypes.Parts(field.Text("field_type")!))
                {
                    shown[$"{key}_{part}"] = (value as JsonObject)?.Copy(part);
                }

                break;
            default:
                shown[key] = value?.DeepClone();
                break;
        }
    }

    private static void ShowParts(JsonObject shown, string name, JsonObject? address)
    {
        shown[name] = address?.Copy("value");
        foreach (var (part, _) in FieldTypes.Parts("address"))
        {
            shown[$"{name}_{part}"] = address?.Copy(part);
        }
    }

    private static JsonObject Price(JsonObject price)
    {
        var shown = price.Copy();
        shown["overhead_cost"] = price.Copy("direct_cost");
        shown.Remove("direct_cost");
        return shown;
    }
}
