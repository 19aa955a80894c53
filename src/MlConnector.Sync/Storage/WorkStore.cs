using MlConnector.Sync.Auditing;
using MlConnector.Sync.Intake;
using MlConnector.Sync.Running;
using MlConnector.Sync.Storage.Tables;

namespace MlConnector.Sync.Storage;

/// <summary>Claims connections, gives out due work and stores what came of it.</summary>
internal sealed class WorkStore(IDatabase database, TimeProvider time) : IWorkStore
{
    public Task EnsureConnectionAsync(string connection, CancellationToken cancellationToken) => database.WriteAsync(
        async session =>
        {
            await ConnectionTable.EnsureAsync(session, connection).ConfigureAwait(false);
            return true;
        },
        cancellationToken);

    public async Task<Lease?> TryClaimAsync(string connection, string owner, TimeSpan lifetime, CancellationToken cancellationToken)
    {
        var startedAt = time.GetTimestamp();
        var epoch = await database.WriteAsync(
            session =>
            {
                var now = time.GetUtcNow();
                return ConnectionTable.ClaimAsync(session, connection, owner, now, now + lifetime);
            },
            cancellationToken).ConfigureAwait(false);
        if (epoch is null)
        {
            return null;
        }

        // Our own deadline counts from before the claim, so it ends before the stored one whatever the commit took.
        var lease = new Lease(connection, owner, epoch.Value, time, lifetime);
        lease.Renewed(startedAt);
        return lease;
    }

    public async Task<bool> RenewAsync(Lease lease, CancellationToken cancellationToken)
    {
        var startedAt = time.GetTimestamp();
        var renewed = await database.WriteAsync(
            session => ConnectionTable.RenewAsync(session, lease, time.GetUtcNow() + lease.Lifetime), cancellationToken).ConfigureAwait(false);
        if (renewed)
        {
            lease.Renewed(startedAt);
        }

        return renewed;
    }

    public Task ReleaseAsync(Lease lease, CancellationToken cancellationToken) => database.WriteAsync(
        async session =>
        {
            await ConnectionTable.ReleaseAsync(session, lease).ConfigureAwait(false);
            return true;
        },
        cancellationToken);

    public async Task<IReadOnlyList<WorkItem>> LoadDueAsync(Lease lease, int max, WorkScope scope, CancellationToken cancellationToken) =>
        await database.ReadAsync(
            session => WorkTable.LoadDueAsync(session, lease.Connection, scope, time.GetUtcNow(), max), cancellationToken).ConfigureAwait(false);

    public Task<DateTimeOffset?> NextDueAsync(string connection, WorkScope scope, CancellationToken cancellationToken) =>
        database.ReadAsync(session => WorkTable.NextDueAsync(session, connection, scope), cancellationToken);

    public Task CompleteAsync(Lease lease, WorkItem item, Completion completion, CancellationToken cancellationToken) => database.WriteAsync(
        async session =>
        {
            await ConnectionTable.FenceAsync(session, lease).ConfigureAwait(false);
            await CompleteAsync(session, lease.Connection, item, completion, time.GetUtcNow()).ConfigureAwait(false);
            return true;
        },
        cancellationToken);

    private static async Task CompleteAsync(SqlSession session, string connection, WorkItem item, Completion completion, DateTimeOffset now)
    {
        // The work is settled first: a link of this very completion must be able to wake it, and a mark to bring it back.
        await WorkTable.SettleAsync(session, connection, item, completion.Fate, now).ConfigureAwait(false);
        if (completion.Fate is WorkFate.Finished)
        {
            await ApprovalTable.EndAsync(session, connection, item.Key).ConfigureAwait(false);
        }

        if (completion.Unlinked is { } pipedriveId)
        {
            await LinkTable.RemoveAsync(session, connection, item.Key.Flow, pipedriveId).ConfigureAwait(false);
        }

        if (completion.Link is { } link)
        {
            await LinkTable.SaveAsync(session, connection, link, now).ConfigureAwait(false);
            foreach (var side in new[] { WorkKey.OfPipedrive(link.Flow, link.PipedriveId), new WorkKey(link.Flow, Side.BusinessCentral, link.BusinessCentralId.ToString()) })
            {
                await ReviewTable.CloseAsync(session, connection, side, now).ConfigureAwait(false);
                await WorkTable.ReleaseWaitingAsync(session, connection, side, now).ConfigureAwait(false);
            }
        }

        foreach (var snapshot in completion.Snapshots)
        {
            await SnapshotTable.SaveAsync(session, connection, snapshot, now).ConfigureAwait(false);
        }

        if (completion.Document is { } document)
        {
            await DocumentTable.SaveAsync(session, connection, document).ConfigureAwait(false);
        }

        if (completion.PausedFlow is { } pause)
        {
            await ConditionTable.PauseFlowAsync(session, connection, pause).ConfigureAwait(false);
        }

        if (completion.Review is { } review)
        {
            await ReviewTable.OpenAsync(session, connection, review.Record, review, now).ConfigureAwait(false);
        }

        if (completion.Review?.Record != item.Key)
        {
            await ReviewTable.CloseAsync(session, connection, item.Key, now).ConfigureAwait(false);
        }

        await WorkTable.MarkAsync(session, connection, completion.Marks, now).ConfigureAwait(false);
        await AuditTable.AppendAsync(session, connection, completion.Audit).ConfigureAwait(false);
    }
}
