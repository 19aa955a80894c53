namespace MlConnector.Pipedrive;

/// <summary>A record that a found record names.</summary>
public sealed record FoundReference
{
    /// <summary>Its id.</summary>
    public long? Id { get; init; }

    /// <summary>Its name.</summary>
    public string? Name { get; init; }
}
