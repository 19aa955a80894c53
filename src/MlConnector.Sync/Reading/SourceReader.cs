using MlConnector.Pipedrive;
using MlConnector.Sync.Auditing;
using MlConnector.Sync.Connections;
using MlConnector.Sync.Documents;
using MlConnector.Sync.Mapping;
using MlConnector.Sync.Matching;

namespace MlConnector.Sync.Reading;

/// <summary>
/// Reads the truth. What a poll has just read is taken from the store; whatever a webhook or a retry points at is read again.
/// </summary>
internal sealed class SourceReader(ISnapshotStore snapshots)
{
    /// <summary>The Pipedrive record; null when it is gone or out of reach.</summary>
    public async Task<Snapshot?> ReadAsync(IRecordPair pair, Attempt attempt, ConnectionSession session, CancellationToken cancellationToken) =>
        await ReadAsync(attempt, session, () => pair.ReadPipedriveAsync(session, attempt.Item.Key.PipedriveId, cancellationToken), cancellationToken).ConfigureAwait(false);

    /// <summary>The Business Central record of a match; null when there is none. After a failed attempt it is read anew, from the primary database.</summary>
    public async Task<Snapshot?> ReadTargetAsync(IRecordPair pair, Match match, Attempt attempt, ConnectionSession session, CancellationToken cancellationToken)
    {
        if (match is not Match.Linked { Link: var link })
        {
            return (match as Match.Unique)?.Target;
        }

        var known = await snapshots.FindAsync(session.Name, Side.BusinessCentral, pair.Flow, link.BusinessCentralId.ToString(), cancellationToken).ConfigureAwait(false);
        if (known is not null && attempt.Item.Attempts == 0)
        {
            return known;
        }

        try
        {
            return await pair.ReadBusinessCentralAsync(session, link.BusinessCentralId, cancellationToken).ConfigureAwait(false);
        }
        catch (BusinessCentral.BusinessCentralException gone) when (gone.StatusCode == 404)
        {
            return null;
        }
    }

    /// <summary>The deal with its lines; null when it is gone or out of reach. Lines are read only of won deals.</summary>
    public async Task<WonDeal?> ReadDealAsync(Attempt attempt, ConnectionSession session, CancellationToken cancellationToken)
    {
        var id = new DealId(attempt.Item.Key.PipedriveId);
        var snapshot = await ReadAsync(
            attempt, session,
            async () => DealProjection.ToSnapshot((await session.Pipedrive.GetDealAsync(id, cancellationToken).ConfigureAwait(false)).Data, session.Keys),
            cancellationToken).ConfigureAwait(false);
        if (snapshot is null or { Deleted: true })
        {
            return null;
        }

        var lines = new List<DealProduct>();
        if (snapshot.Fields["status"] == "won")
        {
            await foreach (var line in session.Pipedrive.ListDealProductsAsync(id, cancellationToken: cancellationToken).ConfigureAwait(false))
            {
                lines.Add(line);
            }
        }

        return DealProjection.ToDeal(snapshot, lines);
    }

    private async Task<Snapshot?> ReadAsync(Attempt attempt, ConnectionSession session, Func<Task<Snapshot?>> read, CancellationToken cancellationToken)
    {
        var item = attempt.Item;
        if (!item.MustRead
            && await snapshots.FindAsync(session.Name, Side.Pipedrive, item.Key.Flow, item.Key.Id, cancellationToken).ConfigureAwait(false) is { } polled)
        {
            attempt.ChangedAt = polled.ModifiedAt ?? Projection.TimeOf(polled.Version);
            return polled;
        }

        session.Lease.EnsureUsable();
        try
        {
            if (await read().ConfigureAwait(false) is not { } fresh)
            {
                return null;
            }

            attempt.ChangedAt = fresh.ModifiedAt;
            await snapshots.SaveAsync(session.Name, fresh, cancellationToken).ConfigureAwait(false);
            return fresh;
        }
        catch (PipedriveException missing) when (missing.Category == PipedriveErrorCategory.NotFound)
        {
            return null;
        }
    }
}
