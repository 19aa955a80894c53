using System.Text.Json;
using System.Text.Json.Nodes;

namespace MlConnector.Testing.Pipedrive;

/// <summary>What Pipedrive makes of the members of a create or an update.</summary>
internal static class PipedriveRules
{
    private static readonly string[] _addressParts =
        ["value", "country", "admin_area_level_1", "admin_area_level_2", "locality", "sublocality", "route", "street_number", "subpremise", "postal_code"];

    /// <summary>Refuses unknown members, v1 keys and impossible values; changes nothing.</summary>
    public static void Check(PipedriveEntity entity, JsonObject members, IReadOnlyList<JsonObject> fields, bool isCreate)
    {
        foreach (var (name, value) in members)
        {
            if (!entity.Writable.Contains(name))
            {
                throw PipedriveRefusal.Schema($"{name}: Parameter '{name}' is not allowed for this request");
            }

            if (name == "custom_fields" && value is JsonObject custom)
            {
                CheckCustom(custom, fields);
            }
        }

        if (isCreate && entity.Required.FirstOrDefault(name => string.IsNullOrWhiteSpace((string?)members[name])) is { } missing)
        {
            throw PipedriveRefusal.Schema($"{missing}: Required");
        }

        if (members["title"] is JsonValue title && title.GetValue<string>().Length > 255)
        {
            throw PipedriveRefusal.Schema("title: Must be 255 characters or less");
        }

        if (members["status"] is JsonValue status && status.GetValue<string>() is not ("open" or "won" or "lost"))
        {
            throw PipedriveRefusal.Schema("status: Invalid value");
        }
    }

    /// <summary>Arrays and the address are replaced whole; an empty map of custom fields clears them all.</summary>
    public static void Apply(PipedriveEntity entity, JsonObject record, JsonObject members, string now)
    {
        foreach (var (name, value) in members)
        {
            switch (name)
            {
                case "custom_fields" when value is JsonObject changes:
                    ApplyCustom((JsonObject)record["custom_fields"]!, changes);
                    break;
                case "address" when value is JsonObject address:
                    record["address"] = WholeAddress(address);
                    break;
                case "emails" or "phones" when value is JsonArray list:
                    record[name] = WithPrimary(list);
                    break;
                default:
                    record[name] = value?.DeepClone();
                    break;
            }
        }

        if (entity == PipedriveEntity.Deals && members["status"] is JsonValue status)
        {
            Close(record, status.GetValue<string>(), members, now);
        }
    }

    private static void CheckCustom(JsonObject custom, IReadOnlyList<JsonObject> fields)
    {
        foreach (var (key, value) in custom)
        {
            var field = fields.FirstOrDefault(known => (string?)known["field_code"] == key)
                ?? throw PipedriveRefusal.Schema($"custom_fields: Parameter '{key}' is not allowed for this request");
            var type = (string?)field["field_type"];
            if (type == "set" && value is JsonArray { Count: 0 })
            {
                throw PipedriveRefusal.Schema($"custom_fields: '{key}' must not be an empty array; send null");
            }

            if (type is "enum" or "double" && value is not null && value.GetValueKind() != JsonValueKind.Number)
            {
                throw PipedriveRefusal.Schema($"custom_fields: Expected 'number' as value for '{key}'");
            }
        }
    }

    private static void ApplyCustom(JsonObject current, JsonObject changes)
    {
        if (changes.Count == 0)
        {
            foreach (var key in current.Select(pair => pair.Key).ToList())
            {
                current[key] = null;
            }
        }

        foreach (var (key, value) in changes)
        {
            current[key] = value?.DeepClone();
        }
    }

    private static JsonObject WholeAddress(JsonObject address)
    {
        var whole = new JsonObject();
        foreach (var part in _addressParts)
        {
            whole[part] = address[part]?.DeepClone();
        }

        return whole;
    }

    private static JsonArray WithPrimary(JsonArray list)
    {
        var result = new JsonArray();
        var primary = list.FirstOrDefault(entry => (bool?)entry!["primary"] == true) ?? list.FirstOrDefault();
        foreach (var entry in list)
        {
            result.Add(new JsonObject { ["value"] = entry!["value"]?.DeepClone(), ["primary"] = entry == primary, ["label"] = entry["label"]?.DeepClone() ?? "work" });
        }

        return result;
    }

    // An open deal has no won_time at all, although the documentation calls it required.
    private static void Close(JsonObject record, string status, JsonObject members, string now)
    {
        record.Remove("won_time");
        record.Remove("lost_time");
        record.Remove("close_time");
        if (status is "won" or "lost")
        {
            record[$"{status}_time"] = members[$"{status}_time"]?.DeepClone() ?? now;
            record["close_time"] = now;
        }
    }
}
