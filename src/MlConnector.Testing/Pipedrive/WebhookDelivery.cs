using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace MlConnector.Testing.Pipedrive;

/// <summary>One call that waits to be made.</summary>
internal sealed record WebhookDelivery(long WebhookId, Uri Target, string? User, string? Password, JsonObject Payload)
{
    /// <summary>1 for the first call, at most 4.</summary>
    public int Attempt { get; init; } = 1;

    /// <summary>A payload of version 2.0: ids as text in the metadata, custom fields as typed objects.</summary>
    public static WebhookDelivery Of(JsonObject webhook, string singular, string action, JsonObject record, JsonObject? previous, DateTimeOffset at, (string Name, long Id)? merge)
    {
        var id = record["id"]!.GetValue<long>().ToString(CultureInfo.InvariantCulture);
        var payload = new JsonObject
        {
            ["meta"] = new JsonObject
            {
                ["action"] = action,
                ["entity"] = singular,
                ["entity_id"] = id,
                ["company_id"] = "1",
                ["correlation_id"] = Guid.CreateVersion7(at).ToString(),
                ["id"] = Guid.CreateVersion7(at).ToString(),
                ["is_bulk_edit"] = false,
                ["timestamp"] = at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
                ["type"] = "application",
                ["user_id"] = "1",
                ["version"] = "2.0",
                ["webhook_id"] = webhook["id"]!.GetValue<long>().ToString(CultureInfo.InvariantCulture),
                ["change_source"] = "app",
            },
            ["data"] = action == "delete" ? null : Shown(record),
            ["previous"] = action switch { "create" => null, "delete" => Shown(previous!), _ => Changed(record, previous!) },
        };
        if (merge is { } other)
        {
            payload["meta"]![other.Name] = other.Id.ToString(CultureInfo.InvariantCulture);
        }

        return new WebhookDelivery(
            webhook["id"]!.GetValue<long>(), new Uri((string)webhook["subscription_url"]!), (string?)webhook["http_auth_user"], (string?)webhook["http_auth_password"],
            payload);
    }

    /// <summary>The body of this attempt.</summary>
    public byte[] Body()
    {
        var payload = (JsonObject)Payload.DeepClone();
        payload["meta"]!["attempt"] = Attempt;
        return Encoding.UTF8.GetBytes(payload.ToJsonString());
    }

    private static JsonObject Shown(JsonObject record)
    {
        var shown = (JsonObject)record.DeepClone();
        shown["visible_to"] = record["visible_to"]?.ToString();
        var custom = new JsonObject();
        foreach (var (key, value) in (JsonObject)record["custom_fields"]!)
        {
            custom[key] = value is null ? null : new JsonObject { ["type"] = "varchar", ["value"] = value.DeepClone() };
        }

        shown["custom_fields"] = custom;
        return shown;
    }

    private static JsonObject Changed(JsonObject record, JsonObject previous)
    {
        var changed = new JsonObject();
        foreach (var (name, value) in previous)
        {
            if (!JsonNode.DeepEquals(value, record[name]))
            {
                changed[name] = value?.DeepClone();
            }
        }

        return changed;
    }
}
