using System.Globalization;
using System.Text.Json;

namespace MlConnector.Pipedrive;

/// <summary>Reads the parts of custom values; null where there is nothing or something else.</summary>
internal static class CustomFieldText
{
    public static string? Of(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.GetRawText(),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => null,
    };

    public static DateOnly? Date(string? text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    public static TimeOnly? Time(string? text) => TimeOnly.TryParse(text, CultureInfo.InvariantCulture, out var time) ? time : null;

    public static long? Id(string? text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;

    /// <summary>Ids in an array of numbers or objects, or in a text with commas.</summary>
    public static IReadOnlyList<long> Ids(JsonElement value)
    {
        var texts = value.ValueKind switch
        {
            JsonValueKind.Array => value.EnumerateArray().Select(item => Of(item.ValueKind == JsonValueKind.Object && item.TryGetProperty("id", out var id) ? id : item)),
            JsonValueKind.String => value.GetString()!.Split(',', StringSplitOptions.TrimEntries),
            JsonValueKind.Number => [value.GetRawText()],
            _ => [],
        };
        return [.. texts.Select(Id).OfType<long>()];
    }
}
