using System.Text.Json;
using System.Text.Json.Serialization;

namespace MlConnector.Pipedrive;

internal sealed class CustomFieldsConverter : JsonConverter<CustomFields>
{
    public override CustomFields Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        return document.RootElement.ValueKind == JsonValueKind.Object
            ? new CustomFields(document.RootElement.EnumerateObject().ToDictionary(member => member.Name, member => member.Value.Clone(), StringComparer.Ordinal))
            : CustomFields.Empty;
    }

    public override void Write(Utf8JsonWriter writer, CustomFields value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        foreach (var key in value.Keys)
        {
            writer.WritePropertyName(key);
            value.Get(key).WriteTo(writer);
        }

        writer.WriteEndObject();
    }
}
