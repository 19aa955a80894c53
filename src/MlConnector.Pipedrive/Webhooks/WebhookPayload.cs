using System.Globalization;
using System.Text.Json;
using System.Text.Unicode;

namespace MlConnector.Pipedrive;

/// <summary>Reads both versions of the payload, within bounds.</summary>
internal static class WebhookPayload
{
    private const int MostBytes = 1024 * 1024;
    private const int MostChangedMembers = 1000;
    private static readonly JsonDocumentOptions _strict = new() { AllowDuplicateProperties = false, MaxDepth = 32 };

    public static WebhookEvent? Read(ReadOnlyMemory<byte> body)
    {
        if (body.Length > MostBytes || !Utf8.IsValid(body.Span))
        {
            return null;
        }

        try
        {
            using var document = JsonDocument.Parse(WithoutMark(body), _strict);
            var payload = document.RootElement;
            return payload.ValueKind == JsonValueKind.Object && payload.TryGetProperty("meta", out var meta) && meta.ValueKind == JsonValueKind.Object ? Read(payload, meta, body) : null;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static WebhookEvent Read(JsonElement payload, JsonElement meta, ReadOnlyMemory<byte> body)
    {
        var isNew = meta.TryGetProperty("entity", out _) || !meta.TryGetProperty("object", out _);
        var about = isNew ? WebhookMetadata.OfVersion2(meta) : WebhookMetadata.OfVersion1(payload, meta);
        var key = KeyOf(about, meta);
        if (EntityOf(about.Entity) is not { } entity)
        {
            return new UnknownWebhookEvent { Metadata = about, DeduplicationKey = key, Body = body };
        }

        var id = long.TryParse(about.RecordId, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : (long?)null;
        var deal = entity is WebhookEntity.DealProduct or WebhookEntity.DealInstallment ? DealOf(payload) : null;
        return about.Action switch
        {
            "create" or "added" => new RecordCreated { Metadata = about, DeduplicationKey = key, Body = body, Entity = entity, Id = id, DealId = deal },
            "change" or "updated" or "merged" => new RecordChanged
            {
                Metadata = about,
                DeduplicationKey = key,
                Body = body,
                Entity = entity,
                Id = id,
                DealId = deal,
                ChangedMembers = isNew ? ChangedMembers(payload) : null,
                MergedFromId = WebhookMetadata.Number(meta, "merged_from_id"),
            },
            "delete" or "deleted" => new RecordDeleted
            {
                Metadata = about,
                DeduplicationKey = key,
                Body = body,
                Entity = entity,
                Id = id,
                DealId = deal,
                MergedIntoId = WebhookMetadata.Number(meta, "merged_to_id"),
            },
            _ => new UnknownWebhookEvent { Metadata = about, DeduplicationKey = key, Body = body },
        };
    }

    private static ReadOnlyMemory<byte> WithoutMark(ReadOnlyMemory<byte> body)
    {
        var mark = System.Text.Encoding.UTF8.Preamble;
        return body.Span.StartsWith(mark) ? body[mark.Length..] : body;
    }

    // The event id of user events is the user's id, so it is not enough alone; version 1 has none.
    private static string KeyOf(WebhookMetadata about, JsonElement meta)
    {
        var (id, time) = about.Version == 2
            ? (about.EventId, WebhookMetadata.Text(meta, "timestamp"))
            : (null, WebhookMetadata.Text(meta, "timestamp_micro") ?? WebhookMetadata.Text(meta, "timestamp"));
        return string.Join('|', WebhookMetadata.Text(meta, "webhook_id"), about.Entity, about.Action, about.RecordId, id, time);
    }

    private static long? DealOf(JsonElement payload) =>
        payload.TryGetProperty("data", out var data) && WebhookMetadata.Number(data, "deal_id") is { } deal ? deal
        : payload.TryGetProperty("previous", out var previous) ? WebhookMetadata.Number(previous, "deal_id")
        : null;

    private static List<string>? ChangedMembers(JsonElement payload) =>
        payload.TryGetProperty("previous", out var previous) && previous.ValueKind == JsonValueKind.Object
            ? [.. previous.EnumerateObject().Take(MostChangedMembers).Select(member => member.Name)]
            : null;

    private static WebhookEntity? EntityOf(string name) => name switch
    {
        "activity" => WebhookEntity.Activity,
        "activityType" => WebhookEntity.ActivityType,
        "board" => WebhookEntity.Board,
        "deal" => WebhookEntity.Deal,
        "deal_installment" => WebhookEntity.DealInstallment,
        "deal_product" => WebhookEntity.DealProduct,
        "lead" => WebhookEntity.Lead,
        "note" => WebhookEntity.Note,
        "organization" => WebhookEntity.Organization,
        "person" => WebhookEntity.Person,
        "phase" => WebhookEntity.Phase,
        "pipeline" => WebhookEntity.Pipeline,
        "product" => WebhookEntity.Product,
        "project" => WebhookEntity.Project,
        "stage" => WebhookEntity.Stage,
        "task" => WebhookEntity.Task,
        "user" => WebhookEntity.User,
        _ => null,
    };
}
