using System.Text.Json;
using System.Text.Json.Serialization;

namespace MlConnector.Pipedrive;

internal sealed class OrganizationIdConverter : JsonConverter<OrganizationId>
{
    public override OrganizationId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(IdText.Read(ref reader));

    public override void Write(Utf8JsonWriter writer, OrganizationId value, JsonSerializerOptions options) => writer.WriteNumberValue(value.Value);
}
