using System.Text.Json;

namespace MlConnector.Pipedrive;

/// <summary>What to write to a filter: only members whose setter was called are sent; null clears a member.</summary>
public sealed record FilterChanges : EntityChanges
{
    /// <summary><c>name</c>: its name; not unique.</summary>
    public string? Name { get => Get<string>("name"); init => Set("name", value); }

    /// <summary><c>conditions</c>: two groups, the first with <c>and</c>, the second with <c>or</c>.</summary>
    public JsonElement? Conditions { get => Get<JsonElement>("conditions"); init => SetJson("conditions", value); }

    /// <summary><c>type</c>: its type.</summary>
    public string? Type { get => Get<string>("type"); init => Set("type", value); }
}
