using MlConnector.Sync.Storage;
using MlConnector.Sync.Subscriptions;

namespace MlConnector.Sync.Connections;

internal sealed class SyncStatus(IStore store, SessionFactory sessions, ConsentGuard guard, IStatusStore statuses, IConditionStore conditions, WebhookStanding webhooks) : ISyncStatus
{
    public async Task<IReadOnlyList<ConnectionStatus>> GetAsync(string? connection = null, CancellationToken cancellationToken = default)
    {
        var names = sessions.Select(connection);
        await store.OpenAsync(cancellationToken).ConfigureAwait(false);
        var result = new List<ConnectionStatus>();
        foreach (var name in names)
        {
            var status = await statuses.ReadAsync(name, cancellationToken).ConfigureAwait(false);
            var problem = await guard.FindProblemAsync(name, cancellationToken).ConfigureAwait(false);
            var condition = await conditions.ReadAsync(name, cancellationToken).ConfigureAwait(false);
            result.Add(status with
            {
                Condition = condition,
                Subscriptions = await webhooks.ReadAsync(name, cancellationToken).ConfigureAwait(false),
                WebhooksRefused = webhooks.CountRefused(name),
                WebhooksIgnored = webhooks.CountIgnored(name),
                NeedsReconnect = problem?.Message,
            });
        }

        return result;
    }
}
