namespace MlConnector.Sync.Storage;

/// <summary>
/// Runs the store's SQL. An operation touches nothing but its session, because a database may have to run it again.
/// </summary>
internal interface IDatabase : IStore
{
    /// <summary>Runs reads against one consistent view of what is committed.</summary>
    /// <exception cref="StoreUnavailableException">The database does not answer.</exception>
    Task<T> ReadAsync<T>(Func<SqlSession, Task<T>> operation, CancellationToken cancellationToken);

    /// <summary>Runs an operation that is stored whole or not at all. When it returns, a power loss does not undo it.</summary>
    /// <remarks>An exception of the operation itself reaches the caller as it is and undoes the operation.</remarks>
    /// <exception cref="StoreUnavailableException">The database cannot write; nothing was stored.</exception>
    Task<T> WriteAsync<T>(Func<SqlSession, Task<T>> operation, CancellationToken cancellationToken);
}
