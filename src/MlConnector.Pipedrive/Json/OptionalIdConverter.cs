using System.Text.Json;
using System.Text.Json.Serialization;

namespace MlConnector.Pipedrive;

/// <summary>Ids of records that may be missing: zero and an empty text mean none.</summary>
internal sealed class OptionalIdConverter<T> : JsonConverter<T?>
    where T : struct, INumericId<T>
{
    public override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        IdText.ReadOptional(ref reader) is { } id and not 0 ? T.From(id) : null;

    public override void Write(Utf8JsonWriter writer, T? value, JsonSerializerOptions options)
    {
        if (value is { } id)
        {
            writer.WriteNumberValue(id.Value);
        }
        else
        {
            writer.WriteNullValue();
        }
    }
}
