namespace MlConnector.Sync.Storage;

/// <summary>Where the engine keeps its state.</summary>
public sealed class StoreOptions
{
    /// <summary>The database.</summary>
    /// <value><see cref="StoreProvider.Sqlite"/>.</value>
    public StoreProvider Provider { get; set; } = StoreProvider.Sqlite;

    /// <summary>The database's connection string. For SQLite it names a file on a local disk; one process at a time may use it.</summary>
    /// <value><c>Data Source=mlconnector.db</c>.</value>
    public string ConnectionString { get; set; } = "Data Source=mlconnector.db";
}
