using System.Text.Json;
using System.Text.Json.Serialization;

namespace MlConnector.Pipedrive;

/// <summary>An option of a field, as Pipedrive returns it. Any member may be missing: the documentation of required members is not reliable.</summary>
public sealed record FieldOption
{
    /// <summary>A number for custom fields, a text for built-in ones.</summary>
    public JsonElement Id { get; set; }

    /// <summary>The text that people see.</summary>
    public string? Label { get; set; }

    /// <summary>Its colour.</summary>
    public string? Color { get; set; }

    /// <summary>When it was last changed.</summary>
    public DateTimeOffset? UpdateTime { get; set; }

    /// <summary>When it was added.</summary>
    public DateTimeOffset? AddTime { get; set; }

    /// <summary>Members that this class does not know.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? More { get; set; }
}
