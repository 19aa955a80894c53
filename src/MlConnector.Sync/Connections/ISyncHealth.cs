namespace MlConnector.Sync.Connections;

/// <summary>Tells whether the engine works, without any remote call.</summary>
public interface ISyncHealth
{
    /// <summary>Tries the store with a durable write, and reads the conditions of all connections. Does not throw when something is wrong.</summary>
    /// <param name="cancellationToken">Cancels the check.</param>
    Task<SyncHealth> CheckAsync(CancellationToken cancellationToken = default);
}
