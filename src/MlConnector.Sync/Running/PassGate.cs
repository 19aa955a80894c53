using MlConnector.Sync.Auditing;
using MlConnector.Sync.Connections;
using MlConnector.Sync.Subscriptions;

namespace MlConnector.Sync.Running;

/// <summary>What stands before and after every pass: the connection's condition, its subscriptions, what was used, and old audit entries.</summary>
internal sealed class PassGate(ConnectionGuard guard, SubscriptionKeeper subscriptions, TokenKeeping keeping, AuditRetention retention, PassReadings readings)
{
    public ConnectionUsage GetUsage(string connection) => readings.GetUsage(connection);

    /// <summary>What is kept for won deals now.</summary>
    public Reserves ReservesOf(string connection) => readings.ReservesOf(connection);

    /// <exception cref="ConnectionRestsException">The connection is not worked on now.</exception>
    public async Task<ConnectionSession> OpenAsync(Lease lease, PassPlan plan, CancellationToken cancellationToken)
    {
        var session = await guard.OpenAsync(lease, cancellationToken).ConfigureAwait(false);
        if (plan.LooksAfterWebhooks)
        {
            await subscriptions.KeepAsync(session, wish: null, cancellationToken).ConfigureAwait(false);
        }

        return session;
    }

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
