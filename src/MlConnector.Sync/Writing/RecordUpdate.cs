using MlConnector.Sync.Auditing;
using MlConnector.Sync.Connections;
using MlConnector.Sync.Mapping;
using MlConnector.Sync.Matching;
using MlConnector.Sync.Reading;
using MlConnector.Sync.Recovery;

namespace MlConnector.Sync.Writing;

/// <summary>Writes what changed and turns the servers' echoes into the new bases.</summary>
internal sealed class RecordUpdate(CreateIntents intents)
{
    public async Task<Completion> ApplyAsync(ConnectionSession session, PlannedRecord record, WritePlan.Update plan, CancellationToken cancellationToken)
    {
        var flips = Breaker.Count(record, plan);
        if (Breaker.Stop(record, plan, flips) is { } stopped)
        {
            return stopped;
        }

        var now = Versions.Of(record.Source, record.Counterpart!, (record.Match as Match.Linked)?.Link);
        if (plan.Changes.Count > 0)
        {
            await intents.AnnounceAsync(record.Attempt, record.Counterpart!, [.. plan.Changes.Select(change => change.ToFieldChange())], cancellationToken).ConfigureAwait(false);
        }

        Snapshot echo;
        try
        {
            echo = await WriteAsync(session, now.BusinessCentral, plan, cancellationToken).ConfigureAwait(false);
        }
        catch (PartlyWrittenException partly)
        {
            return Half(record, plan, flips, now, partly.Echo, [.. partly.Left, .. plan.On(Side.Pipedrive)], partly.Reason);
        }

        try
        {
            return Done(record, plan.Changes, flips, await WriteAsync(session, now.Pipedrive, plan, cancellationToken).ConfigureAwait(false), echo);
        }
        catch (Exception exception) when (plan.On(Side.BusinessCentral).Count > 0 && FailureClassifier.Classify(exception) is not Failure.Unexpected)
        {
            return Half(record, plan, flips, now, echo, plan.On(Side.Pipedrive), exception);
        }
    }

    /// <summary>What was written to Business Central counts, and is audited, although something was refused: that stays to be done, because its fields keep their base.</summary>
    private static Completion Half(
        PlannedRecord record, WritePlan.Update plan, FlipCount flips, Versions now, Snapshot echo, IReadOnlyList<PlannedChange> left, Exception error)
    {
        var pipedrive = now.Pipedrive with
        {
            Fields = now.Pipedrive.Fields.Reverted(now.PipedriveBase, left.Where(change => change.Side == Side.BusinessCentral).Select(change => change.Rule.Pipedrive)),
        };
        var kept = echo with { Fields = echo.Fields.Reverted(now.BusinessCentralBase, left.Select(change => change.Rule.BusinessCentral)) };
        var half = Done(record, [.. plan.Changes.Except(left)], flips, pipedrive, kept);
        return half with
        {
            Link = half.Link! with { Mapping = now.Mapping },
            Audit = half.Audit with { Reason = half.Audit.Reason + WriteNotes.OfLeft(left, error) },
            Fate = Recoveries.After(record.Attempt, error).Fate,
            Snapshots = [echo],
        };
    }

    private static async Task<Snapshot> WriteAsync(ConnectionSession session, Snapshot current, WritePlan.Update plan, CancellationToken cancellationToken)
    {
        var changes = plan.On(current.Side);
        if (changes.Count == 0)
        {
            return current;
        }

        session.Lease.EnsureUsable();
        return await session.PairOf(current.Flow).Of(current.Side).UpdateAsync(session, current, changes, cancellationToken).ConfigureAwait(false);
    }

    private static Completion Done(PlannedRecord record, IReadOnlyList<PlannedChange> written, FlipCount flips, Snapshot pipedrive, Snapshot businessCentral)
    {
        var (attempt, counterpart) = (record.Attempt, record.Counterpart!);
        var unique = record.Match as Match.Unique;
        var woken = record.Match is Match.Linked { Link.Rest: { } rest } ? rest : null;
        var (action, reason) = (unique, written.Count) switch
        {
            _ when woken is not null => (AuditAction.Resumed, $"The {woken.Missing.Name()} record, gone since {woken.Since:u}, is back; the link is used again."),
            ({ } found, _) => (AuditAction.Linked, $"Joined with '{counterpart.Title}': {found.Evidence}."),
            (null, 0) => (AuditAction.Unchanged, "Nothing that flows to the other side has changed."),
            _ => (AuditAction.Updated, $"Changed in {string.Join(" and ", written.Select(change => change.Side.Other().Name()).Distinct())} since the last sync."),
        };
        var evidence = unique?.Evidence ?? ((Match.Linked)record.Match).Link.Evidence;
        return attempt.Finish(action, WriteNotes.Of(reason, record.Plan, written, pipedrive, businessCentral), counterpart.Id, [.. written.Select(change => change.ToFieldChange())]) with
        {
            Link = Link.Between(pipedrive, businessCentral, evidence) with { IsKnown = unique is null, Flips = flips },
            Snapshots = [pipedrive, businessCentral],
        };
    }
}
