namespace MlConnector.Sync.Connections;

/// <summary>A record that is held or parked.</summary>
/// <param name="Flow">Its flow.</param>
/// <param name="Side">The system that its id belongs to.</param>
/// <param name="Id">Its id there.</param>
/// <param name="State"><c>Held</c> or <c>Parked</c>.</param>
/// <param name="Reason">Why, and what to do.</param>
public sealed record StuckRecord(SyncFlow Flow, Side Side, string Id, string State, string Reason)
{
    /// <summary>The connection's name.</summary>
    public string Connection { get; init; } = "";

    /// <summary>Failed attempts.</summary>
    public int Attempts { get; init; }

    /// <summary>When the work came into being, UTC.</summary>
    public DateTimeOffset MarkedAt { get; init; }

    /// <summary>When the engine looks again by itself, UTC; null when it waits for a change or a person.</summary>
    public DateTimeOffset? RecheckAt { get; init; }
}
