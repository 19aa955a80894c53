using System.Text.Json;
using System.Text.Json.Serialization;

namespace MlConnector.Pipedrive;

/// <summary>Whole numbers as <see cref="TolerantLong"/> reads them.</summary>
internal sealed class TolerantInt : JsonConverter<int?>
{
    public override int? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => TolerantLong.Whole(ref reader) switch
    {
        null => null,
        { } number and >= int.MinValue and <= int.MaxValue => (int)number,
        _ => throw new JsonException("The number is too large."),
    };

    public override void Write(Utf8JsonWriter writer, int? value, JsonSerializerOptions options)
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
}
