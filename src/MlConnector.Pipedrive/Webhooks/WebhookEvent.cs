using System.Globalization;
using System.Text.Json;

namespace MlConnector.Pipedrive;

/// <summary>
/// What a webhook call points at. Its content is not trusted and not offered: it differs from what the API returns, may be old, and
/// could be forged by whoever knows the credential. Read the record.
/// </summary>
/// <param name="Entity">The entity as Pipedrive names it, for example <c>deal</c>; unknown ones are passed on.</param>
/// <param name="Action">The action as Pipedrive names it, for example <c>change</c>.</param>
/// <param name="Id">The id of the record; null when it is not a number.</param>
/// <param name="DeduplicationKey">The same for every repetition of one event.</param>
public sealed record WebhookEvent(string Entity, string Action, long? Id, string DeduplicationKey)
{
    private const int MostBytes = 1024 * 1024;
    private static readonly JsonDocumentOptions _strict = new() { AllowDuplicateProperties = false, MaxDepth = 32 };

    /// <summary>Reads a payload of version 1 or 2.</summary>
    /// <param name="body">The raw body.</param>
    /// <param name="webhookEvent">What it points at.</param>
    /// <returns>False when it is too large, not JSON, has duplicate members, or points at nothing.</returns>
    public static bool TryParse(ReadOnlyMemory<byte> body, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out WebhookEvent? webhookEvent)
    {
        webhookEvent = null;
        if (body.Length > MostBytes)
        {
            return false;
        }

        try
        {
            using var document = JsonDocument.Parse(body, _strict);
            if (document.RootElement.ValueKind == JsonValueKind.Object && document.RootElement.TryGetProperty("meta", out var meta) && meta.ValueKind == JsonValueKind.Object)
            {
                webhookEvent = Text(meta, "entity") is { } entity ? OfVersion2(meta, entity) : OfVersion1(meta);
            }

            return webhookEvent is not null;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return false;
        }
    }

    // The event id of user events is the user's id, so it is not enough alone.
    private static WebhookEvent OfVersion2(JsonElement meta, string entity) => new(
        entity, Text(meta, "action") ?? "", Number(Text(meta, "entity_id")),
        string.Join('|', Text(meta, "webhook_id"), entity, Text(meta, "action"), Text(meta, "entity_id"), Text(meta, "id"), Text(meta, "timestamp")));

    private static WebhookEvent? OfVersion1(JsonElement meta) => Text(meta, "object") is { } entity
        ? new(entity, Text(meta, "action") ?? "", Number(Text(meta, "id")),
            string.Join('|', Text(meta, "webhook_id"), entity, Text(meta, "action"), Text(meta, "id"), Text(meta, "timestamp_micro") ?? Text(meta, "timestamp")))
        : null;

    private static string? Text(JsonElement element, string name) => element.TryGetProperty(name, out var value) ? value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.GetRawText(),
        _ => null,
    } : null;

    private static long? Number(string? text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
