using System.Text.Json;
using System.Text.Json.Serialization;

namespace MlConnector.Pipedrive;

internal sealed class CustomFieldsConverter : JsonConverter<CustomFields>
{
    public override CustomFields Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            reader.Skip();
            return CustomFields.Empty;
        }

        var fields = CustomFieldsBuilder.Start();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            fields.Add(ref reader);
        }

        return fields.Build() is { HasRepeatedKeys: false } read ? read : throw new JsonException("A custom field comes twice.");
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
