using System.Text.Json;
using System.Text.Json.Serialization;
using MlConnector.Http;

namespace MlConnector.Pipedrive;

/// <summary>An e-mail address, a phone number or a messenger name.</summary>
public sealed record ContactValue : IWritableJson
{
    /// <summary>The address or number.</summary>
    public string? Value { get; set; }

    /// <summary>Whether it is the first choice.</summary>
    public bool? Primary { get; set; }

    /// <summary>For example <c>work</c>.</summary>
    public string? Label { get; set; }

    /// <summary>Members that this class does not know.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? More { get; set; }

    void IWritableJson.WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("value", Value);
        if (Primary is { } primary)
        {
            writer.WriteBoolean("primary", primary);
        }

        if (Label is not null)
        {
            writer.WriteString("label", Label);
        }

        writer.WriteEndObject();
    }
}
