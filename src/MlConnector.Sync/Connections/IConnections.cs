namespace MlConnector.Sync.Connections;

/// <summary>Shows the states of connections, and lets a person stop and start them.</summary>
public interface IConnections
{
    /// <summary>The condition of one connection, or of all, from the store alone.</summary>
    /// <param name="connection">The connection's name; null means all.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    /// <exception cref="MlConnectorConfigurationException">The connection is unknown.</exception>
    Task<IReadOnlyList<ConnectionCondition>> ListAsync(string? connection = null, CancellationToken cancellationToken = default);

    /// <summary>Stops a connection. A pass that is under way ends after the records now in work; webhooks are still taken in.</summary>
    /// <param name="connection">The connection's name.</param>
    /// <param name="reason">Why, for the next person.</param>
    /// <param name="actor">Who.</param>
    /// <param name="until">When it goes on by itself; null when somebody has to resume it.</param>
    /// <param name="cancellationToken">Cancels the write.</param>
    /// <exception cref="MlConnectorConfigurationException">The connection is unknown.</exception>
    Task PauseAsync(string connection, string reason, string actor, DateTimeOffset? until = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// Makes a connection active again, whatever stopped it: a pause, paused flows, refused credentials after they were renewed. Should the
    /// cause still be there, the next pass finds it.
    /// </summary>
    /// <param name="connection">The connection's name.</param>
    /// <param name="actor">Who.</param>
    /// <param name="cancellationToken">Cancels the write.</param>
    /// <exception cref="MlConnectorConfigurationException">The connection is unknown.</exception>
    Task ResumeAsync(string connection, string actor, CancellationToken cancellationToken = default);

    /// <summary>
    /// Says that the companies which answer now are meant, after <see cref="ConnectionState.NeedsConfirmation"/>: a copied environment, another account.
    /// Links and all other state are kept, and everything is read from the beginning once.
    /// </summary>
    /// <param name="connection">The connection's name.</param>
    /// <param name="actor">Who.</param>
    /// <param name="cancellationToken">Cancels the write.</param>
    /// <returns>False when there was nothing to confirm.</returns>
    /// <exception cref="MlConnectorConfigurationException">The connection is unknown.</exception>
    Task<bool> ConfirmAsync(string connection, string actor, CancellationToken cancellationToken = default);
}
