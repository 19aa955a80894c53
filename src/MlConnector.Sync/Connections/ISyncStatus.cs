namespace MlConnector.Sync.Connections;

/// <summary>Tells how connections stand, from the store alone: no remote call is made.</summary>
public interface ISyncStatus
{
    /// <summary>The status of one connection, or of all.</summary>
    /// <param name="connection">The connection's name; null means all.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    /// <exception cref="MlConnectorConfigurationException">The connection is unknown.</exception>
    Task<IReadOnlyList<ConnectionStatus>> GetAsync(string? connection = null, CancellationToken cancellationToken = default);
}
