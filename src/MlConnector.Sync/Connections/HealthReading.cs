using MlConnector.Sync.Mapping;
using MlConnector.Sync.Subscriptions;

namespace MlConnector.Sync.Connections;

internal sealed class HealthReading(SessionFactory sessions, IConnections connections, IStatusStore statuses, WebhookStanding webhooks, ApplicationCode application) : ISyncHealth
{
    public async Task<SyncHealth> CheckAsync(CancellationToken cancellationToken = default)
    {
        try
        {
            var problems = new List<string>();
            foreach (var condition in await connections.ListAsync(null, cancellationToken).ConfigureAwait(false))
            {
                problems.AddRange(ProblemsOf(condition));
                problems.AddRange((await webhooks.ReadAsync(condition.Connection, cancellationToken).ConfigureAwait(false))
                    .Select(watched => watched.Alarm).OfType<string>().Select(alarm => $"{condition.Connection}: {alarm}"));
            }

            problems.AddRange(application.Hanging.Select(flow => $"Code of the application that maps {flow.Key} has not come back from {flow.Value} calls; each keeps a thread."));
            await statuses.TouchAsync(sessions.Select(null)[0], cancellationToken).ConfigureAwait(false);
            return new SyncHealth(true, problems);
        }
        catch (Exception failure) when (failure is StoreUnavailableException or MlConnectorConfigurationException)
        {
            return new SyncHealth(false, [failure.Message]);
        }
    }

    private static IEnumerable<string> ProblemsOf(ConnectionCondition condition)
    {
        if (condition.State is ConnectionState.Degraded or ConnectionState.BudgetExhausted or ConnectionState.NeedsReconnect or ConnectionState.NeedsConfirmation)
        {
            yield return $"{condition.Connection}: {condition.State}: {condition.Reason}";
        }

        foreach (var pause in condition.PausedFlows)
        {
            yield return $"{condition.Connection}: {pause.Flow} stands still: {pause.Reason}";
        }
    }
}
