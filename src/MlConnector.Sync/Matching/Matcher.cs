using MlConnector.Sync.Connections;
using MlConnector.Sync.Reading;

namespace MlConnector.Sync.Matching;

/// <summary>
/// Finds the counterpart of a record of either side: stored link, decisions of people, the rules of the ladder, and at last what is only similar.
/// The first that answers decides. Two records are joined only when each is the single answer of the other; everything else waits for a person.
/// </summary>
internal sealed class Matcher(Counterparts counterparts)
{
    private readonly MatchLadder _ladder = new(counterparts);
    private readonly SimilarSearch _similar = new(counterparts);

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
            return new Match.Unclear(ReviewKind.Ambiguous, MatchQuestions.Rivals(query.Source, target.Record, answer), offered);
        }

        var evidence = target.Evidence;
        var isLastOfSeveral = rung.Found.Count > 1 || answer?.Found.Count > 1;
        var doubt = rung.Rule.Doubt(evidence, query.Settings)
            ?? (isLastOfSeveral && !evidence.NamesAgree && !evidence.HasSecond ? $"Others with this {rung.Rule.Name} are linked, and nothing else speaks for it." : null);
        return doubt is null
            ? new Match.Unique(target.Record, evidence.ToString())
            : new Match.Unclear(ReviewKind.Similar, $"Is '{query.Source.Title}' the same as '{target.Record.Title}'? {doubt}", offered);
    }

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
