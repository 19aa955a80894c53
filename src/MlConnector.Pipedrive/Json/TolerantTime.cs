using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace MlConnector.Pipedrive;

/// <summary>Times: RFC 3339, or date and time in UTC without a zone as v1 writes them. Empty and zero dates are none.</summary>
internal sealed class TolerantTime : JsonConverter<DateTimeOffset?>
{
    private const DateTimeStyles Utc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;

    public override DateTimeOffset? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.Null => null,
        JsonTokenType.String when reader.ValueSpan is [.., (byte)'Z'] && reader.TryGetDateTimeOffset(out var time) => time,
        JsonTokenType.String => Parse(reader.GetString()!),
        JsonTokenType.Number when reader.GetInt64() is var seconds and >= 0 and < 253_402_300_800 => DateTimeOffset.FromUnixTimeSeconds(seconds),
        _ => throw new JsonException("A time was expected."),
    };

    public override void Write(Utf8JsonWriter writer, DateTimeOffset? value, JsonSerializerOptions options)
    {
        if (value is { } time)
        {
            writer.WriteStringValue(time);
        }
        else
        {
            writer.WriteNullValue();
        }
    }

    private static DateTimeOffset? Parse(string text) => text switch
    {
        "" => null,
        _ when text.StartsWith("0000-00-00", StringComparison.Ordinal) => null,
        _ when DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, Utc, out var time) => time,
        _ => throw new JsonException("A time was expected."),
    };
}
