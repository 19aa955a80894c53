namespace MlConnector.Sync.Planning;

/// <summary>
/// What a sync would do, made at one moment and not done. It is kept in the store with its entries, which are read with
/// <see cref="IPlanFiles.ReadAsync"/>; a store keeps the five newest plans of a connection.
/// </summary>
public sealed record SyncPlan
{
    /// <summary>The plan's number, unique everywhere.</summary>
    public required string Id { get; init; }

    /// <summary>The connection's name.</summary>
    public required string Connection { get; init; }

    /// <summary>The two companies that the connection joined when the plan was made.</summary>
    public required string Companies { get; init; }

    /// <summary>When it was made, UTC.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Whether it only joins records.</summary>
    public required bool MatchOnly { get; init; }

    /// <summary>Fingerprint of the field rules and flow settings that it was made with.</summary>
    public required string MappingVersion { get; init; }

    /// <summary>Its entries, counted.</summary>
    public IReadOnlyList<PlanCount> Counts { get; init; } = [];

    /// <summary>Hash over all of it. Audit entries of its application name it.</summary>
    public string Hash { get; init; } = "";

    /// <summary>How many records it treats in a way.</summary>
    /// <param name="outcome">The way.</param>
    public int Count(PlanOutcome outcome) => Counts.Where(count => count.Outcome == outcome).Sum(count => count.Records);
}
