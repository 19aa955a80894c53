namespace MlConnector.Pipedrive;

/// <summary>What to write to a label of leads: only members whose setter was called are sent; null clears a member.</summary>
public sealed record LeadLabelChanges : EntityChanges
{
    /// <summary><c>name</c>: its name; not unique.</summary>
    public string? Name { get => Get<string>("name"); init => Set("name", value); }

    /// <summary><c>color</c>: its colour.</summary>
    public string? Color { get => Get<string>("color"); init => Set("color", value); }
}
