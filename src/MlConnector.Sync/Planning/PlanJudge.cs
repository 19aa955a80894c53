using System.Collections.Concurrent;
using MlConnector.Sync.Auditing;
using MlConnector.Sync.Connections;
using MlConnector.Sync.Intake;
using MlConnector.Sync.Mapping;
using MlConnector.Sync.Matching;
using MlConnector.Sync.Reading;
using MlConnector.Sync.Running;

namespace MlConnector.Sync.Planning;

/// <summary>Takes records through the stages up to the writing and says what would be done with each, without doing it.</summary>
internal sealed class PlanJudge(SyncPipeline pipeline, ISnapshotStore snapshots, TimeProvider time)
{
    /// <param name="session">The connection.</param>
    /// <param name="items">Work of one flow and side.</param>
    /// <param name="horizon">What earlier records of the same plan bring about; it learns of these.</param>
    /// <param name="cancellationToken">Ends the judging.</param>
    /// <returns>One draft for each item, in their order.</returns>
    /// <exception cref="PlanningFailedException">The connection as a whole does not work.</exception>
    public async Task<IReadOnlyList<PlanDraft>> JudgeAsync(
        ConnectionSession session, IReadOnlyList<WorkItem> items, PlanHorizon horizon, CancellationToken cancellationToken)
    {
        var attempts = items.Select(item => new Attempt(session.Name, item, time)).ToList();
        var finished = new ConcurrentDictionary<WorkKey, Completion>();
        var page = new WorkPage(session, FinishAsync, () => cancellationToken.IsCancellationRequested || finished.Values.Any(completion => completion.StopsConnection));
        var planned = (await pipeline.PlanAsync(page, attempts, cancellationToken).ConfigureAwait(false)).ToDictionary(record => record.Attempt.Item.Key);
        cancellationToken.ThrowIfCancellationRequested();
        if (finished.Values.FirstOrDefault(completion => completion.StopsConnection) is { } stopped)
        {
            throw new PlanningFailedException($"{session.Name}: {stopped.Audit.Reason}");
        }

        var drafts = new List<PlanDraft>(attempts.Count);
        foreach (var attempt in attempts)
        {
            var key = attempt.Item.Key;
            drafts.Add(planned.TryGetValue(key, out var record)
                ? await JudgeAsync(session, record, horizon, cancellationToken).ConfigureAwait(false)
                : Judge(attempt, finished[key], horizon));
        }

        return drafts;

        Task FinishAsync(Attempt attempt, Completion completion)
        {
            finished[attempt.Item.Key] = completion;
            return Task.CompletedTask;
        }
    }

    /// <summary>A record that needs no writing stage: it is unclear, or could not be read.</summary>
    private static PlanDraft Judge(Attempt attempt, Completion finished, PlanHorizon horizon)
    {
        var (key, title) = (attempt.Item.Key, finished.Review?.Title ?? "");
        if (horizon.PairOf(key) is { } pair)
        {
            return Joined(attempt, title, pair) with { Finished = finished };
        }

        if (finished.Review is not { } review)
        {
            var outcome = finished.Audit.Action == AuditAction.Skipped ? PlanOutcome.Skipped : PlanOutcome.Held;
            return new PlanDraft(attempt, outcome, finished.Audit.Reason) { Title = title, Finished = finished };
        }

        foreach (var candidate in key.Side == Side.BusinessCentral ? review.Candidates : [])
        {
            if (horizon.QuestionAbout(key with { Side = Side.Pipedrive, Id = candidate.Id }) is { } asked)
            {
                return new PlanDraft(attempt, PlanOutcome.Skipped, $"'{title}' is part of the question about '{candidate.Name}'.") { Title = title, Finished = finished, Follows = asked };
            }
        }

        horizon.Ask(key);
        // A candidate that an earlier entry joins is taken by then, so the question will be another one.
        var taken = review.Candidates.Select(candidate => horizon.PairOf(key with { Side = key.Side.Other(), Id = candidate.Id })).FirstOrDefault(owner => owner is not null);
        return new PlanDraft(attempt, PlanOutcome.Review, review.Question) { Title = title, Finished = finished, Follows = taken };
    }

    private async Task<PlanDraft> JudgeAsync(ConnectionSession session, PlannedRecord record, PlanHorizon horizon, CancellationToken cancellationToken)
    {
        var (attempt, source) = (record.Attempt, record.Source);
        var key = attempt.Item.Key;
        if (horizon.PairOf(key) is { } pair)
        {
            return Joined(attempt, source.Title, pair) with { Planned = record };
        }

        if (record.Match is Match.Linked linked)
        {
            // Work of the other side's record may be due as well; the pair is done once.
            horizon.Join(key, key with { Side = source.Side.Other(), Id = linked.IdOn(source.Side.Other())! });
        }

        return record.Plan switch
        {
            WritePlan.Create => await JudgeCreateAsync(session, record, horizon, cancellationToken).ConfigureAwait(false),
            WritePlan.Update when record.Match is Match.Unique unique => JudgeLink(record, unique, horizon),
            WritePlan.Update { Changes.Count: 0 } => Draft(PlanOutcome.Unchanged, "Nothing that flows to the other side has changed."),
            WritePlan.Update when horizon.MatchOnly => Draft(PlanOutcome.Skipped, "It is linked already; differences are left as they are."),
            WritePlan.Update update => Draft(PlanOutcome.Update, $"Changed in {string.Join(" and ", update.Changes.Select(change => change.Side.Other().Name()).Distinct())} since the last sync."),
            WritePlan.Conflict conflict => Draft(PlanOutcome.Conflict, $"Both sides changed {string.Join(", ", conflict.Fields.Select(field => field.Rule.BusinessCentral))}."),
            WritePlan.Overlong overlong => Draft(PlanOutcome.Review, $"{overlong.Problem}, or approve that it is cut."),
            WritePlan.Gone when record.Match is Match.None => Draft(PlanOutcome.Skipped, "It is gone, and it had no link."),
            WritePlan.Gone missing => Draft(PlanOutcome.Retire, $"The {missing.Side.Name()} record is gone; the other one is kept."),
            WritePlan.Impossible impossible => Draft(PlanOutcome.Held, impossible.Reason),
            WritePlan.Nothing nothing => Draft(PlanOutcome.Skipped, nothing.Reason),
            _ => throw new InvalidOperationException($"Unknown plan {record.Plan.GetType().Name}."),
        };

        PlanDraft Draft(PlanOutcome outcome, string reason) => new(attempt, outcome, reason) { Title = source.Title, Planned = record };
    }

    /// <summary>Whether the ladder would take the record for the counterpart of the earlier one: nothing may speak against it.</summary>
    private async Task<bool> IsAlikeAsync(ConnectionSession session, Snapshot source, WorkKey twin, CancellationToken cancellationToken) =>
        await snapshots.FindAsync(session.Name, twin.Side, twin.Flow, twin.Id, cancellationToken).ConfigureAwait(false) is not { } earlier
        || new Evidence(source, earlier) is { AreTwoEntities: false, Objection: null };

    private async Task<PlanDraft> JudgeCreateAsync(ConnectionSession session, PlannedRecord record, PlanHorizon horizon, CancellationToken cancellationToken)
    {
        var (attempt, source) = (record.Attempt, record.Source);
        var (key, other) = (attempt.Item.Key, source.Side.Other());
        if (horizon.MatchOnly)
        {
            return Draft(PlanOutcome.Skipped, $"It has no counterpart in {other.Name()}; a plan that only matches creates none.");
        }

        if (horizon.TwinOf(source) is { } twin && await IsAlikeAsync(session, source, twin, cancellationToken).ConfigureAwait(false))
        {
            return Draft(PlanOutcome.Review, "Another record of this plan looks the same and comes first.") with { Follows = twin };
        }

        var missing = await session.PairOf(source.Flow).Of(other).FindMissingAsync(session, source, cancellationToken).ConfigureAwait(false);
        if (missing is not null && !(missing.WaitsFor is { } awaited && horizon.WillBeLinked(awaited)))
        {
            return Draft(missing.IsOutOfScope ? PlanOutcome.Skipped : PlanOutcome.Held, missing.Reason);
        }

        horizon.Create(key, source);
        return Draft(PlanOutcome.Create, $"It has no counterpart in {other.Name()}.");

        PlanDraft Draft(PlanOutcome outcome, string reason) => new(attempt, outcome, reason) { Title = source.Title, Planned = record };
    }

    private static PlanDraft JudgeLink(PlannedRecord record, Match.Unique unique, PlanHorizon horizon)
    {
        var (attempt, key) = (record.Attempt, record.Attempt.Item.Key);
        var target = key with { Side = unique.Target.Side, Id = unique.Target.Id };
        if (horizon.PairOf(target) is { } owner)
        {
            return new PlanDraft(attempt, PlanOutcome.Review, $"'{unique.Target.Title}' fits, but an earlier record of this plan is joined with it.")
            {
                Title = record.Source.Title,
                Planned = record,
                Follows = owner,
            };
        }

        horizon.Join(key, target);
        return new PlanDraft(attempt, PlanOutcome.Link, $"Joined with '{unique.Target.Title}': {unique.Evidence}.") { Title = record.Source.Title, Planned = record };
    }

    private static PlanDraft Joined(Attempt attempt, string title, WorkKey pair) =>
        new(attempt, PlanOutcome.Unchanged, $"It is done together with {pair.Side.Name()} record {pair.Id}.") { Title = title, Follows = pair };
}
