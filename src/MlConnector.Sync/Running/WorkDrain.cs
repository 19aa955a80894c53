using MlConnector.Sync.Auditing;
using MlConnector.Sync.Connections;
using MlConnector.Sync.Guarding;
using MlConnector.Sync.Matching;
using MlConnector.Sync.Telemetry;

namespace MlConnector.Sync.Running;

/// <summary>Works through everything that is due on one connection: flow by flow in order of dependency, a page of records at a time.</summary>
internal sealed class WorkDrain(IWorkStore work, SyncPipeline pipeline, MassChangeGuard guard, SyncMeter meter, TimeProvider time)
{
    private const int PageSize = 200;

    /// <summary>Ends when nothing is due that may be done, when its slice is worked through, when the connection as a whole stops working, or when cancelled between two records.</summary>
    /// <returns>Whether more is due that may be done at once or in some minutes: its slice, or what is kept for won deals, ended it.</returns>
    public async Task<bool> DrainAsync(ConnectionSession session, RunTally tally, CancellationToken cancellationToken)
    {
        (SyncFlow Flow, Side Side)? judged = null;
        GuardRuling? ruling = null;
        for (var taken = 0; !tally.IsStopped && !cancellationToken.IsCancellationRequested;)
        {
            if (taken >= PassPlan.Slice)
            {
                return true;
            }

            var reserves = session.Reserves;
            var scope = reserves.Scope;
            var due = await work.LoadDueAsync(session.Lease, PageSize, scope, cancellationToken).ConfigureAwait(false);
            if (due.Count == 0)
            {
                return reserves.EndsSoon && await work.NextDueAsync(session.Name, WorkScope.Everything, cancellationToken).ConfigureAwait(false) <= time.GetUtcNow();
            }

            await session.RequireCompaniesAsync(cancellationToken).ConfigureAwait(false);
            taken += due.Count;
            var (flow, side) = (due[0].Key.Flow, due[0].Key.Side);
            tally.Begin(flow, due.Count);
            try
            {
                if (judged != (flow, side))
                {
                    judged = (flow, side);
                    ruling = await guard.JudgeAsync(session, flow, side, tally, cancellationToken).ConfigureAwait(false);
                }

                var page = new WorkPage(
                    session,
                    (attempt, completion) => FinishAsync(session, tally, attempt, completion),
                    () => !tally.Admits(flow) || cancellationToken.IsCancellationRequested || (flow != SyncFlow.Deals && session.Scope != scope))
                {
                    Guard = (attempt, change) => ruling?.StopAsync(attempt, change) ?? Task.FromResult<Completion?>(null),
                };
                await pipeline.RunAsync(page, [.. due.Select(item => new Attempt(session.Name, item, time) { MappingVersion = session.MappingVersionOf(item.Key.Flow) })], cancellationToken).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>Stores what one attempt decided and counts it.</summary>
    public async Task FinishAsync(ConnectionSession session, RunTally tally, Attempt attempt, Completion completion)
    {
        tally.Note(completion);
        var stored = await SyncActivities.StageAsync(
            "auditing", session.Name, attempt.Item.Key.Flow, () => CompleteAsync(session, attempt, completion)).ConfigureAwait(false);
        tally.Count(stored);
        meter.Changed(stored.Audit, attempt.ChangedAt);
    }

    private async Task<Completion> CompleteAsync(ConnectionSession session, Attempt attempt, Completion decided)
    {
        var completion = decided.Link is { Mapping: null } link ? decided with { Link = link with { Mapping = session.MappingVersionOf(link.Flow) } } : decided;
        try
        {
            await work.CompleteAsync(session.Lease, attempt.Item, completion, CancellationToken.None).ConfigureAwait(false);
            return completion;
        }
        catch (LinkTakenException taken)
        {
            // Two records found the same counterpart side by side; the first one has it.
            var contested = attempt.Ask(ReviewKind.Contested, attempt.Item.Key.ToString(), taken.Message);
            await work.CompleteAsync(session.Lease, attempt.Item, contested, CancellationToken.None).ConfigureAwait(false);
            return contested;
        }
    }
}
