namespace MlConnector.Pipedrive;

/// <summary>A source of leads.</summary>
public sealed record LeadSource
{
    /// <summary>Its name.</summary>
    public string? Name { get; init; }
}
