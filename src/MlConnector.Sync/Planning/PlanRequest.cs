namespace MlConnector.Sync.Planning;

/// <summary>What shall be planned.</summary>
public sealed record PlanRequest
{
    /// <summary>The connection's name; null when only one is configured.</summary>
    public string? Connection { get; init; }

    /// <summary>Whether records are only joined: nothing is created and nothing changed.</summary>
    /// <value>False.</value>
    public bool MatchOnly { get; init; }

    /// <summary>The kinds of record; null means products, organizations and persons.</summary>
    /// <remarks>Deals are not planned: each document has a preflight of its own, right before it is made.</remarks>
    public IReadOnlyList<SyncFlow>? Flows { get; init; }
}
