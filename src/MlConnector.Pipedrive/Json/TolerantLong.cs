using System.Text.Json;
using System.Text.Json.Serialization;

namespace MlConnector.Pipedrive;

/// <summary>Whole numbers as <see cref="TolerantDecimal"/> reads them, and ids in any of their forms.</summary>
internal sealed class TolerantLong : JsonConverter<long?>
{
    public override long? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Whole(ref reader);

    public override void Write(Utf8JsonWriter writer, long? value, JsonSerializerOptions options)
    {
        if (value is { } number)
        {
            writer.WriteNumberValue(number);
        }
        else
        {
            writer.WriteNullValue();
        }
    }

    internal static long? Whole(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.StartObject)
        {
            return IdText.ReadOptional(ref reader);
        }

        if (reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out var plain))
        {
            return plain;
        }

        return TolerantDecimal.Number(ref reader) switch
        {
            null => null,
            { } number when number is >= long.MinValue and <= long.MaxValue && decimal.IsInteger(number) => (long)number,
            _ => throw new JsonException("A whole number was expected."),
        };
    }
}
