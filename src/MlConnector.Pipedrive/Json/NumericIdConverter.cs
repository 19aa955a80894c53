using System.Text.Json;
using System.Text.Json.Serialization;

namespace MlConnector.Pipedrive;

internal sealed class NumericIdConverter<T> : JsonConverter<T>
    where T : struct, INumericId<T>
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => T.From(IdText.Read(ref reader));

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteNumberValue(value.Value);
}
