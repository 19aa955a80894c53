using MlConnector.Sync.Connections;
using MlConnector.Sync.Running;
using MlConnector.Sync.Storage;

namespace MlConnector.Sync.Subscriptions;

/// <summary>What people see of subscriptions, and what they ask to be done with them.</summary>
internal sealed class SubscriptionDesk(IStore store, ConnectionRunner runner, SubscriptionKeeper keeper, WebhookStanding standing, SubscriptionScope scope) : ISubscriptions
{
    public async Task<IReadOnlyList<SubscriptionStatus>> ListAsync(string? connection = null, CancellationToken cancellationToken = default)
    {
        var names = scope.Select(connection);
        await store.OpenAsync(cancellationToken).ConfigureAwait(false);
        var result = new List<SubscriptionStatus>();
        foreach (var name in names)
        {
            result.AddRange(await standing.ReadAsync(name, cancellationToken).ConfigureAwait(false));
        }

        return result;
    }

    public async Task<IReadOnlyList<SubscriptionStatus>> KeepAsync(string? connection, SubscriptionWish wish, CancellationToken cancellationToken = default)
    {
        var names = scope.SelectReachable(connection);
        await store.OpenAsync(cancellationToken).ConfigureAwait(false);
        foreach (var name in names)
        {
            var result = await runner.RunAsync(name, PassPlan.DueOnly, (session, _) => KeepAsync(session, wish, cancellationToken), null, cancellationToken).ConfigureAwait(false)
                ?? throw new SubscriptionsNotKeptException($"Another process is working on connection '{name}'; its subscriptions were left to it.");
            if (result.Report.Failures is [var failure, ..])
            {
                throw new SubscriptionsNotKeptException(failure);
            }
        }

        return await ListAsync(connection, cancellationToken).ConfigureAwait(false);
    }

    private async Task<bool> KeepAsync(ConnectionSession session, SubscriptionWish wish, CancellationToken cancellationToken)
    {
        await keeper.KeepAsync(session, wish, cancellationToken).ConfigureAwait(false);
        return false;
    }
}
