using MlConnector.Sync.Auditing;
using MlConnector.Sync.Connections;
using MlConnector.Sync.Guarding;
using MlConnector.Sync.Intake;
using MlConnector.Sync.Matching;
using MlConnector.Sync.Running;
using MlConnector.Sync.Writing;

namespace MlConnector.Sync.Planning;

/// <summary>Carries a plan out: looks at each entry again and does it only when it is still what was shown.</summary>
internal sealed class PlanApplication(IDueWork work, PlanJudge judge, WorkDrain drain, RecordWriter writer, IGuardStore guard)
{
    private const string Moved = "Its base moved: the record, its counterpart or the match is not what the plan was made for.";
    private const string Gone = "It is not waiting any more: it was worked on after the plan was made.";

    /// <summary>One page of entries of the same flow and side. Those that follow others come when the others are done.</summary>
    public async Task ApplyAsync(ConnectionSession session, SyncPlan plan, IReadOnlyList<PlanEntry> entries, ApplyTally applied, RunTally tally, CancellationToken cancellationToken)
    {
        await session.RequireCompaniesAsync(cancellationToken).ConfigureAwait(false);
        var wanted = plan.MatchOnly ? entries.Where(entry => entry.Outcome is PlanOutcome.Link || IsOtherHalf(entry)).ToList() : entries;
        applied.Leave(entries.Count - wanted.Count);
        tally.Begin(entries[0].Flow, wanted.Count);
        foreach (var round in wanted.GroupBy(entry => entry.Follows is not null).OrderBy(group => group.Key))
        {
            var open = round.ToDictionary(entry => new WorkKey(entry.Flow, entry.Side, entry.RecordId));
            while (open.Count > 0)
            {
                if (tally.IsStopped || cancellationToken.IsCancellationRequested)
                {
                    applied.Leave(open.Count);
                    break;
                }

                // A record that has to let another one of its kind go first is looked at again; in each round at least that one is done.
                var before = open.Count;
                open = await RoundAsync(session, plan, open, applied, tally, cancellationToken).ConfigureAwait(false);
                if (open.Count == before)
                {
                    applied.Leave(open.Count);
                    break;
                }
            }
        }
    }

    /// <summary>Closes the questions of the guard that the plan has answered.</summary>
    public Task FinishAsync(ConnectionSession session) => guard.CloseSettledAsync(session.Lease, CancellationToken.None);

    /// <returns>Entries that have to be looked at once more.</returns>
    private async Task<Dictionary<WorkKey, PlanEntry>> RoundAsync(
        ConnectionSession session, SyncPlan plan, Dictionary<WorkKey, PlanEntry> open, ApplyTally applied, RunTally tally, CancellationToken cancellationToken)
    {
        session.Lease.EnsureUsable();
        var (flow, side) = (open.Keys.First().Flow, open.Keys.First().Side);
        var found = await work.LoadAsync(session.Name, flow, side, [.. open.Keys.Select(key => key.Id)], cancellationToken).ConfigureAwait(false);
        applied.Refuse([.. open.Values.ExceptBy(found.Select(item => item.Key.Id), entry => entry.RecordId)], Gone);
        if (found.Count == 0)
        {
            return [];
        }

        var drafts = await judge.JudgeAsync(
            session, [.. found.Select(item => item with { Trigger = $"plan {plan.Hash[..12]}" })], new PlanHorizon(plan.MatchOnly), cancellationToken).ConfigureAwait(false);
        var same = drafts.Where(draft => IsSame(open[draft.Attempt.Item.Key], draft, plan.MatchOnly)).ToList();
        applied.Refuse([.. drafts.Except(same).Select(draft => open[draft.Attempt.Item.Key])], Moved);
        var again = new Dictionary<WorkKey, PlanEntry>();
        var page = new WorkPage(session, FinishAsync, () => tally.IsStopped || cancellationToken.IsCancellationRequested);
        await page.FinishEachAsync(
            [.. same.Where(draft => draft.Finished is not null || plan.MatchOnly)], draft => draft.Attempt, draft => Task.FromResult(plan.MatchOnly ? LinkOnly.Of(draft.Planned!) : draft.Finished!)).ConfigureAwait(false);
        await writer.WriteAsync(page, [.. same.Where(draft => draft.Finished is null && !plan.MatchOnly).Select(draft => draft.Planned!)], cancellationToken).ConfigureAwait(false);
        return again;

        async Task FinishAsync(Attempt attempt, Completion completion)
        {
            await drain.FinishAsync(session, tally, attempt, completion).ConfigureAwait(false);
            if (completion.Fate is WorkFate.Again { CountsAsFailure: false } later && later.At <= attempt.Now && !completion.StopsConnection)
            {
                lock (again)
                {
                    again[attempt.Item.Key] = open[attempt.Item.Key];
                }
            }
            else
            {
                applied.Apply();
            }
        }
    }

    /// <summary>What follows another entry was decided before that one was done, so it may be anything but a write.</summary>
    private static bool IsSame(PlanEntry entry, PlanDraft draft, bool matchOnly) => entry.Follows is null
        ? draft.Follows is null && PlanBasis.Of(draft) == entry.Basis
        : !draft.Writes && (!matchOnly || draft.Planned is { Match: Match.Linked });

    /// <summary>The second record of a pair that the plan joins.</summary>
    private static bool IsOtherHalf(PlanEntry entry) => entry is { Outcome: PlanOutcome.Unchanged, Follows: not null };
}
