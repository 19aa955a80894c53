using System.Text.Json;
using System.Text.Json.Serialization;

namespace MlConnector.Pipedrive;

internal sealed class LeadIdConverter : JsonConverter<LeadId>
{
    public override LeadId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetGuid());

    public override void Write(Utf8JsonWriter writer, LeadId value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
}
