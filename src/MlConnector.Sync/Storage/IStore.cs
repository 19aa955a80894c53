namespace MlConnector.Sync.Storage;

/// <summary>The store as a whole. Opening it first gives its errors at start; otherwise the first use opens it.</summary>
internal interface IStore
{
    /// <summary>Opens the database, takes the lock that belongs to it and brings its schema up to date. Repeating it does nothing.</summary>
    /// <exception cref="MlConnectorConfigurationException">The connection string is wrong.</exception>
    /// <exception cref="StoreUnavailableException">The database cannot be used, or another process uses it.</exception>
    Task OpenAsync(CancellationToken cancellationToken);
}
