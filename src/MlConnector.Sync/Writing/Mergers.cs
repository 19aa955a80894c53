using System.Globalization;
using MlConnector.Sync.Auditing;
using MlConnector.Sync.Intake;
using MlConnector.Sync.Mapping;
using MlConnector.Sync.Matching;
using MlConnector.Sync.Reading;

namespace MlConnector.Sync.Writing;

/// <summary>
/// Follows merges in Pipedrive: the link of the record that lost goes to the one that survived. When the event got lost, the records that could
/// have survived are proposed to a person.
/// </summary>
internal sealed class Mergers(ILinkStore links, ISnapshotStore snapshots)
{
    private const string Trigger = "merge";
    private const int MostHeirs = 5;
    private static readonly SignalKind[] _kinship = [SignalKind.TaxNumber, SignalKind.Email, SignalKind.ExactName];

    /// <summary>Pipedrive says into which record the source was merged.</summary>
    /// <param name="record">The record that lost.</param>
    /// <param name="link">Its link, which may rest; null when it has none.</param>
    /// <param name="survivor">The record that survived.</param>
    /// <param name="cancellationToken">Cancels the reads.</param>
    public async Task<Completion> FollowAsync(PlannedRecord record, Link? link, long survivor, CancellationToken cancellationToken)
    {
        var (attempt, source) = (record.Attempt, record.Source);
        var key = WorkKey.OfPipedrive(source.Flow, survivor);
        WorkMark[] marks = [new(key, Trigger, MustRead: true, Live: true)];
        var merged = string.Create(CultureInfo.InvariantCulture, $"'{source.Title}' was merged into Pipedrive record {survivor}");
        if (link is null)
        {
            return attempt.Finish(AuditAction.Skipped, $"{merged}; it had no link.") with { Marks = marks };
        }

        var theirs = await links.FindByPipedriveAsync(attempt.Connection, source.Flow, survivor, cancellationToken).ConfigureAwait(false);
        if (theirs is null && !link.IsManual)
        {
            return attempt.Finish(AuditAction.Moved, $"{merged}; its link with {Name(link)} goes there.", link.BusinessCentralId.ToString()) with
            {
                Unlinked = link.PipedriveId,
                Link = link with { PipedriveId = survivor, Rest = null, Flips = FlipCount.None, IsKnown = false, Evidence = $"{link.Evidence}; {merged}" },
                Marks = marks,
            };
        }

        var survived = await snapshots.FindAsync(attempt.Connection, Side.Pipedrive, source.Flow, key.Id, cancellationToken).ConfigureAwait(false);
        var heir = new ReviewCandidate(key.Id, null, survived?.Title, theirs is null ? "survived the merge" : $"survived the merge, and is linked with {Name(theirs)}");
        var question = theirs is null
            ? $"{merged}, but a person linked it with {Name(link)}. Shall the link go there?"
            : $"{merged}. Both are linked: with {Name(link)} and with {Name(theirs)}. Which of the two is right?";
        return Asked(attempt.Finish(AuditAction.Review, question, link.BusinessCentralId.ToString()), record, link, [heir]) with
        {
            Link = link with { IsKnown = true, Rest = link.Rest ?? new LinkRest(Side.Pipedrive, RestCause.Deleted, attempt.Now) },
            Marks = marks,
        };
    }

    /// <summary>Adds the question whether the record was merged, when nothing told of a deletion and there are records that could have survived.</summary>
    public async Task<Completion> FindHeirAsync(Completion retired, PlannedRecord record, Link link, CancellationToken cancellationToken)
    {
        var (attempt, source) = (record.Attempt, record.Source);
        if (attempt.Item.Told?.IsGone == true || source.Flow == SyncFlow.Products)
        {
            return retired;
        }

        var heirs = new List<ReviewCandidate>();
        foreach (var signal in source.Signals.Where(signal => _kinship.Contains(signal.Kind)))
        {
            var kin = await snapshots.FindBySignalAsync(attempt.Connection, Side.Pipedrive, source.Flow, signal, MostHeirs, cancellationToken).ConfigureAwait(false);
            heirs.AddRange(kin.Where(other => other.Id != source.Id && IsPlausible(source, other, signal) && heirs.All(known => known.Id != other.Id))
                .Select(other => new ReviewCandidate(other.Id, null, other.Title, $"same {(signal.Kind == SignalKind.ExactName ? "name" : signal.Kind == SignalKind.Email ? "e-mail" : "tax number")} '{signal.Value}'")));
        }

        return heirs.Count == 0
            ? retired
            : Asked(retired with { Audit = retired.Audit with { Action = AuditAction.Review, Reason = $"{retired.Audit.Reason} Was it merged, so that {Name(link)} belongs to another record now?" } }, record, link, heirs);
    }

    /// <summary>The question is about the Business Central record: it is what is left, and it is what a decision links.</summary>
    private static Completion Asked(Completion completion, PlannedRecord record, Link link, IReadOnlyList<ReviewCandidate> heirs) => completion with
    {
        Review = new Review
        {
            Connection = record.Attempt.Connection,
            Flow = link.Flow,
            Side = Side.BusinessCentral,
            RecordId = link.BusinessCentralId.ToString(),
            Title = record.Source.Title,
            Kind = ReviewKind.Merged,
            Question = completion.Audit.Reason,
            Candidates = heirs,
            OpenedAt = record.Attempt.Now,
        },
    };

    /// <summary>People of one name are common, and so are firms: a name counts only in the same place or company.</summary>
    private static bool IsPlausible(Snapshot source, Snapshot other, MatchSignal signal) => signal.Kind != SignalKind.ExactName
        || (source.Flow == SyncFlow.Organizations && source.Signals.All(own => !own.Kind.IsContext()))
        || source.Signals.Any(own => own.Kind.IsContext() && other.Signals.Contains(own));

    private static string Name(Link link) => link.Number ?? link.BusinessCentralId.ToString();
}
