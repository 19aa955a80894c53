using System.Globalization;
using MlConnector.Sync.Auditing;
using MlConnector.Sync.Connections;
using MlConnector.Sync.Mapping;
using MlConnector.Sync.Matching;
using MlConnector.Sync.Reading;
using MlConnector.Sync.Recovery;

namespace MlConnector.Sync.Writing;

/// <summary>Applies a plan to Business Central and turns the server's echo into the new base.</summary>
internal sealed class RecordWriter(CreateIntents intents)
{
    public async Task<Completion> WriteAsync(PlannedRecord record, Attempt attempt, ConnectionSession session, CancellationToken cancellationToken) =>
        record.Plan switch
        {
            WritePlan.Create create => await CreateAsync(record, create, attempt, session, cancellationToken).ConfigureAwait(false),
            WritePlan.Update update => await UpdateAsync(record, update, attempt, session, cancellationToken).ConfigureAwait(false),
            WritePlan.Conflict conflict => attempt.Ask(
                ReviewKind.Conflict, record.Source.Title,
                $"Both sides changed {string.Join(", ", conflict.Changes.Select(change => change.Field))} of '{record.Source.Title}'. Which values are right?",
                changes: conflict.Changes),
            WritePlan.TargetGone => attempt.Ask(
                ReviewKind.Conflict, record.Source.Title, $"The Business Central record that '{record.Source.Title}' is linked to is gone. Link it anew or ignore it?"),
            WritePlan.Impossible impossible => attempt.Hold(impossible.Reason),
            WritePlan.Nothing nothing => attempt.Finish(AuditAction.Skipped, nothing.Reason),
            _ => throw new InvalidOperationException($"Unknown plan {record.Plan.GetType().Name}."),
        };

    private async Task<Completion> CreateAsync(
        PlannedRecord record, WritePlan.Create plan, Attempt attempt, ConnectionSession session, CancellationToken cancellationToken)
    {
        var (pair, source) = (record.Pair, record.Source);
        if (await pair.FindMissingAsync(session, source, cancellationToken).ConfigureAwait(false) is { } missing)
        {
            return missing.IsOutOfScope ? attempt.Finish(AuditAction.Skipped, missing.Reason) : attempt.Hold(missing.Reason, missing.WaitsFor, TimeSpan.FromHours(1));
        }

        if (await intents.PromiseAsync(attempt, source, session, cancellationToken).ConfigureAwait(false) is { } inDoubt)
        {
            return inDoubt;
        }

        try
        {
            session.Lease.EnsureUsable();
            var echo = await pair.CreateAsync(session, source, plan.Changes, CancellationToken.None).ConfigureAwait(false);
            return attempt.Finish(AuditAction.Created, $"'{source.Title}' had no counterpart.", Guid.Parse(echo.Id), plan.Changes)
                with
            { Link = Joined(source, echo, "created by the sync"), Snapshots = [echo] };
        }
        catch (Exception exception) when (FailureClassifier.IsRemote(exception))
        {
            attempt.Trace.Saw(exception);
            if (FailureClassifier.IsOutcomeUnknown(exception))
            {
                return intents.InDoubt(attempt, exception.Message);
            }

            await intents.RefusedAsync(attempt, exception.Message, cancellationToken).ConfigureAwait(false);
            throw;
        }
    }

    private async Task<Completion> UpdateAsync(
        PlannedRecord record, WritePlan.Update plan, Attempt attempt, ConnectionSession session, CancellationToken cancellationToken)
    {
        var (source, target) = (record.Source, record.Target!);
        var echo = target;
        if (plan.Changes.Count > 0)
        {
            await intents.AnnounceAsync(attempt, target, plan.Changes, cancellationToken).ConfigureAwait(false);
            session.Lease.EnsureUsable();
            echo = await record.Pair.UpdateAsync(session, target, plan.Changes, cancellationToken).ConfigureAwait(false);
        }

        var unique = record.Match as Match.Unique;
        var (action, reason) = (unique, plan.Changes.Count) switch
        {
            ({ } found, _) => (AuditAction.Linked, $"Joined with '{target.Title}': {found.Evidence}."),
            (null, 0) => (AuditAction.Unchanged, "Nothing that flows to Business Central has changed."),
            _ => (AuditAction.Updated, "Changed in Pipedrive since the last sync."),
        };
        var evidence = unique?.Evidence ?? ((Match.Linked)record.Match).Link.Evidence;
        return attempt.Finish(action, reason, Guid.Parse(target.Id), plan.Changes) with { Link = Joined(source, echo, evidence), Snapshots = [echo] };
    }

    private static Link Joined(Snapshot source, Snapshot echo, string evidence) => new()
    {
        Flow = source.Flow,
        PipedriveId = long.Parse(source.Id, NumberStyles.None, CultureInfo.InvariantCulture),
        BusinessCentralId = Guid.Parse(echo.Id),
        Number = echo.Fields["number"],
        PipedriveBase = source.Fields,
        BusinessCentralBase = echo.Fields,
        Evidence = evidence,
    };
}
