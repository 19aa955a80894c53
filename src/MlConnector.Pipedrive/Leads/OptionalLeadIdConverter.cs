using System.Text.Json;
using System.Text.Json.Serialization;

namespace MlConnector.Pipedrive;

/// <summary>Lead ids of records that may have no lead: an empty text means none.</summary>
internal sealed class OptionalLeadIdConverter : JsonConverter<LeadId?>
{
    public override LeadId? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.Null || (reader.TokenType == JsonTokenType.String && reader.ValueTextEquals(""u8)) ? null : new LeadId(reader.GetGuid());

    public override void Write(Utf8JsonWriter writer, LeadId? value, JsonSerializerOptions options)
    {
        if (value is { } id)
        {
            writer.WriteStringValue(id.Value);
        }
        else
        {
            writer.WriteNullValue();
        }
    }
}
