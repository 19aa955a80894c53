using MlConnector.Sync.Intake;

namespace MlConnector.Sync.Subscriptions;

/// <summary>Shows how subscriptions stand.</summary>
internal sealed class WebhookStanding(IWatchStore watches, WebhookCounter counter, TimeProvider time)
{
    public long CountRefused(string connection) => counter.CountRefused(connection);

    public long CountIgnored(string connection) => counter.CountIgnored(connection);

    public async Task<IReadOnlyList<SubscriptionStatus>> ReadAsync(string connection, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        return [.. (await watches.ListAsync(connection, cancellationToken).ConfigureAwait(false)).Select(watch => Show(connection, watch, now))];
    }

    private static SubscriptionStatus Show(string connection, Watch watch, DateTimeOffset now) => new()
    {
        Connection = connection,
        Side = watch.Resource.Side,
        Flow = watch.Resource.Flow,
        Resource = watch.Resource.Name,
        // It ends by itself, whether somebody looks or not.
        State = watch is { State: SubscriptionState.Active, ExpiresAt: { } end } && end <= now ? SubscriptionState.Lost : watch.State,
        RemoteId = watch.RemoteId,
        CreatedAt = watch.CreatedAt,
        ExpiresAt = watch.ExpiresAt,
        CheckedAt = watch.CheckedAt,
        NextAt = watch.DueAt,
        LastHeardAt = watch.HeardAt,
        SilentSince = WatchAlarm.IsSilent(watch, now) ? watch.UntoldSince : null,
        Problem = watch.Problem,
        Alarm = WatchAlarm.Of(watch, now),
    };
}
