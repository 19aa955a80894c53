using System.Globalization;
using MlConnector.Sync.Connections;
using MlConnector.Sync.Intake;
using MlConnector.Sync.Reading;

namespace MlConnector.Sync.Matching;

/// <summary>
/// The matching ladder: stored link, tax number, e-mail, number, exact name, normalised name. The first rung that finds anything answers,
/// and it links only when the record is alone on both sides and free. Everything else waits for a person.
/// </summary>
internal sealed class Matcher(ILinkStore links, ISnapshotStore snapshots, IDecisionStore decisions)
{
    private const int MostCandidates = 10;

    private static readonly SignalKind[] _ladder =
        [SignalKind.TaxNumber, SignalKind.Email, SignalKind.Number, SignalKind.ExactName, SignalKind.NormalizedName];

    public async Task<Match> MatchAsync(string connection, Snapshot source, RecordFlowOptions settings, CancellationToken cancellationToken)
    {
        if (await FindLinkAsync(connection, source, cancellationToken).ConfigureAwait(false) is { } link)
        {
            return new Match.Linked(link);
        }

        var key = new WorkKey(source.Flow, source.Side, source.Id);
        var decided = new Decisions(key, await decisions.FindAsync(connection, key, cancellationToken).ConfigureAwait(false));
        return decided switch
        {
            { IgnoredBy: { } actor } => new Match.Ignored($"{actor} decided that '{source.Title}' is left alone."),
            { MustCreate: true } => new Match.None(),
            _ when await links.FindRestingAsync(connection, key, cancellationToken).ConfigureAwait(false) is { } resting =>
                await WakeAsync(connection, source, resting, decided, settings, cancellationToken).ConfigureAwait(false),
            _ => await ClimbAsync(connection, source, decided, settings, cancellationToken).ConfigureAwait(false),
        };
    }

    /// <summary>The link of a record; null when it has none, or when it rests.</summary>
    public Task<Link?> FindLinkAsync(string connection, Snapshot record, CancellationToken cancellationToken) => record.Side == Side.Pipedrive
        ? links.FindByPipedriveAsync(connection, record.Flow, long.Parse(record.Id, NumberStyles.None, CultureInfo.InvariantCulture), cancellationToken)
        : links.FindByBusinessCentralAsync(connection, record.Flow, Guid.Parse(record.Id), cancellationToken);

    /// <summary>The record has a link that rests. It wakes when both records are there; otherwise a new counterpart is looked for, but never made.</summary>
    private async Task<Match> WakeAsync(
        string connection, Snapshot source, Link resting, Decisions decided, RecordFlowOptions settings, CancellationToken cancellationToken)
    {
        var other = source.Side.Other();
        var rest = resting.Rest!;
        var linked = new Match.Linked(resting);
        if (rest.Missing == source.Side
            || await snapshots.FindAsync(connection, other, source.Flow, linked.IdOn(other)!, cancellationToken).ConfigureAwait(false) is { Deleted: false })
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

        return await ClimbAsync(connection, source, decided, settings, cancellationToken).ConfigureAwait(false) switch
        {
            Match.None => new Match.Ignored(Resting.Reason(source, resting)),
            Match.Unique found => found with { Reopens = rest.BlockedOther || found.Reopens },
            var answer => answer,
        };
    }

    private async Task<Match> ClimbAsync(string connection, Snapshot source, Decisions decided, RecordFlowOptions settings, CancellationToken cancellationToken)
    {
        foreach (var kind in _ladder)
        {
            foreach (var signal in source.Signals.Where(signal => signal.Kind == kind))
            {
                var found = await snapshots
                    .FindBySignalAsync(connection, source.Side.Other(), source.Flow, signal, MostCandidates, cancellationToken)
                    .ConfigureAwait(false);
                found = Plausible(source, [.. found.Where(candidate => !decided.Separates(candidate.Id))], kind);
                if (found.Count > 0)
                {
                    return await JudgeAsync(connection, source, signal, found, settings, cancellationToken).ConfigureAwait(false);
                }
            }
        }

        return decided.SeparatedBy is { } separator
            ? new Match.Unclear(ReviewKind.Separated, $"{separator} took the link of '{source.Title}' away. Link it with another record, create a new one or leave it alone?", [])
            : new Match.None();
    }

    private async Task<Match> JudgeAsync(
        string connection, Snapshot source, MatchSignal signal, IReadOnlyList<Snapshot> found, RecordFlowOptions settings, CancellationToken cancellationToken)
    {
        var twins = await snapshots
            .FindBySignalAsync(connection, source.Side, source.Flow, signal, MostCandidates, cancellationToken)
            .ConfigureAwait(false);
        if (found.Count > 1 && IsName(signal.Kind))
        {
            found = Narrow(source, found);
        }

        var candidates = found.Select(candidate => Candidate(source, candidate, signal)).ToList();
        if (found.Count > 1)
        {
            return new Match.Unclear(ReviewKind.Ambiguous, $"{found.Count} records have the same {Name(signal.Kind)}. Which one is '{source.Title}'?", candidates);
        }

        var target = found[0];
        var owner = await FindLinkAsync(connection, target, cancellationToken).ConfigureAwait(false);
        if (owner is not null)
        {
            return new Match.Unclear(
                ReviewKind.Contested,
                string.Create(CultureInfo.InvariantCulture, $"'{target.Title}' fits '{source.Title}' by {Name(signal.Kind)} but is linked to {source.Side.Name()} record {(source.Side == Side.Pipedrive ? owner.PipedriveId.ToString(CultureInfo.InvariantCulture) : owner.BusinessCentralId)}."),
                candidates);
        }

        var former = await links.FindRestingAsync(connection, new WorkKey(target.Flow, target.Side, target.Id), cancellationToken).ConfigureAwait(false);
        if (former is { Rest.Missing: Side.Pipedrive })
        {
            return new Match.Unclear(
                ReviewKind.Merged,
                string.Create(CultureInfo.InvariantCulture, $"'{target.Title}' fits '{source.Title}' by {Name(signal.Kind)}, but belongs to Pipedrive record {former.PipedriveId}, which is gone. Does '{source.Title}' take its place?"),
                candidates);
        }

        if (twins.Any(twin => twin.Id != source.Id))
        {
            return new Match.Unclear(
                ReviewKind.Ambiguous, $"Several {source.Side.Name()} records have the {Name(signal.Kind)} of '{target.Title}'. Is '{source.Title}' the one?", candidates);
        }

        return MayLink(source, target, signal.Kind, settings)
            ? new Match.Unique(target, Evidence(source, target, signal)) { Reopens = former is { Rest.BlockedOther: true } }
            : new Match.Unclear(ReviewKind.Similar, $"Is '{source.Title}' the same as '{target.Title}'? Only the name speaks for it.", candidates);
    }

    /// <summary>People of one name are common: only those of the same company can be the same person.</summary>
    private static IReadOnlyList<Snapshot> Plausible(Snapshot source, IReadOnlyList<Snapshot> found, SignalKind kind) =>
        source.Flow == SyncFlow.Persons && IsName(kind) ? [.. found.Where(candidate => Shares(source, candidate, SignalKind.Context))] : found;

    /// <summary>A name is weak evidence: it needs the policy's consent or a second signal, and nothing that speaks against it.</summary>
    private static bool MayLink(Snapshot source, Snapshot target, SignalKind kind, RecordFlowOptions settings)
    {
        if (!IsName(kind))
        {
            return true;
        }

        if (Contradicts(source, target, SignalKind.TaxNumber) || Contradicts(source, target, SignalKind.Context)
            || (source.Flow == SyncFlow.Products && Contradicts(source, target, SignalKind.Number)))
        {
            return false;
        }

        return Shares(source, target, SignalKind.Context)
            || settings.NameOnlyMatch == NameOnlyMatch.Normalized
            || (settings.NameOnlyMatch == NameOnlyMatch.Exact && kind == SignalKind.ExactName);
    }

    /// <summary>Of several records with one name, those in the same place are the better candidates.</summary>
    private static List<Snapshot> Narrow(Snapshot source, IReadOnlyList<Snapshot> found)
    {
        var near = found.Where(candidate => Shares(source, candidate, SignalKind.Context)).ToList();
        return near.Count > 0 ? near : [.. found];
    }

    private static ReviewCandidate Candidate(Snapshot source, Snapshot target, MatchSignal signal) =>
        new(target.Id, target.Fields["number"], target.Title, Evidence(source, target, signal));

    private static string Evidence(Snapshot source, Snapshot target, MatchSignal signal) =>
        IsName(signal.Kind) && Shares(source, target, SignalKind.Context)
            ? $"same {Name(signal.Kind)} '{signal.Value}' and same {ContextName(source)}"
            : $"same {Name(signal.Kind)} '{signal.Value}'";

    private static bool IsName(SignalKind kind) => kind is SignalKind.ExactName or SignalKind.NormalizedName;

    private static bool Shares(Snapshot left, Snapshot right, SignalKind kind) =>
        left.Signals.Any(signal => signal.Kind == kind && right.Signals.Contains(signal));

    private static bool Contradicts(Snapshot left, Snapshot right, SignalKind kind) =>
        left.Signals.Any(signal => signal.Kind == kind) && right.Signals.Any(signal => signal.Kind == kind) && !Shares(left, right, kind);

    private static string Name(SignalKind kind) => kind switch
    {
        SignalKind.TaxNumber => "tax number",
        SignalKind.Email => "e-mail",
        SignalKind.Number => "number",
        SignalKind.ExactName => "name",
        SignalKind.NormalizedName => "folded name",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a rung of the ladder."),
    };

    private static string ContextName(Snapshot source) => source.Flow == SyncFlow.Persons ? "company" : "post code";
}
