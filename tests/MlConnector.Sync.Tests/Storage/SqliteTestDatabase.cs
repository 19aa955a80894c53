using MlConnector.Sync.Storage;
using MlConnector.Sync.Storage.Sqlite;

namespace MlConnector.Sync.Tests.Storage;

/// <summary>A SQLite store in a folder of its own.</summary>
internal sealed class SqliteTestDatabase : ITestDatabase
{
    private readonly SqliteDatabase _database;

    public SqliteTestDatabase() => _database = new SqliteDatabase(ConnectionString());

    public string Folder { get; } = Directory.CreateTempSubdirectory("mlc-store-").FullName;

    public string File => Path.Combine(Folder, "store.db");

    public IDatabase Database => _database;

    public string ConnectionString(string name = "store.db") => $"Data Source={Path.Combine(Folder, name)};Default Timeout=1";

    public Task CloseAsync() => _database.DisposeAsync().AsTask();

    public async ValueTask DisposeAsync()
    {
        await _database.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }
}
