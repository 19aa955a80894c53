using System.Text.Json;
using System.Text.Json.Serialization;

namespace MlConnector.Pipedrive;

/// <summary>The definition of a field, as Pipedrive returns it. Any member may be missing: the documentation of required members is not reliable.</summary>
public sealed record FieldDefinition
{
    /// <summary>The name that people see; not unique.</summary>
    public string? FieldName { get; init; }

    /// <summary>The key: 40 characters for custom fields, different in every account.</summary>
    public string? FieldCode { get; init; }

    /// <summary>Description.</summary>
    public string? Description { get; init; }

    /// <summary>For example <c>varchar</c>, <c>enum</c> or <c>monetary</c>.</summary>
    public string? FieldType { get; init; }

    /// <summary>Options of enum and set fields.</summary>
    public IReadOnlyList<FieldOption>? Options { get; init; }

    /// <summary>The parts of a value, for example the currency of an amount.</summary>
    public IReadOnlyList<FieldSubfield>? Subfields { get; init; }

    /// <summary>Whether the account added it.</summary>
    public bool? IsCustomField { get; init; }

    /// <summary>Whether records have it only when it is asked for.</summary>
    public bool? IsOptionalResponseField { get; init; }

    /// <summary>Where people see it, when asked for.</summary>
    public JsonElement? UiVisibility { get; init; }

    /// <summary>Where it is important, when asked for.</summary>
    public JsonElement? ImportantFields { get; init; }

    /// <summary>Where it is required, when asked for.</summary>
    public JsonElement? RequiredFields { get; init; }

    /// <summary>Members that this class does not know.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? More { get; set; }
}
