using System.Text.Json;
using System.Text.Json.Serialization;

namespace MlConnector.Pipedrive;

/// <summary>A part of the value of a field, as Pipedrive returns it. Any member may be missing: the documentation of required members is not reliable.</summary>
public sealed record FieldSubfield
{
    /// <summary>The key of the part.</summary>
    public string? FieldCode { get; set; }

    /// <summary>Its name.</summary>
    public string? FieldName { get; set; }

    /// <summary>Its type.</summary>
    public string? FieldType { get; set; }

    /// <summary>Members that this class does not know.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? More { get; set; }
}
