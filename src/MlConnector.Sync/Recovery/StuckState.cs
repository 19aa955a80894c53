namespace MlConnector.Sync.Recovery;

/// <summary>Why a record does not go on.</summary>
public enum StuckState
{
    /// <summary>It waits for a named precondition.</summary>
    Held = 1,

    /// <summary>It was set aside after repeated failure.</summary>
    Parked = 2,
}
