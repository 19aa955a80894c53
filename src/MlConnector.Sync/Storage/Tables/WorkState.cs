namespace MlConnector.Sync.Storage.Tables;

/// <summary>How a work row stands. A row is due when its time has come, whatever its state; parked rows have no time.</summary>
internal enum WorkState
{
    /// <summary>Due now or later.</summary>
    Ready = 0,

    /// <summary>Waits for a precondition.</summary>
    Held = 1,

    /// <summary>Set aside.</summary>
    Parked = 2,
}
