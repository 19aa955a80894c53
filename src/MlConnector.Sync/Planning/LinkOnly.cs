using MlConnector.Sync.Auditing;
using MlConnector.Sync.Intake;
using MlConnector.Sync.Mapping;
using MlConnector.Sync.Matching;

namespace MlConnector.Sync.Planning;

/// <summary>Joins two records and writes nothing. What a sync would have filled in stays open, and the pair stays due for it.</summary>
internal static class LinkOnly
{
    public static Completion Of(PlannedRecord record)
    {
        if (record.Match is Match.Linked linked)
        {
            return record.Attempt.Finish(AuditAction.Unchanged, "It is looked after together with the record that it was just joined with.", linked.IdOn(record.Source.Side.Other()));
        }

        var (attempt, source, counterpart) = (record.Attempt, record.Source, record.Counterpart!);
        var open = PlanBasis.ChangesOf(record.Plan);
        var evidence = ((Match.Unique)record.Match).Evidence;
        var link = Link.Between(source, counterpart, evidence);
        return attempt.Finish(AuditAction.Linked, $"Joined with '{counterpart.Title}': {evidence}. The plan only matches, so nothing was written.", counterpart.Id) with
        {
            // A member without base counts as never synced, so that a later sync still fills it in.
            Link = link with
            {
                PipedriveBase = link.PipedriveBase.Reverted(FieldValues.Empty, open.Select(change => change.Rule.Pipedrive)),
                BusinessCentralBase = link.BusinessCentralBase.Reverted(FieldValues.Empty, open.Select(change => change.Rule.BusinessCentral)),
            },
            Snapshots = [source, counterpart],
            Marks = open.Count == 0 ? [] : [new WorkMark(WorkKey.OfPipedrive(link.Flow, link.PipedriveId), "poll", MustRead: false, Live: false)],
        };
    }
}
