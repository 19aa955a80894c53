using MlConnector.Sync.Auditing;
using MlConnector.Sync.Connections;

namespace MlConnector.Sync.Running;

/// <summary>What stands before and after every pass: the connection's condition, what was used, and old audit entries.</summary>
internal sealed class PassGate(ConnectionGuard guard, SessionFactory sessions, TokenKeeping keeping, AuditRetention retention, PassReadings readings)
{
    public ConnectionUsage GetUsage(string connection) => sessions.GetUsage(connection);

    /// <summary>Which work of a connection may be done now.</summary>
    public WorkScope ScopeOf(string connection) => sessions.KeepsTokens(connection) ? WorkScope.Documents : WorkScope.Everything;

    /// <exception cref="ConnectionRestsException">The connection is not worked on now.</exception>
    public Task<ConnectionSession> OpenAsync(Lease lease, CancellationToken cancellationToken) => guard.OpenAsync(lease, cancellationToken);

    public Task<bool> IsPausedAsync(string connection, CancellationToken cancellationToken) => guard.IsPausedAsync(connection, cancellationToken);

    /// <summary>Draws the conclusions from a pass, also from one that was cancelled.</summary>
    public async Task CloseAsync(string connection, RunTally tally, CancellationToken cancellationToken)
    {
        await guard.SettleAsync(connection, tally.Failure, tally.Worked).ConfigureAwait(false);
        await keeping.SettleAsync(connection).ConfigureAwait(false);
        await guard.TellPausedAsync(connection, tally.PausedFlows).ConfigureAwait(false);
        await guard.KeepAliveAsync(connection, cancellationToken).ConfigureAwait(false);
        await retention.TrimAsync(connection, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Measures what a pass did and left.</summary>
    public Task MeasureAsync(string connection, SyncReport report) => readings.TakeAsync(connection, report);
}
