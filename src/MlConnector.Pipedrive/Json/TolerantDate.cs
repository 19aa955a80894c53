using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace MlConnector.Pipedrive;

/// <summary>Dates without a zone; where a time follows, its date. Empty and zero dates are none.</summary>
internal sealed class TolerantDate : JsonConverter<DateOnly?>
{
    private const int Length = 10;

    public override DateOnly? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var text = reader.TokenType is JsonTokenType.String or JsonTokenType.Null ? reader.GetString() : throw new JsonException("A date was expected.");
        return text switch
        {
            null or "" or "0000-00-00" => null,
            _ when DateOnly.TryParseExact(text.AsSpan(0, Math.Min(Length, text.Length)), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) => date,
            _ => throw new JsonException("A date was expected."),
        };
    }

    public override void Write(Utf8JsonWriter writer, DateOnly? value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
}
