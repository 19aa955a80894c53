namespace MlConnector.Sync.Storage;

/// <summary>The databases that can hold the engine's state.</summary>
public enum StoreProvider
{
    /// <summary>One SQLite file, for one process.</summary>
    Sqlite,
}
