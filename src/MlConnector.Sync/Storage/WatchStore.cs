using MlConnector.Sync.Auditing;
using MlConnector.Sync.Intake;
using MlConnector.Sync.Running;
using MlConnector.Sync.Storage.Tables;
using MlConnector.Sync.Subscriptions;

namespace MlConnector.Sync.Storage;

/// <summary>Keeps what is watched.</summary>
internal sealed class WatchStore(IDatabase database, TimeProvider time) : IWatchStore
{
    public async Task<IReadOnlyList<Watch>> ListAsync(string connection, CancellationToken cancellationToken) =>
        await database.ReadAsync(session => SubscriptionTable.ListAsync(session, connection), cancellationToken).ConfigureAwait(false);

    public Task<(string Connection, Watch Watch)?> FindByTokenAsync(string digest, CancellationToken cancellationToken) =>
        database.ReadAsync(session => SubscriptionTable.FindByTokenAsync(session, digest), cancellationToken);

    public Task SaveAsync(Lease lease, Watch watch, WatchNews news, CancellationToken cancellationToken) => database.WriteAsync(
        async session =>
        {
            await ConnectionTable.FenceAsync(session, lease).ConfigureAwait(false);
            await SubscriptionTable.SaveAsync(session, lease.Connection, watch).ConfigureAwait(false);
            if (news.EndsSilence)
            {
                await SubscriptionTable.EndSilenceAsync(session, lease.Connection, watch.Resource).ConfigureAwait(false);
            }

            if (news.CatchesUp)
            {
                var generation = await ConnectionTable.NextGenerationAsync(session, lease.Connection).ConfigureAwait(false);
                await HintTable.MarkAsync(session, lease.Connection, Hint.OfAll(watch.Resource.Side, watch.Resource.Flow), generation, time.GetUtcNow()).ConfigureAwait(false);
            }

            if (news.Audit is { } audit)
            {
                await AuditTable.AppendAsync(session, lease.Connection, audit).ConfigureAwait(false);
            }

            return true;
        },
        cancellationToken);

    public Task RemoveAsync(Lease lease, WatchedResource resource, AuditEntry audit, CancellationToken cancellationToken) => database.WriteAsync(
        async session =>
        {
            await ConnectionTable.FenceAsync(session, lease).ConfigureAwait(false);
            await SubscriptionTable.RemoveAsync(session, lease.Connection, resource).ConfigureAwait(false);
            await AuditTable.AppendAsync(session, lease.Connection, audit).ConfigureAwait(false);
            return true;
        },
        cancellationToken);
}
