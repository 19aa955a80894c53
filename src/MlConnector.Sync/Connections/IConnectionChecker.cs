namespace MlConnector.Sync.Connections;

/// <summary>Tries a connection's settings against both systems without writing anything.</summary>
public interface IConnectionChecker
{
    /// <summary>Checks credentials, company, fields, currencies, permissions and, once all fields are found, the values and dimensions that the settings name, of one connection or of all.</summary>
    /// <param name="connection">The connection's name; null means all.</param>
    /// <param name="cancellationToken">Cancels the check.</param>
    /// <exception cref="MlConnectorConfigurationException">The connection is unknown.</exception>
    Task<IReadOnlyList<CheckFinding>> CheckAsync(string? connection = null, CancellationToken cancellationToken = default);
}
