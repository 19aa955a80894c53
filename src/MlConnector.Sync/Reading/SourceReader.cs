using MlConnector.Sync.Auditing;
using MlConnector.Sync.Mapping;
using MlConnector.Sync.Matching;
using MlConnector.Sync.Recovery;
using MlConnector.Sync.Running;

namespace MlConnector.Sync.Reading;

/// <summary>
/// Reads the truth. What a poll has just read is taken from the store; whatever a webhook or a retry points at is read again, many at once.
/// </summary>
internal sealed class SourceReader(ISnapshotStore snapshots)
{
    /// <summary>The records as they are now; one that is gone comes as a deleted one.</summary>
    public async Task<IReadOnlyList<ReadRecord>> ReadAsync(
        WorkPage page, IRecordEndpoint endpoint, IReadOnlyList<Attempt> attempts, CancellationToken cancellationToken)
    {
        var known = new Dictionary<string, Snapshot>(StringComparer.Ordinal);
        foreach (var attempt in attempts)
        {
            if (await FindAsync(page, endpoint, attempt.Item.Key.Id, cancellationToken).ConfigureAwait(false) is { } stored)
            {
                known[stored.Id] = stored;
            }
        }

        var unsure = attempts.Where(attempt => attempt.Item.MustRead || !known.ContainsKey(attempt.Item.Key.Id)).ToList();
        if (unsure.Count > 0)
        {
            var waiting = await RefreshAsync(page, endpoint, unsure, known, cancellationToken).ConfigureAwait(false);
            attempts = [.. attempts.Except(waiting)];
        }

        foreach (var attempt in attempts)
        {
            attempt.ChangedAt = known[attempt.Item.Key.Id].ModifiedAt;
        }

        return [.. attempts.Select(attempt => new ReadRecord(attempt, known[attempt.Item.Key.Id]))];
    }

    /// <summary>
    /// The records that others are linked with or were just matched with. After a failed attempt they are read anew, from the primary database.
    /// One that is gone is left out; records whose counterparts could not be read leave the page.
    /// </summary>
    /// <returns>The records that are still under way, and their counterparts by id.</returns>
    public async Task<(IReadOnlyList<MatchedRecord> Records, IReadOnlyDictionary<string, Snapshot> Counterparts)> ReadCounterpartsAsync(
        WorkPage page, IRecordEndpoint endpoint, IReadOnlyList<MatchedRecord> records, CancellationToken cancellationToken)
    {
        var found = new Dictionary<string, Snapshot>(StringComparer.Ordinal);
        var unsure = new List<MatchedRecord>();
        foreach (var record in records)
        {
            var id = record.Match.IdOn(endpoint.Side);
            if (id is null)
            {
                continue;
            }

            if (record.Attempt.Item.Attempts == 0
                && await FindAsync(page, endpoint, id, cancellationToken).ConfigureAwait(false) is { Deleted: false } stored)
            {
                found[id] = stored;
            }
            else
            {
                unsure.Add(record);
            }
        }

        if (unsure.Count == 0)
        {
            return (records, found);
        }

        var ids = unsure.Select(record => record.Match.IdOn(endpoint.Side)!).ToList();
        try
        {
            page.Session.Lease.EnsureUsable();
            foreach (var fresh in await endpoint.ReadAsync(page.Session, ids, cancellationToken).ConfigureAwait(false))
            {
                found[fresh.Id] = fresh;
            }
        }
        catch (Exception exception) when (Recoveries.Covers(exception))
        {
            await page.FailEachAsync(unsure, record => record.Attempt, exception).ConfigureAwait(false);
            return ([.. records.Except(unsure)], found);
        }

        await SaveAsync(page, endpoint, ids, found, cancellationToken).ConfigureAwait(false);
        return (records, found);
    }

    /// <summary>Remembers what was read, and of what is not there that it is gone, so that nothing is matched with it any more.</summary>
    private async Task SaveAsync(
        WorkPage page, IRecordEndpoint endpoint, IReadOnlyList<string> asked, Dictionary<string, Snapshot> found, CancellationToken cancellationToken)
    {
        var read = new List<Snapshot>();
        foreach (var id in asked)
        {
            read.Add(found.GetValueOrDefault(id)
                ?? Gone(id, await FindAsync(page, endpoint, id, cancellationToken).ConfigureAwait(false), endpoint, isTold: false));
        }

        await snapshots.SaveAsync(page.Session.Lease, read, cancellationToken).ConfigureAwait(false);
    }

    private Task<Snapshot?> FindAsync(WorkPage page, IRecordEndpoint endpoint, string id, CancellationToken cancellationToken) =>
        snapshots.FindAsync(page.Session.Name, endpoint.Side, endpoint.Flow, id, cancellationToken);

    /// <summary>Reads what nobody is sure of. Whatever could not be read, or is behind what is known already, leaves the page.</summary>
    /// <returns>The attempts that left it.</returns>
    private async Task<IReadOnlyList<Attempt>> RefreshAsync(
        WorkPage page, IRecordEndpoint endpoint, IReadOnlyList<Attempt> unsure, Dictionary<string, Snapshot> known, CancellationToken cancellationToken)
    {
        Dictionary<string, Snapshot> fresh;
        try
        {
            page.Session.Lease.EnsureUsable();
            var read = await endpoint.ReadAsync(page.Session, [.. unsure.Select(attempt => attempt.Item.Key.Id)], cancellationToken).ConfigureAwait(false);
            fresh = read.ToDictionary(snapshot => snapshot.Id, StringComparer.Ordinal);
        }
        catch (Exception exception) when (Recoveries.Covers(exception))
        {
            await page.FailEachAsync(unsure, attempt => attempt, exception).ConfigureAwait(false);
            return unsure;
        }

        var (waiting, believed) = (new List<Attempt>(), new List<Snapshot>());
        foreach (var attempt in unsure)
        {
            var (id, told) = (attempt.Item.Key.Id, attempt.Item.Told);
            if (Freshness.LookAgainAfter(attempt.Item, known.GetValueOrDefault(id), fresh.GetValueOrDefault(id)) is { } delay)
            {
                waiting.Add(attempt);
                await page.FinishAsync(attempt, attempt.LookAgain(delay, $"{endpoint.Side.Name()} does not show yet what its webhook told.")).ConfigureAwait(false);
                continue;
            }

            known[id] = fresh.GetValueOrDefault(id) ?? Gone(id, known.GetValueOrDefault(id), endpoint, isTold: told?.IsGone == true);
            believed.Add(known[id]);
        }

        await snapshots.SaveAsync(page.Session.Lease, believed, cancellationToken).ConfigureAwait(false);
        return waiting;
    }

    private static Snapshot Gone(string id, Snapshot? last, IRecordEndpoint endpoint, bool isTold) => last switch
    {
        { Deleted: true } => isTold ? last with { IsOutOfReach = false } : last,
        { } => last with { Deleted = true, IsOutOfReach = IsUncertain(endpoint, isTold) },
        null => new Snapshot
        {
            Side = endpoint.Side,
            Flow = endpoint.Flow,
            Id = id,
            Version = "",
            Title = $"{endpoint.Flow} {id}",
            Fields = FieldValues.Empty,
            Deleted = true,
            IsOutOfReach = IsUncertain(endpoint, isTold),
        },
    };

    // Pipedrive answers alike for a record that is no more and for one that our user may not see; Business Central tells a lost permission.
    private static bool IsUncertain(IRecordEndpoint endpoint, bool isTold) => endpoint.Side == Side.Pipedrive && !isTold;
}
