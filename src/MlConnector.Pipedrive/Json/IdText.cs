using System.Globalization;
using System.Text.Json;

namespace MlConnector.Pipedrive;

/// <summary>Ids travel as numbers, as text, as objects around the number, and where there is none as null, an empty text or zero.</summary>
internal static class IdText
{
    public static long Read(ref Utf8JsonReader reader) => ReadOptional(ref reader) ?? throw new JsonException("An id is missing.");

    public static long? ReadOptional(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.Null => null,
        JsonTokenType.Number => reader.GetInt64(),
        JsonTokenType.String when reader.GetString() is { Length: 0 } => null,
        JsonTokenType.String when long.TryParse(reader.GetString(), NumberStyles.None, CultureInfo.InvariantCulture, out var id) => id,
        JsonTokenType.StartObject => Inside(ref reader),
        _ => throw new JsonException("An id is neither a number nor digits."),
    };

    // v1 answers with the whole record where v2 has its id, and calls the id "value" or "id".
    private static long? Inside(ref Utf8JsonReader reader)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        foreach (var name in (ReadOnlySpan<string>)["value", "id"])
        {
            if (document.RootElement.TryGetProperty(name, out var inner) && long.TryParse(inner.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var id))
            {
                return id;
            }
        }

        throw new JsonException("An object stands for an id, but has none.");
    }
}
