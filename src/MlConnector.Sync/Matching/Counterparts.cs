using MlConnector.Sync.Reading;

namespace MlConnector.Sync.Matching;

/// <summary>Looks up, on either side, what the ladder needs to know. Every look-up is one indexed read with a limit.</summary>
internal sealed class Counterparts(ILinkStore links, ISnapshotStore snapshots, IDecisionStore decisions)
{
    public Task<Link?> LinkOfAsync(string connection, Snapshot record, CancellationToken cancellationToken) => links.FindAsync(connection, record.Key, cancellationToken);

    public Task<Decisions> DecisionsOnAsync(string connection, Snapshot record, CancellationToken cancellationToken) => decisions.OfAsync(connection, record.Key, cancellationToken);

    /// <summary>One record of the other side; null when it is unknown or gone.</summary>
    public async Task<Snapshot?> FindAsync(MatchQuery query, string id, CancellationToken cancellationToken) =>
        await snapshots.FindAsync(query.Connection, query.Other, query.Source.Flow, id, cancellationToken).ConfigureAwait(false) is { Deleted: false } found ? found : null;

    /// <summary>A record of the source's own side.</summary>
    public Task<Snapshot?> FindSiblingAsync(MatchQuery query, string id, CancellationToken cancellationToken) =>
        snapshots.FindAsync(query.Connection, query.Source.Side, query.Source.Flow, id, cancellationToken);

    /// <summary>The records of the other side that carry the signal, without those that people have separated from the source.</summary>
    public async Task<IReadOnlyList<Snapshot>> SeekAsync(MatchQuery query, MatchSignal signal, int limit, CancellationToken cancellationToken)
    {
        if (signal.Kind == SignalKind.ForeignId && query.Other == Side.BusinessCentral)
        {
            // The id is the key there; nobody carries it as a signal.
            return await FindAsync(query, signal.Value, cancellationToken).ConfigureAwait(false) is { } found && !query.Excludes(found) ? [found] : [];
        }

        var carriers = await snapshots
            .FindBySignalAsync(query.Connection, query.Other, query.Source.Flow, signal, limit, cancellationToken)
            .ConfigureAwait(false);
        return [.. carriers.Where(carrier => !query.Excludes(carrier))];
    }

    /// <summary>The finds with their owners; free records that people keep out of matching are left out.</summary>
    public async Task<IReadOnlyList<MatchCandidate>> WeighAsync(
        MatchQuery query, IEnumerable<(Snapshot Record, Evidence Evidence)> finds, CancellationToken cancellationToken)
    {
        var candidates = new List<MatchCandidate>();
        foreach (var (record, evidence) in finds)
        {
            var owner = await LinkOfAsync(query.Connection, record, cancellationToken).ConfigureAwait(false);
            if (owner is not null || !await IsKeptOutAsync(query, record, cancellationToken).ConfigureAwait(false))
            {
                candidates.Add(new MatchCandidate(record, evidence, owner));
            }
        }

        return candidates;
    }

    /// <summary>Ignored, or to be created by itself.</summary>
    private async Task<bool> IsKeptOutAsync(MatchQuery query, Snapshot record, CancellationToken cancellationToken) =>
        await DecisionsOnAsync(query.Connection, record, cancellationToken).ConfigureAwait(false) is { IgnoredBy: not null } or { MustCreate: true };
}
