using MlConnector.Sync.Auditing;
using MlConnector.Sync.Connections;
using MlConnector.Sync.Intake;
using MlConnector.Sync.Mapping;
using MlConnector.Sync.Matching;
using MlConnector.Sync.Reading;

namespace MlConnector.Sync.Writing;

/// <summary>
/// Decides what a record that is gone means for its counterpart. The counterpart is never deleted: its link rests until the record comes back,
/// goes to the record that survived a merge, or is taken away, as the settings say.
/// </summary>
internal sealed class Departure(ILinkStore links, Mergers mergers, CreateIntents intents)
{
    private const string Trigger = "departure";

    public async Task<Completion> ApplyAsync(ConnectionSession session, PlannedRecord record, Side gone, CancellationToken cancellationToken)
    {
        var (attempt, source) = (record.Attempt, record.Source);
        if (source.Side == Side.BusinessCentral)
        {
            // A pair is worked on under the name of its Pipedrive record.
            return record.Match is Match.Linked { Link: var pair }
                ? attempt.Finish(AuditAction.Skipped, $"A record of the pair of '{source.Title}' is gone; the pair is looked at.") with { Marks = [Look(WorkKey.OfPipedrive(pair.Flow, pair.PipedriveId), mustRead: true)] }
                : attempt.Finish(AuditAction.Skipped, $"'{source.Title}' is gone from Business Central; it had no link.");
        }

        if (gone == Side.BusinessCentral)
        {
            return await LoseAsync(session, record, ((Match.Linked)record.Match).Link, cancellationToken).ConfigureAwait(false);
        }

        var link = (record.Match as Match.Linked)?.Link ?? await links.FindRestingAsync(session.Name, attempt.Item.Key, cancellationToken).ConfigureAwait(false);
        if (attempt.Item.Told?.MergedInto is { } survivor)
        {
            return await mergers.FollowAsync(record, link, survivor, cancellationToken).ConfigureAwait(false);
        }

        return link switch
        {
            null => attempt.Finish(AuditAction.Skipped, $"'{source.Title}' is gone from Pipedrive; it had no link."),
            { Rest: { } } => attempt.Finish(AuditAction.Unchanged, $"'{source.Title}' is gone from Pipedrive; its link rests already."),
            _ => await RetireAsync(session, record, link, cancellationToken).ConfigureAwait(false),
        };
    }

    /// <summary>The Pipedrive record is gone.</summary>
    private async Task<Completion> RetireAsync(ConnectionSession session, PlannedRecord record, Link link, CancellationToken cancellationToken)
    {
        var (attempt, source) = (record.Attempt, record.Source);
        var rest = new LinkRest(Side.Pipedrive, source.IsOutOfReach ? RestCause.OutOfReach : RestCause.Deleted, attempt.Now);
        var what = source.IsOutOfReach
            ? $"'{source.Title}' is not to be seen in Pipedrive any more: deleted, merged, or hidden from our user."
            : $"'{source.Title}' was deleted in Pipedrive.";
        // Only what Pipedrive itself calls deleted has consequences; what is merely out of reach may be back tomorrow.
        var policy = source.IsOutOfReach ? DeletionPolicy.Keep : session.Flows.For(source.Flow).Deleted;
        if (policy == DeletionPolicy.Unlink)
        {
            return attempt.Finish(AuditAction.Retired, $"{what} Its link with {Name(link)} is taken away, as Flows:{source.Flow}:Deleted says.", Id(link)) with { Unlinked = link.PipedriveId };
        }

        var retired = policy == DeletionPolicy.Block && record.Counterpart is { Deleted: false } other
            ? await BlockAsync(session, record, other, link with { Rest = rest }, what, cancellationToken).ConfigureAwait(false)
            : Rested(attempt, link with { Rest = rest }, what);
        return await mergers.FindHeirAsync(retired, record, link, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The Business Central record is gone, which a read of the primary database has confirmed.</summary>
    private async Task<Completion> LoseAsync(ConnectionSession session, PlannedRecord record, Link link, CancellationToken cancellationToken)
    {
        var (attempt, source) = (record.Attempt, record.Source);
        var rest = new LinkRest(Side.BusinessCentral, RestCause.Deleted, attempt.Now);
        if (RecordPair.HasOtherType(record.Counterpart))
        {
            var changed = attempt.Ask(ReviewKind.Retyped, source.Title, Resting.RetypedQuestion(source, link));
            return changed with { Link = link with { IsKnown = true, Rest = rest with { Cause = RestCause.BecameCompany } } };
        }

        if (link.IsManual)
        {
            return attempt.Ask(ReviewKind.Gone, source.Title, Resting.GoneQuestion(source, link)) with { Link = link with { IsKnown = true, Rest = rest } };
        }

        var what = $"{Name(link)} was deleted in Business Central.";
        var policy = session.Flows.For(source.Flow).Deleted;
        var lost = policy switch
        {
            DeletionPolicy.Unlink => attempt.Finish(AuditAction.Retired, $"{what} The link of '{source.Title}' is taken away, as Flows:{source.Flow}:Deleted says.", Id(link)),
            DeletionPolicy.Block => await BlockAsync(session, record, source, link with { Rest = rest }, what, cancellationToken).ConfigureAwait(false),
            _ => Rested(attempt, link with { Rest = rest }, what),
        };
        // What is left is matched once more: somebody may have replaced the deleted record by another one.
        return lost with { Unlinked = policy == DeletionPolicy.Unlink ? link.PipedriveId : null, Marks = [Look(attempt.Item.Key, mustRead: false)] };
    }

    /// <summary>Takes the record that is left out of use, if its kind can be and it takes part in the flow.</summary>
    private async Task<Completion> BlockAsync(
        ConnectionSession session, PlannedRecord record, Snapshot left, Link resting, string what, CancellationToken cancellationToken)
    {
        var endpoint = session.PairOf(left.Flow).Of(left.Side);
        if (endpoint.Barrier is not { } barrier || barrier.IsClosed(left.Fields) || session.MapOf(left.Flow).Filter.Objection(left) is not null)
        {
            return Rested(record.Attempt, resting, what);
        }

        var change = barrier.Close(left.Side, left.Fields);
        await intents.AnnounceAsync(record.Attempt, left, [change.ToFieldChange()], cancellationToken).ConfigureAwait(false);
        session.Lease.EnsureUsable();
        var echo = await endpoint.UpdateAsync(session, left, [change], cancellationToken).ConfigureAwait(false);
        var blocked = left.Side == Side.Pipedrive ? resting with { PipedriveBase = echo.Fields } : resting with { BusinessCentralBase = echo.Fields };
        var done = Rested(record.Attempt, blocked with { Rest = resting.Rest! with { BlockedOther = true } }, $"{what} '{left.Title}' is taken out of use.");
        return done with { Audit = done.Audit with { Changes = [change.ToFieldChange()] }, Snapshots = [echo] };
    }

    private static Completion Rested(Attempt attempt, Link resting, string what) =>
        attempt.Finish(AuditAction.Retired, $"{what} Its counterpart is kept, and the link rests.", Id(resting)) with { Link = resting with { IsKnown = true } };

    private static WorkMark Look(WorkKey key, bool mustRead) => new(key, Trigger, mustRead, Live: false);

    private static string Name(Link link) => link.Number ?? Id(link);

    private static string Id(Link link) => link.BusinessCentralId.ToString();
}
