using Microsoft.Extensions.Options;
using MlConnector.BusinessCentral;
using MlConnector.Pipedrive;
using MlConnector.Sync.Auditing;
using MlConnector.Sync.Mapping;
using MlConnector.Sync.Running;

namespace MlConnector.Sync.Connections;

/// <summary>Opens sessions and knows the configured connections.</summary>
internal sealed class SessionFactory(
    IOptions<MlConnectorOptions> options, ConnectionSecrets secrets, IBusinessCentralApiFactory businessCentral, IPipedriveApiFactory pipedrive, MappingLoader mapping)
{
    // Of Business Central's requests in five minutes a twentieth is kept for won deals; one takes about five.
    private const int KeptShare = 20;
    private readonly HomeCountries _homes = new();

    /// <summary>All configured connections.</summary>
    public IReadOnlyList<string> Names => [.. options.Value.Connections.Keys.Order(StringComparer.Ordinal)];

    /// <summary>The names to work on.</summary>
    /// <exception cref="MlConnectorConfigurationException">There is none, or not the one that was asked for.</exception>
    public IReadOnlyList<string> Select(string? connection)
    {
        var known = Names;
        if (known.Count == 0)
        {
            throw new MlConnectorConfigurationException("MlConnector:Connections is empty: configure at least one connection.");
        }

        return connection is null
            ? known
            : [known.FirstOrDefault(name => string.Equals(name, connection, StringComparison.OrdinalIgnoreCase))
                ?? throw new MlConnectorConfigurationException($"Connection '{connection}' is not configured; known: {string.Join(", ", known)}.")];
    }

    public ConnectionOptions SettingsOf(string connection) => options.Value.Connections[connection];

    /// <summary>Brings the settings together with stored credentials; the clients can be made afterwards.</summary>
    /// <exception cref="MlConnectorConfigurationException">A credential is missing.</exception>
    public Task PrepareAsync(string connection, CancellationToken cancellationToken) => secrets.CompleteAsync(connection, cancellationToken);

    /// <summary>Keeps the consent of a connection alive that nobody uses.</summary>
    public Task KeepAliveAsync(string connection, CancellationToken cancellationToken) => secrets.KeepAliveAsync(connection, cancellationToken);

    public IBusinessCentralApi BusinessCentralOf(string connection) => businessCentral.Create(connection);

    public IPipedriveApi PipedriveOf(string connection) => pipedrive.Create(connection);

    /// <summary>Whether the settings of a connection can be mapped.</summary>
    /// <returns>How many custom fields they name.</returns>
    /// <exception cref="MlConnectorConfigurationException">They cannot; the message names every problem.</exception>
    public Task<int> CheckMappingAsync(string connection, CancellationToken cancellationToken) =>
        mapping.CheckAsync(connection, SettingsOf(connection).Flows, pipedrive.Create(connection), cancellationToken);

    /// <summary>Whether Business Central has the values that the settings of a connection name.</summary>
    /// <returns>How many fields name some.</returns>
    /// <exception cref="MlConnectorConfigurationException">Some are missing; the message names them.</exception>
    public Task<int> CheckValuesAsync(string connection, CancellationToken cancellationToken) =>
        mapping.CheckValuesAsync(connection, SettingsOf(connection).Flows, businessCentral.Create(connection), pipedrive.Create(connection), cancellationToken);

    public async Task<ConnectionSession> OpenAsync(Lease lease, IReadOnlyList<SyncFlow> pausedFlows, CompanyGuard companies, CancellationToken cancellationToken)
    {
        await secrets.AdmitAsync(lease.Connection, cancellationToken).ConfigureAwait(false);
        var flows = SettingsOf(lease.Connection).Flows;
        var (left, right) = (pipedrive.Create(lease.Connection), businessCentral.Create(lease.Connection));
        var loaded = await mapping.LoadAsync(lease, flows, right, left, cancellationToken).ConfigureAwait(false);
        return new ConnectionSession
        {
            Name = lease.Connection,
            Flows = flows,
            Guard = SettingsOf(lease.Connection).Guard,
            BusinessCentral = right,
            Pipedrive = left,
            Lease = lease,
            Mapping = loaded,
            MappingVersion = PlanHash.OfMapping(flows, loaded.Pairs),
            PausedFlows = pausedFlows,
            Companies = companies,
            Homes = _homes,
            GetReserves = () => ReservesOf(lease.Connection),
        };
    }

    /// <summary>When Pipedrive's tokens of the day return; null when that is not known.</summary>
    public DateTimeOffset? GetTokensResetAt(string connection) => pipedrive.GetUsage(connection).TokensResetAt;

    /// <summary>What Pipedrive has left of today's tokens; null when it has not told.</summary>
    public long? GetTokensRemaining(string connection) => pipedrive.GetUsage(connection).TokensRemainingToday;

    /// <summary>What is kept for won deals now.</summary>
    public Reserves ReservesOf(string connection)
    {
        var used = businessCentral.GetUsage(connection);
        return new Reserves(
            KeepsTokens: GetTokensRemaining(connection) < SettingsOf(connection).Pipedrive.TokensKeptForDeals,
            KeepsRequests: used.RequestsRemaining < used.RequestsAllowed / KeptShare);
    }

    public ConnectionUsage GetUsage(string connection)
    {
        var used = pipedrive.GetUsage(connection);
        return new ConnectionUsage(businessCentral.GetUsage(connection).Requests, used.Requests, used.Tokens);
    }
}
