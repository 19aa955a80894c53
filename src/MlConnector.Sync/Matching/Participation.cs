using MlConnector.Sync.Mapping;
using MlConnector.Sync.Reading;

namespace MlConnector.Sync.Matching;

/// <summary>
/// Keeps records that a filter leaves out from being linked, without looking past them: a record whose counterpart takes no part would otherwise
/// be created beside it.
/// </summary>
internal sealed class Participation(ISnapshotStore snapshots)
{
    public async Task<Match> JudgeAsync(string connection, Snapshot source, Match match, RecordFilter filter, CancellationToken cancellationToken)
    {
        if (filter.Of(source.Side.Other()).Count == 0)
        {
            return match;
        }

        return match switch
        {
            Match.Unique { Target: var target, Evidence: var evidence } when filter.Objection(target) is { } objection => new Match.Unclear(
                ReviewKind.LeftOut,
                $"'{source.Title}' fits '{target.Title}', but {objection} Link them all the same, create a new record or leave it alone?",
                [new ReviewCandidate(target.Id, target.Fields["number"], target.Title, $"{evidence}; takes no part")]),
            Match.Unclear { Candidates.Count: > 0 } unclear => unclear with
            {
                Candidates = await NamedAsync(connection, source, unclear.Candidates, filter, cancellationToken).ConfigureAwait(false),
            },
            _ => match,
        };
    }

    private async Task<IReadOnlyList<ReviewCandidate>> NamedAsync(
        string connection, Snapshot source, IReadOnlyList<ReviewCandidate> candidates, RecordFilter filter, CancellationToken cancellationToken)
    {
        var named = new List<ReviewCandidate>(candidates.Count);
        foreach (var candidate in candidates)
        {
            var record = await snapshots.FindAsync(connection, source.Side.Other(), source.Flow, candidate.Id, cancellationToken).ConfigureAwait(false);
            named.Add(record is not null && filter.Objection(record) is not null ? candidate with { Evidence = $"{candidate.Evidence}; takes no part" } : candidate);
        }

        return named;
    }
}
