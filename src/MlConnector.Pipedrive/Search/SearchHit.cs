namespace MlConnector.Pipedrive;

/// <summary>A record that a search found.</summary>
public sealed record SearchHit
{
    /// <summary>How well it matches.</summary>
    public decimal? ResultScore { get; init; }

    /// <summary>What the index knows of the record, which may be older than the record.</summary>
    public FoundItem? Item { get; init; }
}
