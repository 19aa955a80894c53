namespace MlConnector.Sync;

/// <summary>What <see cref="ISyncEngine.SyncAsync"/> shall do.</summary>
public sealed record SyncRequest
{
    /// <summary>The connection's name; null means every configured connection.</summary>
    /// <value>Null.</value>
    public string? Connection { get; init; }

    /// <summary>Whether both sides are polled first; false only works through what is already due.</summary>
    /// <value>True.</value>
    public bool Poll { get; init; } = true;

    /// <summary>Whether the ids of all records of both sides are compared now, although <c>Schedule:Sweep</c> does not ask for it yet.</summary>
    /// <value>False.</value>
    public bool Sweep { get; init; }
}
