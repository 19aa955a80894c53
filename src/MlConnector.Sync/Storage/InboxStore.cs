using MlConnector.Sync.Intake;
using MlConnector.Sync.Reading;
using MlConnector.Sync.Running;
using MlConnector.Sync.Storage.Tables;
using MlConnector.Sync.Subscriptions;

namespace MlConnector.Sync.Storage;

/// <summary>Takes marks and polled pages in.</summary>
internal sealed class InboxStore(IDatabase database, TimeProvider time) : IInbox
{
    // Longer than any sender repeats a call.
    private static readonly TimeSpan Remembered = TimeSpan.FromDays(30);

    public Task<bool> MarkAsync(string connection, IReadOnlyList<WorkMark> marks, string? deduplicationKey, CancellationToken cancellationToken) =>
        database.WriteAsync(
            async session =>
            {
                var now = time.GetUtcNow();
                if (deduplicationKey is not null && !await RememberAsync(session, connection, deduplicationKey, now).ConfigureAwait(false))
                {
                    return false;
                }

                await WorkTable.MarkAsync(session, connection, marks, now).ConfigureAwait(false);
                foreach (var resource in marks.Select(mark => mark.Resource).OfType<string>().Distinct())
                {
                    await SubscriptionTable.HeardAsync(session, connection, Side.Pipedrive, resource, now).ConfigureAwait(false);
                }

                return true;
            },
            cancellationToken);

    public Task<int> ApplyPageAsync(Lease lease, PolledPage page, CancellationToken cancellationToken) => database.WriteAsync(
        async session =>
        {
            await ConnectionTable.FenceAsync(session, lease).ConfigureAwait(false);
            return await ApplyAsync(session, lease.Connection, page, time.GetUtcNow()).ConfigureAwait(false);
        },
        cancellationToken);

    private static async Task<int> ApplyAsync(SqlSession session, string connection, PolledPage page, DateTimeOffset now)
    {
        var changed = 0;
        DateTimeOffset? changedAt = null;
        var marks = new List<WorkMark>();
        foreach (var seen in page.Snapshots)
        {
            var stored = await SnapshotTable.FindAsync(session, connection, seen.Side, seen.Flow, seen.Id).ConfigureAwait(false);
            if (stored?.ModifiedAt > seen.ModifiedAt || (stored is null && await IsNobodyAsync(session, connection, seen).ConfigureAwait(false)))
            {
                // A replica that lags behind, or a list that was begun before our own write: what is known already is newer.
                continue;
            }

            await SnapshotTable.SaveAsync(session, connection, seen, now).ConfigureAwait(false);
            var isChanged = IsChanged(stored, seen);
            changed += isChanged ? 1 : 0;
            changedAt = isChanged && !(seen.ModifiedAt < changedAt) ? seen.ModifiedAt : changedAt;
            if (isChanged || page.MarksUnchanged)
            {
                marks.AddRange(await MarksAsync(session, connection, seen, page).ConfigureAwait(false));
            }
        }

        await WorkTable.MarkAsync(session, connection, marks, now).ConfigureAwait(false);
        if (page is { IsRegular: true, Snapshots: [var first, ..] } && changedAt is { } at && WatchedResource.TellingOf(first.Side, first.Flow) is { } resource)
        {
            await SubscriptionTable.UntoldAsync(session, connection, (first.Side, resource), at, now).ConfigureAwait(false);
        }

        if (page.Cursor is { } cursor)
        {
            await CursorTable.SaveAsync(session, connection, cursor).ConfigureAwait(false);
        }

        return changed;
    }

    private static async Task<bool> RememberAsync(SqlSession session, string connection, string deduplicationKey, DateTimeOffset now)
    {
        await session.ExecuteAsync(
            "DELETE FROM mlc_seen WHERE connection = @connection AND received_at < @forgotten",
            ("@connection", connection), ("@forgotten", now - Remembered)).ConfigureAwait(false);
        return await session.ExecuteAsync(
            """
            INSERT INTO mlc_seen (connection, deduplication_key, received_at) VALUES (@connection, @key, @now)
            ON CONFLICT (connection, deduplication_key) DO NOTHING
            """,
            ("@connection", connection), ("@key", deduplicationKey), ("@now", now)).ConfigureAwait(false) == 1;
    }

    /// <summary>What was never there is not gone: the list of contacts names companies too.</summary>
    private static async Task<bool> IsNobodyAsync(SqlSession session, string connection, Snapshot seen) =>
        seen is { Side: Side.BusinessCentral, Deleted: true } && await LinkTable.FindAsync(session, connection, seen.Key).ConfigureAwait(false) is null;

    // The lines of a deal are not among its members, but a change of them moves its version.
    private static bool IsChanged(Snapshot? stored, Snapshot seen) => stored is null
        || stored.Deleted != seen.Deleted
        || !stored.Fields.Equals(seen.Fields)
        || (seen is { Side: Side.Pipedrive, Flow: SyncFlow.Deals } && stored.Version != seen.Version);

    private static async Task<IReadOnlyList<WorkMark>> MarksAsync(SqlSession session, string connection, Snapshot seen, PolledPage page)
    {
        var own = seen.Key;
        if (seen.Side == Side.Pipedrive)
        {
            return [Mark(own, page)];
        }

        if (await LinkTable.FindAsync(session, connection, own).ConfigureAwait(false) is { } link)
        {
            // What equals the base is the echo of our own write.
            return !seen.Deleted && seen.Fields.Equals(link.BusinessCentralBase) ? [] : [Mark(WorkKey.OfPipedrive(seen.Flow, link.PipedriveId), page)];
        }

        return await LinkTable.FindRestingAsync(session, connection, own).ConfigureAwait(false) switch
        {
            // It came back: the pair is looked at under the name that it always had.
            { Rest.Missing: Side.BusinessCentral } resting => [Mark(WorkKey.OfPipedrive(seen.Flow, resting.PipedriveId), page)],
            { } => [],
            null => page.MarksUnlinked ? [Mark(own, page)] : [],
        };
    }

    private static WorkMark Mark(WorkKey record, PolledPage page) => new(record, page.Trigger, MustRead: false, Live: page.Trigger == "webhook");
}
