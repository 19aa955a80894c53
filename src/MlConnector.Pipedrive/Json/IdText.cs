using System.Globalization;
using System.Text.Json;

namespace MlConnector.Pipedrive;

/// <summary>Ids travel as numbers in records and as text in webhook metadata.</summary>
internal static class IdText
{
    public static long Read(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.Number => reader.GetInt64(),
        JsonTokenType.String when long.TryParse(reader.GetString(), NumberStyles.None, CultureInfo.InvariantCulture, out var id) => id,
        _ => throw new JsonException("An id is neither a number nor digits."),
    };
}
