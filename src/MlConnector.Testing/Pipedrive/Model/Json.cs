using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace MlConnector.Testing.Pipedrive.Model;

/// <summary>Reads members of records, whatever kind of number they were made of.</summary>
internal static class Json
{
    public static long Id(this JsonObject record) => record.Long("id") ?? throw new InvalidOperationException("A record has no id.");

    public static long? Long(this JsonObject record, string name) => Long(record[name]);

    public static long? Long(JsonNode? node) =>
        node is JsonValue && long.TryParse(node.ToString(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    public static decimal Decimal(this JsonObject record, string name) =>
        record[name] is JsonValue value && decimal.TryParse(value.ToString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : 0;

    public static string? Text(this JsonObject record, string name) => record[name]?.ToString();

    public static bool Flag(this JsonObject record, string name) => record[name]?.GetValueKind() == JsonValueKind.True;

    /// <summary>A copy of the member, null when there is none.</summary>
    public static JsonNode? Copy(this JsonObject record, string name) => record[name]?.DeepClone();

    public static JsonObject Copy(this JsonObject record) => (JsonObject)record.DeepClone();

    public static JsonArray List(IEnumerable<JsonNode?> items) => [.. items.Select(item => item?.DeepClone())];

    public static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>The stamp of v2: a resolution of one second.</summary>
    public static string Stamp(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>The stamp of v1: UTC without saying so.</summary>
    public static string? PlainStamp(string? stamp) => stamp is { Length: >= 19 } ? $"{stamp[..10]} {stamp[11..19]}" : stamp;
}
