using MlConnector.Pipedrive;
using MlConnector.Sync.Auditing;
using MlConnector.Sync.Connections;
using MlConnector.Sync.Reading;

namespace MlConnector.Sync.Documents;

/// <summary>Reads deals with their lines.</summary>
internal sealed class DealReader(ISnapshotStore snapshots)
{
    /// <summary>The deal with its lines; null when it is gone or out of reach. Lines are read only of won deals.</summary>
    public async Task<WonDeal?> ReadAsync(Attempt attempt, ConnectionSession session, CancellationToken cancellationToken)
    {
        if (await SnapshotAsync(attempt, session, cancellationToken).ConfigureAwait(false) is not { Deleted: false } snapshot)
        {
            return null;
        }

        var lines = new List<DealProduct>();
        if (snapshot.Fields["status"] == "won")
        {
            await foreach (var line in session.Pipedrive
                .ListDealProductsAsync(new DealId(attempt.Item.Key.PipedriveId), cancellationToken: cancellationToken).ConfigureAwait(false))
            {
                lines.Add(line);
            }
        }

        return DealProjection.ToDeal(snapshot, lines);
    }

    private async Task<Snapshot?> SnapshotAsync(Attempt attempt, ConnectionSession session, CancellationToken cancellationToken)
    {
        var key = attempt.Item.Key;
        if (!attempt.Item.MustRead
            && await snapshots.FindAsync(session.Name, Side.Pipedrive, SyncFlow.Deals, key.Id, cancellationToken).ConfigureAwait(false) is { } polled)
        {
            attempt.ChangedAt = polled.ModifiedAt;
            return polled;
        }

        session.Lease.EnsureUsable();
        try
        {
            var deal = await session.Pipedrive.GetDealAsync(new DealId(key.PipedriveId), cancellationToken).ConfigureAwait(false);
            var fresh = DealProjection.ToSnapshot(deal.Data, session.Keys);
            attempt.ChangedAt = fresh.ModifiedAt;
            await snapshots.SaveAsync(session.Lease, [fresh], cancellationToken).ConfigureAwait(false);
            return fresh;
        }
        catch (PipedriveException missing) when (missing.Category == PipedriveErrorCategory.NotFound)
        {
            return null;
        }
    }
}
