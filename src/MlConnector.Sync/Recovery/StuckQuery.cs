namespace MlConnector.Sync.Recovery;

/// <summary>Which held and parked records; every member narrows the answer.</summary>
public sealed record StuckQuery
{
    /// <summary>The connection's name; null means all.</summary>
    public string? Connection { get; init; }

    /// <summary>The flow; null means all.</summary>
    public SyncFlow? Flow { get; init; }

    /// <summary>The system of <see cref="Id"/>; null means both.</summary>
    public Side? Side { get; init; }

    /// <summary>The id of one record; null means all.</summary>
    public string? Id { get; init; }

    /// <summary>Only held or only parked records; null means both.</summary>
    public StuckState? State { get; init; }

    /// <summary>Only records whose reason contains this text, without regard to the case of letters A to Z.</summary>
    public string? ReasonContains { get; init; }

    /// <summary>How many records at most.</summary>
    /// <value>200, at most 10,000.</value>
    public int Limit { get; init; } = 200;
}
