using MlConnector.Sync.Connections;
using MlConnector.Sync.Mapping;
using MlConnector.Sync.Reading;

namespace MlConnector.Sync.Matching;

/// <summary>
/// Finds the counterpart of a record of either side: stored link, decisions of people, the rules of the ladder, and at last what is only similar.
/// The first that answers decides. Two records are joined only when each is the single answer of the other; everything else waits for a person.
/// </summary>
internal sealed class Matcher(Counterparts counterparts, ILinkStore links, ISnapshotStore snapshots)
{
    private readonly MatchLadder _ladder = new(counterparts);
    private readonly SimilarSearch _similar = new(counterparts);
    private readonly StrayIds _strays = new(counterparts);
    private readonly Participation _participation = new(snapshots);

    /// <summary>The match of a record that has to take part in its flow, with one that has to as well.</summary>
    public async Task<Match> MatchAsync(string connection, Snapshot source, FieldMap map, CancellationToken cancellationToken)
    {
        // Without its filter the flow stands still; nothing is looked for until it is known who takes part.
        if ((map.Stopped ?? map.Filter.Objection(source)) is { } reason)
        {
            return new Match.LeftOut(reason);
        }

        var match = await MatchAsync(connection, source, map.Options, cancellationToken).ConfigureAwait(false);
        return await _participation.JudgeAsync(connection, source, match, map.Filter, cancellationToken).ConfigureAwait(false);
    }

    public async Task<Match> MatchAsync(string connection, Snapshot source, RecordFlowOptions settings, CancellationToken cancellationToken)
    {
        if (await counterparts.LinkOfAsync(connection, source, cancellationToken).ConfigureAwait(false) is { } link)
        {
            return new Match.Linked(link);
        }

        var decisions = await counterparts.DecisionsOnAsync(connection, source, cancellationToken).ConfigureAwait(false);
        var query = new MatchQuery(connection, source, settings, decisions);
        if (decisions.IgnoredBy is { } actor)
        {
            return new Match.Ignored($"{actor} decided that '{source.Title}' is left alone.");
        }

        if (decisions.MustCreate)
        {
            return new Match.None();
        }

        if (await links.FindRestingAsync(connection, source.Key, cancellationToken).ConfigureAwait(false) is { } resting)
        {
            return await WakeAsync(query, resting, cancellationToken).ConfigureAwait(false);
        }

        return await _strays.FindAsync(query, source, cancellationToken).ConfigureAwait(false) is { } stray
            ? await StrayAsync(query, stray, cancellationToken).ConfigureAwait(false)
            : await ClimbAsync(query, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The link of a record; null when it has none, or when it rests.</summary>
    public Task<Link?> FindLinkAsync(string connection, Snapshot record, CancellationToken cancellationToken) => counterparts.LinkOfAsync(connection, record, cancellationToken);

    /// <summary>The record has a link that rests. It wakes when both records are there; otherwise a new counterpart is looked for, but never made.</summary>
    private async Task<Match> WakeAsync(MatchQuery query, Link resting, CancellationToken cancellationToken)
    {
        var (source, rest, linked) = (query.Source, resting.Rest!, new Match.Linked(resting));
        var other = source.Side.Other();
        if (rest.Missing == source.Side
            || await snapshots.FindAsync(query.Connection, other, source.Flow, linked.IdOn(other)!, cancellationToken).ConfigureAwait(false) is { Deleted: false })
        {
            return linked;
        }

        if (rest.Missing == Side.Pipedrive)
        {
            return new Match.Ignored(Resting.Reason(source, resting));
        }

        if (rest.Cause == RestCause.BecameCompany || resting.IsManual)
        {
            return rest.Cause == RestCause.BecameCompany
                ? new Match.Unclear(ReviewKind.Retyped, Resting.RetypedQuestion(source, resting), [])
                : new Match.Unclear(ReviewKind.Gone, Resting.GoneQuestion(source, resting), []);
        }

        return await ClimbAsync(query, cancellationToken).ConfigureAwait(false) switch
        {
            Match.None => new Match.Ignored(Resting.Reason(source, resting)),
            Match.Unique found => found with { Reopens = rest.BlockedOther || found.Reopens },
            var answer => answer,
        };
    }

    private async Task<Match> ClimbAsync(MatchQuery query, CancellationToken cancellationToken)
    {
        var (source, decisions) = (query.Source, query.Decisions);
        if (await _ladder.ClimbAsync(query, cancellationToken).ConfigureAwait(false) is { } rung)
        {
            return await JudgeAsync(query, rung, cancellationToken).ConfigureAwait(false);
        }

        var similar = await _similar.FindAsync(query, cancellationToken).ConfigureAwait(false);
        if (similar.Count > 0)
        {
            return new Match.Unclear(ReviewKind.Similar, MatchQuestions.Similar(source, similar), MatchCandidate.Ranked(similar));
        }

        return decisions.SeparatedBy is { } separator
            ? new Match.Unclear(ReviewKind.Separated, $"{separator} took the link of '{source.Title}' away. Link it with another record, create a new one or leave it alone?", [])
            : new Match.None();
    }

    private async Task<Match> JudgeAsync(MatchQuery query, Rung rung, CancellationToken cancellationToken)
    {
        if (rung.Free is not [var target])
        {
            return rung.Free.Count == 0
                ? await ContestedAsync(query, rung.Rule.Name, rung.Found, cancellationToken).ConfigureAwait(false)
                : new Match.Unclear(ReviewKind.Ambiguous, MatchQuestions.Several(query.Source, rung), MatchCandidate.Ranked(rung.Free));
        }

        var offered = MatchCandidate.Ranked(rung.Free);
        var answer = await AnswerOfAsync(query, target.Record, cancellationToken).ConfigureAwait(false);
        if (answer is not null && (answer.Free is not [var back] || back.Record.Id != query.Source.Id))
        {
            return await IsLostAsync(query, rung.Rule, target, answer, cancellationToken).ConfigureAwait(false)
                && await ClimbAsync(query with { Lost = [.. query.Lost, target.Record.Id] }, cancellationToken).ConfigureAwait(false) is Match.None none
                    ? none
                    : new Match.Unclear(ReviewKind.Ambiguous, MatchQuestions.Rivals(query.Source, target.Record, answer), offered);
        }

        var former = await links.FindRestingAsync(
            query.Connection, target.Record.Key, cancellationToken).ConfigureAwait(false);
        if (former is { Rest.Missing: Side.Pipedrive })
        {
            return new Match.Unclear(ReviewKind.Merged, Resting.HeirQuestion(query.Source, target.Record, former), offered);
        }

        if (former is null && await _strays.FindAsync(query, target.Record, cancellationToken).ConfigureAwait(false) is { } stray)
        {
            return new Match.Unclear(ReviewKind.Contested, MatchQuestions.Stray(target.Record, stray), offered);
        }

        var evidence = target.Evidence;
        var isLastOfSeveral = rung.Found.Count > 1 || answer?.Found.Count > 1;
        var doubt = rung.Rule.Doubt(evidence, query.Settings)
            ?? (isLastOfSeveral && !evidence.NamesAgree && !evidence.HasSecond ? $"Others with this {rung.Rule.Name} are linked, and nothing else speaks for it." : null);
        return doubt is null
            ? new Match.Unique(target.Record, evidence.ToString()) { Reopens = former is { Rest.BlockedOther: true } }
            : new Match.Unclear(ReviewKind.Similar, $"Is '{query.Source.Title}' the same as '{target.Record.Title}'? {doubt}", offered);
    }

    /// <summary>The source names a record that is not there: what else fits is offered, but nothing is linked or created without a person.</summary>
    private async Task<Match> StrayAsync(MatchQuery query, string stray, CancellationToken cancellationToken)
    {
        var rung = await _ladder.ClimbAsync(query, cancellationToken).ConfigureAwait(false);
        return new Match.Unclear(ReviewKind.Contested, MatchQuestions.Stray(query.Source, stray), MatchCandidate.Ranked(rung?.Free ?? []));
    }

    /// <summary>
    /// Whether the target will be linked to the record that it fits better, and would be no question then (see <see cref="MatchLadder"/>). So it does
    /// not matter which of the two comes first.
    /// </summary>
    private async Task<bool> IsLostAsync(MatchQuery query, IMatchRule rule, MatchCandidate target, Rung answer, CancellationToken cancellationToken) =>
        rule.PrefersEvidence && rule.Doubt(target.Evidence, query.Settings) is not null
        && answer.Free is [var rival]
        && await AnswerOfAsync(query, rival.Record, cancellationToken).ConfigureAwait(false) is { Free: [var wanted] } theirs
        && wanted.Record.Id == target.Record.Id && theirs.Rule.Doubt(wanted.Evidence, query.Settings) is null;

    /// <summary>What the target answers when it is asked for its counterpart; null when the source is not stored yet.</summary>
    private async Task<Rung?> AnswerOfAsync(MatchQuery query, Snapshot target, CancellationToken cancellationToken)
    {
        var decisions = await counterparts.DecisionsOnAsync(query.Connection, target, cancellationToken).ConfigureAwait(false);
        return await _ladder.ClimbAsync(new MatchQuery(query.Connection, target, query.Settings, decisions), cancellationToken).ConfigureAwait(false);
    }

    private async Task<Match> ContestedAsync(MatchQuery query, string by, IReadOnlyList<MatchCandidate> taken, CancellationToken cancellationToken)
    {
        var best = taken.OrderByDescending(candidate => candidate.Evidence.Score).ThenBy(candidate => candidate.Record.Id, StringComparer.Ordinal).First();
        var ownerId = query.Source.Side == Side.Pipedrive
            ? best.Owner!.PipedriveId.ToString(System.Globalization.CultureInfo.InvariantCulture)
            : best.Owner!.BusinessCentralId.ToString();
        var owner = await counterparts.FindSiblingAsync(query, ownerId, cancellationToken).ConfigureAwait(false);
        return new Match.Unclear(ReviewKind.Contested, MatchQuestions.Contested(query.Source, best.Record, by, ownerId, owner?.Title), MatchCandidate.Ranked(taken));
    }
}
