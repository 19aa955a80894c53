using System.Text.Json;
using System.Text.Json.Serialization;

namespace MlConnector.Pipedrive;

/// <summary>The definition of a field, as Pipedrive returns it. Any member may be missing: the documentation of required members is not reliable.</summary>
public sealed record FieldDefinition
{
    /// <summary>The name that people see; not unique.</summary>
    public string? FieldName { get; set; }

    /// <summary>The key: 40 characters for custom fields, different in every account.</summary>
    public string? FieldCode { get; set; }

    /// <summary>Description.</summary>
    public string? Description { get; set; }

    /// <summary>For example <c>varchar</c>, <c>enum</c> or <c>monetary</c>.</summary>
    public string? FieldType { get; set; }

    /// <summary>Options of enum and set fields.</summary>
    public IReadOnlyList<FieldOption>? Options { get; set; }

    /// <summary>The parts of a value, for example the currency of an amount.</summary>
    public IReadOnlyList<FieldSubfield>? Subfields { get; set; }

    /// <summary>Whether the account added it.</summary>
    public bool? IsCustomField { get; set; }

    /// <summary>Whether records have it only when it is asked for.</summary>
    public bool? IsOptionalResponseField { get; set; }

    /// <summary>Where people see it, when asked for.</summary>
    public JsonElement? UiVisibility { get; set; }

    /// <summary>Where it is important, when asked for.</summary>
    public JsonElement? ImportantFields { get; set; }

    /// <summary>Where it is required, when asked for.</summary>
    public JsonElement? RequiredFields { get; set; }

    /// <summary>Members that this class does not know.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? More { get; set; }
}
