namespace MlConnector.Sync.Connections;

/// <summary>The state of a connection, and why.</summary>
public sealed record ConnectionCondition
{
    /// <summary>The connection's name.</summary>
    public required string Connection { get; init; }

    /// <summary>The state.</summary>
    public ConnectionState State { get; init; }

    /// <summary>Why, and what to do; null when nothing is wrong.</summary>
    public string? Reason { get; init; }

    /// <summary>Since when, UTC; null when it was never different.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>When it ends by itself, at the latest, UTC; null when it does not, or nobody knows.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>Before this time nothing is sent to either system; null when nothing has to wait.</summary>
    public DateTimeOffset? RestsUntil { get; init; }

    /// <summary>Flows that stand still while the others go on.</summary>
    public IReadOnlyList<FlowPause> PausedFlows { get; init; } = [];

    /// <summary>Set while everything but won deals waits for Pipedrive's tokens of the next day.</summary>
    public KeptTokens? KeptTokens { get; init; }

    /// <summary>Passes in a row that failed for reasons that may end by themselves.</summary>
    internal int FailedPasses { get; init; }

    /// <summary>Identifies, protected, the credentials that were refused: others are worth a try.</summary>
    internal string? RefusedCredentials { get; init; }

    /// <summary>Grows with every change, so that a pass never overwrites what a person decided meanwhile.</summary>
    internal long Version { get; init; }

    /// <summary>Takes another state; the same one keeps its time.</summary>
    internal ConnectionCondition Become(ConnectionState state, string? reason, DateTimeOffset now, DateTimeOffset? until = null, DateTimeOffset? restsUntil = null) => this with
    {
        State = state,
        Reason = reason,
        Since = State == state ? Since ?? now : now,
        Until = until,
        RestsUntil = restsUntil,
        RefusedCredentials = null,
    };
}
