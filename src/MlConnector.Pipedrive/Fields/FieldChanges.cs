using System.Text.Json;

namespace MlConnector.Pipedrive;

/// <summary>What to write to a field: only members whose setter was called are sent. The type can never be changed.</summary>
/// <exception cref="ArgumentException">A text is longer than Pipedrive accepts.</exception>
public sealed record FieldChanges : EntityChanges
{
    /// <summary><c>field_name</c>, at most 255 characters.</summary>
    public string? FieldName { get => Get<string>("field_name"); init => SetText("field_name", value, 255); }

    /// <summary><c>ui_visibility</c>: where people see it.</summary>
    public JsonElement? UiVisibility { get => Get<JsonElement>("ui_visibility"); init => SetJson("ui_visibility", value); }

    /// <summary><c>important_fields</c>: where it is important; not of product fields.</summary>
    public JsonElement? ImportantFields { get => Get<JsonElement>("important_fields"); init => SetJson("important_fields", value); }

    /// <summary><c>required_fields</c>: where it is required; not of product fields.</summary>
    public JsonElement? RequiredFields { get => Get<JsonElement>("required_fields"); init => SetJson("required_fields", value); }

    /// <summary><c>description</c>, only of deal fields.</summary>
    public string? Description { get => Get<string>("description"); init => Set("description", value); }
}
