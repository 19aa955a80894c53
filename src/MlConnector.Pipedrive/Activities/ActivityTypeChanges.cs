namespace MlConnector.Pipedrive;

/// <summary>What to write to a type of activities: only members whose setter was called are sent; null clears a member.</summary>
public sealed record ActivityTypeChanges : EntityChanges
{
    /// <summary><c>name</c>: its name; not unique.</summary>
    public string? Name { get => Get<string>("name"); init => Set("name", value); }

    /// <summary><c>icon_key</c>: its icon.</summary>
    public string? IconKey { get => Get<string>("icon_key"); init => Set("icon_key", value); }

    /// <summary><c>color</c>: its colour.</summary>
    public string? Color { get => Get<string>("color"); init => Set("color", value); }

    /// <summary><c>order_nr</c>: its position; only of existing types.</summary>
    public int? OrderNr { get => Get<int?>("order_nr"); init => Set("order_nr", value); }
}
