using MlConnector.Sync.Connections;

namespace MlConnector.Sync.Subscriptions;

/// <summary>Which connections subscriptions are looked after for.</summary>
internal sealed class SubscriptionScope(SessionFactory sessions, PublicAddresses addresses)
{
    /// <exception cref="MlConnectorConfigurationException">The connection is unknown.</exception>
    public IReadOnlyList<string> Select(string? connection) => sessions.Select(connection);

    /// <exception cref="MlConnectorConfigurationException">The connection is unknown, or nothing outside can reach us.</exception>
    public IReadOnlyList<string> SelectReachable(string? connection) => addresses.Exist
        ? sessions.Select(connection)
        : throw new MlConnectorConfigurationException($"{MlConnectorOptions.SectionName}:PublicBaseAddress is not set: there are no subscriptions, and changes are found by polling only.");
}
