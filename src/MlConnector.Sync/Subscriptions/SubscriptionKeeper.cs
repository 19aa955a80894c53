using System.Collections.Concurrent;
using MlConnector.Sync.Connections;

namespace MlConnector.Sync.Subscriptions;

/// <summary>
/// Looks after the subscriptions of a connection when they are due: once after a start, daily, at half of their life, soon after something went
/// wrong. Whatever goes wrong here stops no pass: polls find what webhooks do not tell.
/// </summary>
internal sealed class SubscriptionKeeper(WatchBook book, PublicAddresses addresses, BusinessCentralWatches businessCentral, PipedriveWatches pipedrive, TimeProvider time)
{
    // A console that syncs every few minutes is no reason to look every few minutes.
    private static readonly TimeSpan _fresh = TimeSpan.FromHours(1);
    private readonly ConcurrentDictionary<string, bool> _started = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="session">The connection.</param>
    /// <param name="wish">What a person asks for now; null does what is due.</param>
    /// <param name="cancellationToken">Ends it between two subscriptions.</param>
    public async Task KeepAsync(ConnectionSession session, SubscriptionWish? wish, CancellationToken cancellationToken)
    {
        var known = await book.ListAsync(session.Name, cancellationToken).ConfigureAwait(false);
        var isFirst = _started.TryAdd(session.Name, true);
        foreach (IWatchSide side in new IWatchSide[] { businessCentral, pipedrive })
        {
            var wanted = addresses.Exist && side.IsUsed(session) ? WatchedResource.ReadBy(session.Flows, side.Side).ToList() : [];
            foreach (var watch in known.Where(watch => watch.Resource.Side == side.Side && !wanted.Contains(watch.Resource) && (watch.FailingSince is null || watch.DueAt <= time.GetUtcNow())))
            {
                await side.EndAsync(session, watch, cancellationToken).ConfigureAwait(false);
            }

            var watches = wanted.Select(resource => known.FirstOrDefault(watch => watch.Resource == resource) ?? new Watch(resource)).ToList();
            if (watches.Exists(watch => wish is not null || IsDue(watch, isFirst)))
            {
                await side.KeepAsync(session, watches, wish ?? SubscriptionWish.Check, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    private bool IsDue(Watch watch, bool isFirst)
    {
        var now = time.GetUtcNow();
        return watch.DueAt <= now || (isFirst && now - watch.CheckedAt > _fresh);
    }
}
