namespace MlConnector.Pipedrive;

/// <summary>The matches of a search.</summary>
public sealed record SearchMatches
{
    /// <summary>The records that match, best first.</summary>
    public IReadOnlyList<SearchHit>? Items { get; init; }

    /// <summary>Records that belong to them, when asked for.</summary>
    public IReadOnlyList<SearchHit>? RelatedItems { get; init; }
}
