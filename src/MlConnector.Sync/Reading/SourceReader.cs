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
        if (unsure.Count > 0 && await RefreshAsync(page, endpoint, unsure, known, cancellationToken).ConfigureAwait(false) is { } failed)
        {
            await page.FinishEachAsync(unsure, attempt => attempt, attempt => Task.FromResult(Recoveries.After(attempt, failed))).ConfigureAwait(false);
            attempts = [.. attempts.Except(unsure)];
        }

        foreach (var attempt in attempts)
        {
            attempt.ChangedAt = known[attempt.Item.Key.Id].ModifiedAt;
        }

        return [.. attempts.Select(attempt => new ReadRecord(attempt, known[attempt.Item.Key.Id]))];
    }

    /// <summary>
    /// The records that others are linked with or were just matched with. After a failed attempt they are read anew, from the primary database.
    /// One that is gone is left out.
    /// </summary>
    public async Task<IReadOnlyDictionary<string, Snapshot>> ReadCounterpartsAsync(
        WorkPage page, IRecordEndpoint endpoint, IReadOnlyList<MatchedRecord> records, CancellationToken cancellationToken)
    {
        var found = new Dictionary<string, Snapshot>(StringComparer.Ordinal);
        var unsure = new List<string>();
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
                unsure.Add(id);
            }
        }

        if (unsure.Count > 0)
        {
            page.Session.Lease.EnsureUsable();
            foreach (var fresh in await endpoint.ReadAsync(page.Session, unsure, cancellationToken).ConfigureAwait(false))
            {
                found[fresh.Id] = fresh;
            }

            await snapshots.SaveAsync(page.Session.Name, [.. unsure.Where(found.ContainsKey).Select(id => found[id])], cancellationToken).ConfigureAwait(false);
        }

        return found;
    }

    private Task<Snapshot?> FindAsync(WorkPage page, IRecordEndpoint endpoint, string id, CancellationToken cancellationToken) =>
        snapshots.FindAsync(page.Session.Name, endpoint.Side, endpoint.Flow, id, cancellationToken);

    /// <summary>Reads what nobody is sure of.</summary>
    /// <returns>Null, or why it could not be read.</returns>
    private async Task<Exception?> RefreshAsync(
        WorkPage page, IRecordEndpoint endpoint, IReadOnlyList<Attempt> unsure, Dictionary<string, Snapshot> known, CancellationToken cancellationToken)
    {
        IReadOnlyList<Snapshot> read;
        try
        {
            page.Session.Lease.EnsureUsable();
            read = await endpoint.ReadAsync(page.Session, [.. unsure.Select(attempt => attempt.Item.Key.Id)], cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (Recoveries.Covers(exception))
        {
            return exception;
        }

        var fresh = read.ToDictionary(snapshot => snapshot.Id, StringComparer.Ordinal);
        foreach (var key in unsure.Select(attempt => attempt.Item.Key))
        {
            known[key.Id] = fresh.GetValueOrDefault(key.Id) ?? Gone(key.Id, known.GetValueOrDefault(key.Id), endpoint);
        }

        await snapshots.SaveAsync(page.Session.Name, [.. unsure.Select(attempt => known[attempt.Item.Key.Id])], cancellationToken).ConfigureAwait(false);
        return null;
    }

    private static Snapshot Gone(string id, Snapshot? last, IRecordEndpoint endpoint) => last is not null
        ? last with { Deleted = true }
        : new Snapshot { Side = endpoint.Side, Flow = endpoint.Flow, Id = id, Version = "", Title = $"{endpoint.Flow} {id}", Fields = FieldValues.Empty, Deleted = true };
}
