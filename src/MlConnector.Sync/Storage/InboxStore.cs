using MlConnector.Sync.Intake;
using MlConnector.Sync.Reading;
using MlConnector.Sync.Storage.Tables;

namespace MlConnector.Sync.Storage;

/// <summary>Takes marks and polled pages in.</summary>
internal sealed class InboxStore(IDatabase database, TimeProvider time) : IInbox
{
    private const string Poll = "poll";

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
                return true;
            },
            cancellationToken);

    public Task<int> ApplyPageAsync(string connection, PolledPage page, CancellationToken cancellationToken) => database.WriteAsync(
        async session =>
        {
            var now = time.GetUtcNow();
            var changed = 0;
            var marks = new List<WorkMark>();
            foreach (var seen in page.Snapshots)
            {
                var stored = await SnapshotTable.FindAsync(session, connection, seen.Side, seen.Flow, seen.Id).ConfigureAwait(false);
                if (stored?.ModifiedAt > seen.ModifiedAt)
                {
                    // A replica that lags behind, or a list that was begun before our own write: what is known already is newer.
                    continue;
                }

                await SnapshotTable.SaveAsync(session, connection, seen, now).ConfigureAwait(false);
                var isChanged = IsChanged(stored, seen);
                changed += isChanged ? 1 : 0;
                if (isChanged || page.MarksUnchanged)
                {
                    marks.AddRange(await MarksAsync(session, connection, seen, page.MarksUnlinked).ConfigureAwait(false));
                }
            }

            await WorkTable.MarkAsync(session, connection, marks, now).ConfigureAwait(false);
            await CursorTable.SaveAsync(session, connection, page.Cursor).ConfigureAwait(false);
            return changed;
        },
        cancellationToken);

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

    // The lines of a deal are not among its members, but a change of them moves its version.
    private static bool IsChanged(Snapshot? stored, Snapshot seen) => stored is null
        || stored.Deleted != seen.Deleted
        || !stored.Fields.Equals(seen.Fields)
        || (seen is { Side: Side.Pipedrive, Flow: SyncFlow.Deals } && stored.Version != seen.Version);

    private static async Task<IReadOnlyList<WorkMark>> MarksAsync(SqlSession session, string connection, Snapshot seen, bool marksUnlinked)
    {
        if (seen.Side == Side.Pipedrive)
        {
            return [Mark(new WorkKey(seen.Flow, seen.Side, seen.Id))];
        }

        var link = await LinkTable.FindByBusinessCentralAsync(session, connection, seen.Flow, Guid.Parse(seen.Id)).ConfigureAwait(false);
        return link switch
        {
            null => marksUnlinked ? [Mark(new WorkKey(seen.Flow, seen.Side, seen.Id))] : [],
            // What equals the base is the echo of our own write.
            _ when !seen.Deleted && seen.Fields.Equals(link.BusinessCentralBase) => [],
            _ => [Mark(WorkKey.OfPipedrive(seen.Flow, link.PipedriveId))],
        };
    }

    private static WorkMark Mark(WorkKey record) => new(record, Poll, MustRead: false, Live: false);
}
