using Microsoft.Data.Sqlite;

namespace MlConnector.Sync.Storage.Sqlite;

/// <summary>Where a SQLite store lives, how its connections are opened, and what its errors mean to a person.</summary>
internal sealed class SqliteFile
{
    private const int Corrupt = 11;
    private const int Full = 13;
    private const int NotADatabase = 26;
    private readonly string _connectionString;

    public SqliteFile(string connectionString)
    {
        SqliteConnectionStringBuilder settings;
        try
        {
            settings = new SqliteConnectionStringBuilder(connectionString);
        }
        catch (ArgumentException error)
        {
            throw Wrong("is not a SQLite connection string; write 'Data Source=<file>'", error);
        }

        if (settings.DataSource.Length == 0 || settings.DataSource == ":memory:" || settings.Mode != SqliteOpenMode.ReadWriteCreate
            || settings.DataSource.StartsWith("file:", StringComparison.OrdinalIgnoreCase))
        {
            throw Wrong("must name a file that may be written, 'Data Source=<file>' without Mode");
        }

        Path = System.IO.Path.GetFullPath(settings.DataSource);
        settings.DataSource = Path;
        settings.ForeignKeys = true;
        settings.Pooling = false;
        // The file is made before the first connection; one that vanished later must not be replaced by an empty one in silence.
        settings.Mode = SqliteOpenMode.ReadWrite;
        _connectionString = settings.ToString();
        BusyTimeout = TimeSpan.FromSeconds(settings.DefaultTimeout);
    }

    public string Path { get; }

    public string LockPath => Path + ".lock";

    public TimeSpan BusyTimeout { get; }

    public string ConnectionString => _connectionString;

    /// <summary>Opens a connection with the settings that durability rests on.</summary>
    public SqlSession Open(bool readOnly)
    {
        var connection = new SqliteConnection(_connectionString);
        try
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA journal_mode=WAL";
            if (command.ExecuteScalar() as string is not "wal")
            {
                throw new StoreUnavailableException(
                    $"The store '{Path}' cannot use write-ahead logging; put it on a local disk.");
            }

            command.CommandText = "PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON;";
            command.ExecuteNonQuery();
            if (readOnly)
            {
                command.CommandText = "PRAGMA query_only=ON";
                command.ExecuteNonQuery();
            }

            return new SqlSession(connection, IsDuplicate);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Turns an error of the database or the disk into one sentence.</summary>
    public StoreUnavailableException Unavailable(Exception error) => error switch
    {
        StoreUnavailableException known => known,
        SqliteException { SqliteErrorCode: NotADatabase or Corrupt } => new(
            $"The store '{Path}' is damaged or is not a SQLite database; restore a backup or name another file.", error),
        SqliteException { SqliteErrorCode: Full } => new(
            $"The store '{Path}' cannot be written because the disk is full; free some space.", error),
        SqliteException { SqliteErrorCode: SQLitePCL.raw.SQLITE_BUSY or SQLitePCL.raw.SQLITE_LOCKED } => new(
            $"The store '{Path}' is locked by another program; close the program that has it open.", error),
        SqliteException { SqliteErrorCode: SQLitePCL.raw.SQLITE_READONLY or SQLitePCL.raw.SQLITE_PERM } or UnauthorizedAccessException => new(
            $"The store '{Path}' may not be written; give this account write access to the file and its folder.", error),
        _ => new($"The store '{Path}' cannot be used: {error.Message}", error),
    };

    /// <summary>Whether the error lies in one statement, so that the other operations of the transaction are not touched by it.</summary>
    public static bool IsStatementError(SqliteException error) => error.SqliteErrorCode is SQLitePCL.raw.SQLITE_ERROR
        or SQLitePCL.raw.SQLITE_CONSTRAINT or SQLitePCL.raw.SQLITE_MISMATCH or SQLitePCL.raw.SQLITE_TOOBIG or SQLitePCL.raw.SQLITE_RANGE;

    private static bool IsDuplicate(System.Data.Common.DbException error) => error is SqliteException
    {
        SqliteExtendedErrorCode: SQLitePCL.raw.SQLITE_CONSTRAINT_UNIQUE or SQLitePCL.raw.SQLITE_CONSTRAINT_PRIMARYKEY,
    };

    // The value itself stays out of the message: a connection string may carry a password.
    private static MlConnectorConfigurationException Wrong(string what, Exception? error = null) =>
        new($"MlConnector:Store:ConnectionString {what}.", error);
}
