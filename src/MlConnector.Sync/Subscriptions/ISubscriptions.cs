namespace MlConnector.Sync.Subscriptions;

/// <summary>
/// The webhooks of both systems. With <see cref="MlConnectorOptions.PublicBaseAddress"/> set, every pass looks after them when they are due;
/// without it there are none and changes are found by polling.
/// </summary>
public interface ISubscriptions
{
    /// <summary>How they stand, from the store alone.</summary>
    /// <param name="connection">The connection's name; null means all.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    /// <exception cref="MlConnectorConfigurationException">The connection is unknown.</exception>
    Task<IReadOnlyList<SubscriptionStatus>> ListAsync(string? connection = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// Looks after them now. Business Central calls the endpoint before it makes or renews one, so a host that maps it has to be running
    /// on the same store.
    /// </summary>
    /// <param name="connection">The connection's name; null means all.</param>
    /// <param name="wish">What to do beyond mending.</param>
    /// <param name="cancellationToken">Cancels between two calls.</param>
    /// <returns>How they stand afterwards; what could not be done is said there.</returns>
    /// <exception cref="MlConnectorConfigurationException">The connection is unknown, or no public address is configured.</exception>
    /// <exception cref="SubscriptionsNotKeptException">Another process works on the connection, or it is not worked on now.</exception>
    Task<IReadOnlyList<SubscriptionStatus>> KeepAsync(string? connection, SubscriptionWish wish, CancellationToken cancellationToken = default);
}
