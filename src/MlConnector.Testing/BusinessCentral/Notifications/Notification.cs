using System.Globalization;
using System.Text.Json.Nodes;
using MlConnector.Testing.BusinessCentral.Model;

namespace MlConnector.Testing.BusinessCentral.Notifications;

/// <summary>One change, or a whole collection of them, that a subscriber has not taken yet.</summary>
internal sealed record Notification(string Kind, Guid RecordId, DateTimeOffset At)
{
    public const string Created = "created";
    public const string Updated = "updated";
    public const string Deleted = "deleted";
    public const string Collection = "collection";

    // The product compares with a little margin, because its database rounds times.
    private static readonly TimeSpan s_margin = TimeSpan.FromMilliseconds(50);

    // For a collection: the first change; null means that all has to be read again.
    public DateTimeOffset? From { get; init; }

    public int Failures { get; init; }

    public DateTimeOffset DueAgain { get; init; }

    public JsonObject ToJson(Row subscription) => new()
    {
        ["subscriptionId"] = subscription.Text("subscriptionId"),
        ["clientState"] = subscription.Text("clientState"),
        ["expirationDateTime"] = Format((DateTimeOffset)subscription["expirationDateTime"]),
        ["resource"] = subscription.Text("resource") + Place(),
        ["changeType"] = Kind,
        ["lastModifiedDateTime"] = Format(At),
    };

    private string Place() => Kind != Collection ? $"({RecordId})"
        : From is { } from ? "?$filter=lastModifiedDateTime%20gt%20" + Format(from - s_margin)
        : "";

    private static string Format(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
