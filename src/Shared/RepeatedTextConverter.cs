using System.Text.Json;
using System.Text.Json.Serialization;

namespace MlConnector.Http;

/// <summary>Reads texts that stand in many records, such as countries and currencies, as one string each.</summary>
internal sealed class RepeatedTextConverter : JsonConverter<string>
{
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.Null ? null : RepeatedText.Of(ref reader);

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);
}
