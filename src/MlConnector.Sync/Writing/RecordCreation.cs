using MlConnector.Sync.Auditing;
using MlConnector.Sync.Intake;
using MlConnector.Sync.Mapping;
using MlConnector.Sync.Matching;
using MlConnector.Sync.Reading;
using MlConnector.Sync.Recovery;
using MlConnector.Sync.Running;

namespace MlConnector.Sync.Writing;

/// <summary>Creates records, each under its own durable promise, and as many at once as the server takes.</summary>
internal sealed class RecordCreation(CreateIntents intents)
{
    public async Task CreateAsync(WorkPage page, IReadOnlyList<PlannedRecord> records, CancellationToken cancellationToken)
    {
        if (records.Count == 0)
        {
            return;
        }

        var source = records[0].Source;
        var endpoint = page.Session.PairOf(source.Flow).Of(source.Side.Other());
        var single = await page.EachAsync(Twins(records), record => record.Record.Attempt, record => SettleTwinAsync(page, record)).ConfigureAwait(false);
        var promised = await page.EachAsync(single, record => record.Attempt, record => PromiseAsync(page, endpoint, record, cancellationToken)).ConfigureAwait(false);
        if (promised.Count == 0)
        {
            return;
        }

        page.Session.Lease.EnsureUsable();
        var wanted = promised.Select(record => new NewRecord(record.Source, ((WritePlan.Create)record.Plan).Changes)).ToList();
        var outcomes = await AskAsync(page, endpoint, wanted, cancellationToken).ConfigureAwait(false);
        await page.FinishEachAsync(
            [.. promised.Zip(outcomes)], pair => pair.First.Attempt, pair => ConcludeAsync(pair.First, pair.Second, page.Session.MapOf(source.Flow), cancellationToken)).ConfigureAwait(false);
    }

    /// <summary>What fails before anything was sent, fails for all; what was sent has an outcome each.</summary>
    private static async Task<IReadOnlyList<CreateOutcome>> AskAsync(
        WorkPage page, IRecordEndpoint endpoint, IReadOnlyList<NewRecord> wanted, CancellationToken cancellationToken)
    {
        try
        {
            return await endpoint.CreateAsync(page.Session, wanted, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (Recoveries.Covers(exception))
        {
            return [.. wanted.Select(_ => CreateOutcome.NotSent(exception))];
        }
    }

    /// <summary>Marks records that are recognised by the same thing as an earlier one of the page: that one has to be there before they are judged.</summary>
    private static List<(PlannedRecord Record, bool IsTwin)> Twins(IReadOnlyList<PlannedRecord> records)
    {
        var seen = new HashSet<MatchSignal>();
        return [.. records.Select(record =>
        {
            var signals = record.Source.Signals.Where(signal => signal.Kind.Identifies()).ToList();
            var isTwin = signals.Any(seen.Contains);
            seen.UnionWith(signals);
            return (record, isTwin);
        })];
    }

    private static async Task<PlannedRecord?> SettleTwinAsync(WorkPage page, (PlannedRecord Record, bool IsTwin) entry)
    {
        if (!entry.IsTwin)
        {
            return entry.Record;
        }

        var attempt = entry.Record.Attempt;
        await page.FinishAsync(attempt, attempt.Wait(attempt.Now, "Another record of this page looks the same; it comes first.")).ConfigureAwait(false);
        return null;
    }

    private async Task<PlannedRecord?> PromiseAsync(WorkPage page, IRecordEndpoint endpoint, PlannedRecord record, CancellationToken cancellationToken)
    {
        var (attempt, source) = (record.Attempt, record.Source);
        if (await endpoint.FindMissingAsync(page.Session, source, cancellationToken).ConfigureAwait(false) is { } missing)
        {
            await page.FinishAsync(attempt, missing.IsOutOfScope
                ? attempt.Finish(AuditAction.Skipped, missing.Reason)
                : attempt.Hold(missing.Reason, missing.WaitsFor, TimeSpan.FromHours(1))).ConfigureAwait(false);
            return null;
        }

        if (await intents.PromiseAsync(attempt, source, page.Session, cancellationToken).ConfigureAwait(false) is { } inDoubt)
        {
            await page.FinishAsync(attempt, inDoubt).ConfigureAwait(false);
            return null;
        }

        return record;
    }

    /// <summary>What was left is a change that is still to be made: empty at this sync. A constant of the creation is only written where a field is newly mapped.</summary>
    private static Snapshot Unwritten(Snapshot record, IReadOnlyList<PlannedChange> left) => left.Count == 0 ? record : record with
    {
        Fields = record.Fields.Reverted(FieldValues.Empty, left.Select(change => change.Rule.MemberOf(record.Side))).With(
            left.Where(change => change.Rule is { Constant: null } or { IsEnforced: true }).Select(change => KeyValuePair.Create(change.Rule.MemberOf(record.Side), (string?)null))),
    };

    private async Task<Completion> ConcludeAsync(PlannedRecord record, CreateOutcome outcome, FieldMap map, CancellationToken cancellationToken)
    {
        var (attempt, source) = (record.Attempt, record.Source);
        if (outcome.Echo is { } echo)
        {
            var changes = ((WritePlan.Create)record.Plan).Changes.Except(outcome.Left).ToList();
            var reason = WriteNotes.Of($"'{source.Title}' had no counterpart in {echo.Side.Name()}.", record.Plan, changes, echo) + WriteNotes.OfLeft(outcome.Left, outcome.Error);
            var created = attempt.Finish(AuditAction.Created, reason, echo.Id, [.. changes.Select(change => change.ToFieldChange())]);
            return created with
            {
                Fate = outcome.Left.Count == 0 ? created.Fate : Recoveries.After(attempt, outcome.Error!).Fate,
                Link = Link.Between(Unwritten(source, outcome.Left), Unwritten(echo, outcome.Left), "created by the sync"),
                Snapshots = [echo],
                // The id is known now, and goes to the record that it was created for.
                Marks = source.Side == Side.Pipedrive && StoredId.IsKept(map.Options) ? [new WorkMark(attempt.Item.Key, StoredId.Trigger, MustRead: false, Live: false)] : [],
            };
        }

        var error = outcome.Error!;
        if (outcome.MayHaveHappened)
        {
            return intents.InDoubt(attempt, error.Message);
        }

        await intents.RefusedAsync(attempt, error.Message, cancellationToken).ConfigureAwait(false);
        return Recoveries.After(attempt, error);
    }
}
