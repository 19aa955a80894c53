using MlConnector.Sync.Connections;
using MlConnector.Sync.Mapping;
using MlConnector.Sync.Reading;

namespace MlConnector.Sync.Intake;

/// <summary>
/// Compares the ids of all records of both sides with what is known. Deletions are invisible to polls, and so is what a long transaction shows
/// late. A list that was not read to its end says nothing, and what is missing in one that was is asked for before it counts as gone.
/// When very much is gone at once, the guard against mass changes stops the rest of the way.
/// </summary>
internal sealed class Sweeper(IInbox inbox, ISnapshotStore snapshots, ISweepStore sweeps, TimeProvider time)
{
    public const string Trigger = "sweep";

    // Few Pipedrive records are read one by one, which tells a deleted record from one that is only hidden; many as lists, because that costs less.
    private const int Few = 50;
    private const int FewAtOnce = 10;
    private const int ManyAtOnce = 100;

    /// <summary>Sweeps what is due, or everything.</summary>
    /// <param name="session">The connection.</param>
    /// <param name="interval">The time between two sweeps; null sweeps now.</param>
    /// <param name="reading">Is told what is read.</param>
    /// <param name="cancellationToken">Ends the sweep; what it was about to compare is compared the next time.</param>
    /// <returns>Whether anything was swept.</returns>
    public async Task<bool> SweepAsync(ConnectionSession session, TimeSpan? interval, Action<string> reading, CancellationToken cancellationToken)
    {
        var swept = false;
        foreach (var pair in session.Pairs.Where(pair => session.Flows.For(pair.Flow).Direction != FlowDirection.Off))
        {
            foreach (var endpoint in new[] { pair.BusinessCentral, pair.Pipedrive })
            {
                if (!session.Reserves.KeepsTokens && await IsDueAsync(session, endpoint, interval, cancellationToken).ConfigureAwait(false))
                {
                    reading($"Comparing all {endpoint.Flow} of {endpoint.Side.Name()}");
                    await SweepAsync(session, endpoint, cancellationToken).ConfigureAwait(false);
                    await sweeps.CompleteAsync(session.Lease, endpoint.Side, endpoint.Flow, cancellationToken).ConfigureAwait(false);
                    swept = true;
                }
            }
        }

        return swept;
    }

    private async Task<bool> IsDueAsync(ConnectionSession session, IRecordEndpoint endpoint, TimeSpan? interval, CancellationToken cancellationToken)
    {
        if (interval is null)
        {
            return true;
        }

        if (await sweeps.FindAsync(session.Name, endpoint.Side, endpoint.Flow, cancellationToken).ConfigureAwait(false) is { } last)
        {
            return time.GetUtcNow() - last >= interval;
        }

        // The first poll has just read everything.
        await sweeps.CompleteAsync(session.Lease, endpoint.Side, endpoint.Flow, cancellationToken).ConfigureAwait(false);
        return false;
    }

    /// <summary>Sweeps one kind of record of one side.</summary>
    public async Task SweepAsync(ConnectionSession session, IRecordEndpoint endpoint, CancellationToken cancellationToken)
    {
        await session.RequireCompaniesAsync(cancellationToken).ConfigureAwait(false);
        // Known before listed: what comes into being meanwhile is never missing.
        var known = await snapshots.ListLivingAsync(session.Name, endpoint.Side, endpoint.Flow, cancellationToken).ConfigureAwait(false);
        var listed = endpoint.Side == Side.Pipedrive
            ? await ListAllAsync(session, endpoint, cancellationToken).ConfigureAwait(false)
            : await ListHeadsAsync(session, endpoint, known, cancellationToken).ConfigureAwait(false);
        var missing = known.Keys.Where(id => !listed.Contains(id)).ToList();
        foreach (var ids in missing.Chunk(missing.Count <= Few ? FewAtOnce : ManyAtOnce))
        {
            await LookAtAsync(session, endpoint, ids, Trigger, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Pipedrive lists whole records anyway, so they are compared too: a change of some members moves no time of change.</summary>
    private async Task<HashSet<string>> ListAllAsync(ConnectionSession session, IRecordEndpoint endpoint, CancellationToken cancellationToken)
    {
        var listed = new HashSet<string>(StringComparer.Ordinal);
        await foreach (var page in endpoint.ListAsync(session, null, cancellationToken).ConfigureAwait(false))
        {
            listed.UnionWith(page.Where(record => !record.Deleted).Select(record => record.Id));
            await ApplyAsync(session, page, cancellationToken).ConfigureAwait(false);
        }

        return listed;
    }

    /// <summary>Business Central lists ids and times, and only what is new or newer is read whole.</summary>
    private async Task<HashSet<string>> ListHeadsAsync(
        ConnectionSession session, IRecordEndpoint endpoint, IReadOnlyDictionary<string, DateTimeOffset?> known, CancellationToken cancellationToken)
    {
        var listed = new HashSet<string>(StringComparer.Ordinal);
        var newer = new List<string>();
        await foreach (var head in endpoint.ListHeadsAsync(session, cancellationToken).ConfigureAwait(false))
        {
            listed.Add(head.Id);
            if (!known.TryGetValue(head.Id, out var modifiedAt) || head.ModifiedAt > modifiedAt)
            {
                newer.Add(head.Id);
            }
        }

        foreach (var ids in newer.Chunk(100))
        {
            session.Lease.EnsureUsable();
            await ApplyAsync(session, await endpoint.ReadAsync(session, ids, cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
        }

        return listed;
    }

    /// <summary>
    /// Asks for records that a list left out or something pointed at, one by one or a few together, from the primary database where there are
    /// several. What is not there and was never known is nothing.
    /// </summary>
    public async Task LookAtAsync(ConnectionSession session, IRecordEndpoint endpoint, IReadOnlyList<string> ids, string trigger, CancellationToken cancellationToken)
    {
        session.Lease.EnsureUsable();
        var found = (await endpoint.ReadAsync(session, ids, cancellationToken).ConfigureAwait(false)).ToDictionary(record => record.Id, StringComparer.Ordinal);
        var now = new List<Snapshot>();
        foreach (var id in ids)
        {
            var last = found.GetValueOrDefault(id) ?? await snapshots.FindAsync(session.Name, endpoint.Side, endpoint.Flow, id, cancellationToken).ConfigureAwait(false);
            if (last is not null)
            {
                now.Add(found.ContainsKey(id) ? last : last with { Deleted = true, IsOutOfReach = endpoint.Side == Side.Pipedrive });
            }
        }

        await ApplyAsync(session, now, cancellationToken, trigger).ConfigureAwait(false);
    }

    private Task ApplyAsync(ConnectionSession session, IReadOnlyList<Snapshot> read, CancellationToken cancellationToken, string trigger = Trigger)
    {
        session.Lease.EnsureUsable();
        return inbox.ApplyPageAsync(session.Lease, new PolledPage(read, Cursor: null, MarksUnlinked: true) { Trigger = trigger }, cancellationToken);
    }
}
