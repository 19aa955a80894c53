namespace MlConnector.Sync.Connections;

/// <summary>Whether the engine works.</summary>
/// <param name="IsStoreUsable">Whether the store can be written.</param>
/// <param name="Problems">One sentence for each connection that does not work, for the store, and for code of the application that hangs. They may name settings: show them to administrators only.</param>
public sealed record SyncHealth(bool IsStoreUsable, IReadOnlyList<string> Problems)
{
    /// <summary>True when nothing is wrong. A paused connection is not wrong.</summary>
    public bool IsOk => Problems.Count == 0;
}
