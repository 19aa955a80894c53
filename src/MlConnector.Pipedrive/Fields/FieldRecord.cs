using System.Text.Json;
using System.Text.Json.Serialization;

namespace MlConnector.Pipedrive;

/// <summary>The definition of a field with its numeric id, as Pipedrive returns it. Any member may be missing: the documentation of required members is not reliable.</summary>
public sealed record FieldRecord
{
    /// <summary>Its numeric id.</summary>
    public long? Id { get; set; }

    /// <summary>The key: 40 characters for custom fields, different in every account.</summary>
    public string? Key { get; set; }

    /// <summary>The name that people see; not unique.</summary>
    public string? Name { get; set; }

    /// <summary>For example <c>varchar</c>, <c>enum</c> or <c>monetary</c>.</summary>
    public string? FieldType { get; set; }

    /// <summary>Whether it is active.</summary>
    public bool? ActiveFlag { get; set; }

    /// <summary>Whether the account added it.</summary>
    public bool? EditFlag { get; set; }

    /// <summary>Whether many records can be changed at once.</summary>
    public bool? BulkEditAllowed { get; set; }

    /// <summary>Whether every record needs it.</summary>
    public bool? MandatoryFlag { get; set; }

    /// <summary>Options of enum and set fields.</summary>
    public IReadOnlyList<FieldOption>? Options { get; set; }

    /// <summary>Members that this class does not know.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? More { get; set; }
}
