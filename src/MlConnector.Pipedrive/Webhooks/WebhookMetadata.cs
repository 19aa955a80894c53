using System.Globalization;
using System.Text.Json;

namespace MlConnector.Pipedrive;

/// <summary>What both versions of the payload say about an event.</summary>
public sealed record WebhookMetadata
{
    private static readonly DateTimeOffset _latest = new(2200, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The version of the payload: 1 or 2.</summary>
    public required int Version { get; init; }

    /// <summary>The entity as Pipedrive names it, for example <c>deal</c>.</summary>
    public required string Entity { get; init; }

    /// <summary>The action as Pipedrive names it, for example <c>change</c> in version 2 and <c>updated</c> in version 1.</summary>
    public required string Action { get; init; }

    /// <summary>The record's id as text; empty when there is none.</summary>
    public required string RecordId { get; init; }

    /// <summary>The webhook that was called.</summary>
    public long? WebhookId { get; init; }

    /// <summary>The company.</summary>
    public long? CompanyId { get; init; }

    /// <summary>The user who did it.</summary>
    public long? UserId { get; init; }

    /// <summary>The id of the event; for users it is the user's id. Version 1 has none.</summary>
    public string? EventId { get; init; }

    /// <summary>The same for all events of one change. Version 1 has none.</summary>
    public string? CorrelationId { get; init; }

    /// <summary>When it happened.</summary>
    public DateTimeOffset? OccurredAt { get; init; }

    /// <summary>Which try to deliver it this is, from 1 to 4.</summary>
    public int? Attempt { get; init; }

    /// <summary>Whether an API caller did it, not a person in the product. It does not tell which.</summary>
    public bool IsFromApi { get; init; }

    /// <summary>Whether it is one of many changes that were made at once.</summary>
    public bool IsBulkEdit { get; init; }

    internal static WebhookMetadata OfVersion2(JsonElement meta) => new()
    {
        Version = 2,
        Entity = Text(meta, "entity") ?? "",
        Action = Text(meta, "action") ?? "",
        RecordId = Text(meta, "entity_id") ?? "",
        WebhookId = Number(meta, "webhook_id"),
        CompanyId = Number(meta, "company_id"),
        UserId = Number(meta, "user_id"),
        EventId = Text(meta, "id"),
        CorrelationId = Text(meta, "correlation_id"),
        OccurredAt = Time(Text(meta, "timestamp")),
        Attempt = (int?)Bounded(Number(meta, "attempt")),
        IsFromApi = Text(meta, "change_source") == "api",
        IsBulkEdit = Flag(meta, "is_bulk_edit"),
    };

    internal static WebhookMetadata OfVersion1(JsonElement payload, JsonElement meta) => new()
    {
        Version = 1,
        Entity = Text(meta, "object") ?? "",
        Action = Text(meta, "action") ?? "",
        RecordId = Text(meta, "id") ?? "",
        WebhookId = Number(meta, "webhook_id"),
        CompanyId = Number(meta, "company_id"),
        UserId = Number(meta, "user_id"),
        OccurredAt = Time(Text(meta, "timestamp")),
        Attempt = (int?)Bounded(Number(payload, "retry")) + 1,
        IsFromApi = Text(meta, "change_source") == "api",
        IsBulkEdit = Flag(meta, "is_bulk_update"),
    };

    internal static string? Text(JsonElement element, string name) => element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) ? value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.GetRawText(),
        _ => null,
    } : null;

    internal static long? Number(JsonElement element, string name) =>
        long.TryParse(Text(element, name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static bool Flag(JsonElement element, string name) => element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.True;

    private static long? Bounded(long? number) => number is >= 0 and < 1000 ? number : null;

    // The documentation calls it a number of ten digits, and shows a date.
    private static DateTimeOffset? Time(string? text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) ? (seconds < _latest.ToUnixTimeSeconds() ? DateTimeOffset.FromUnixTimeSeconds(seconds) : null)
        : DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time) ? time
        : null;
}
