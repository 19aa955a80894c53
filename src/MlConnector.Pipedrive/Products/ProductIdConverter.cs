using System.Text.Json;
using System.Text.Json.Serialization;

namespace MlConnector.Pipedrive;

internal sealed class ProductIdConverter : JsonConverter<ProductId>
{
    public override ProductId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(IdText.Read(ref reader));

    public override void Write(Utf8JsonWriter writer, ProductId value, JsonSerializerOptions options) => writer.WriteNumberValue(value.Value);
}
