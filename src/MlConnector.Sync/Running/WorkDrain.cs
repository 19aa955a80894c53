using MlConnector.Sync.Auditing;
using MlConnector.Sync.Connections;
using MlConnector.Sync.Intake;
using MlConnector.Sync.Matching;
using MlConnector.Sync.Recovery;
using MlConnector.Sync.Telemetry;

namespace MlConnector.Sync.Running;

/// <summary>Works through everything that is due on one connection: flow by flow in order of dependency, records of one flow side by side.</summary>
internal sealed class WorkDrain(IWorkStore work, SyncPipeline pipeline, SyncMeter meter, TimeProvider time)
{
    private const int PageSize = 200;
    private const int RecordsAtOnce = 4;

    /// <summary>Ends when nothing is due, when the connection as a whole stops working, or when cancelled between two records.</summary>
    public async Task DrainAsync(ConnectionSession session, RunTally tally, CancellationToken cancellationToken)
    {
        while (!tally.IsStopped && !cancellationToken.IsCancellationRequested)
        {
            var due = await work.LoadDueAsync(session.Lease, PageSize, cancellationToken).ConfigureAwait(false);
            if (due.Count == 0)
            {
                return;
            }

            tally.Begin(due[0].Key.Flow, due.Count);
            await Parallel.ForEachAsync(due, new ParallelOptions { MaxDegreeOfParallelism = RecordsAtOnce }, async (item, _) =>
            {
                if (tally.Admits(item.Key.Flow) && !cancellationToken.IsCancellationRequested)
                {
                    await WorkAsync(item, session, tally, cancellationToken).ConfigureAwait(false);
                }
            }).ConfigureAwait(false);
        }
    }

    private async Task WorkAsync(WorkItem item, ConnectionSession session, RunTally tally, CancellationToken cancellationToken)
    {
        var attempt = new Attempt(session.Name, item, time) { MappingVersion = session.MappingVersion };
        var completion = await AttemptAsync(attempt, session, tally, cancellationToken).ConfigureAwait(false);
        if (completion is null)
        {
            return;
        }

        try
        {
            await SyncActivities.StageAsync("auditing", session.Name, item.Key.Flow, () => CompleteAsync(session, item, completion)).ConfigureAwait(false);
        }
        catch (LinkTakenException taken)
        {
            // Two records found the same counterpart side by side; the first one has it.
            completion = attempt.Ask(ReviewKind.Contested, item.Key.ToString(), taken.Message);
            await work.CompleteAsync(session.Lease, item, completion, CancellationToken.None).ConfigureAwait(false);
        }

        tally.Count(completion);
        meter.Changed(completion.Audit, attempt.ChangedAt);
    }

    private async Task<bool> CompleteAsync(ConnectionSession session, WorkItem item, Completion completion)
    {
        await work.CompleteAsync(session.Lease, item, completion, CancellationToken.None).ConfigureAwait(false);
        return true;
    }

    private async Task<Completion?> AttemptAsync(Attempt attempt, ConnectionSession session, RunTally tally, CancellationToken cancellationToken)
    {
        attempt.Trace.Follow();
        try
        {
            return await pipeline.RunAsync(attempt, session, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return null;
        }
        catch (Exception exception) when (exception is not (LeaseLostException or StoreUnavailableException))
        {
            attempt.Trace.Saw(exception);
            return Recover(attempt, FailureClassifier.Classify(exception), tally);
        }
    }

    private static Completion Recover(Attempt attempt, Failure failure, RunTally tally)
    {
        var item = attempt.Item;
        tally.Failed(failure);
        switch (RecoveryPolicy.Decide(failure, item.Attempts, attempt.Now - (item.FailingSince ?? attempt.Now), item.LastFailure))
        {
            case RecoveryAction.StopConnection stop:
                tally.Stop(failure.Reason);
                return attempt.Wait(attempt.Now + stop.Delay, failure.Reason);
            case RecoveryAction.Hold:
                return attempt.Hold(failure.Reason);
            case RecoveryAction.PauseFlow pause:
                tally.Pause(item.Key.Flow);
                var paused = attempt.Wait(attempt.Now + pause.Length, failure.Reason);
                return paused with { PausedFlow = new FlowPause(item.Key.Flow, failure.Reason, attempt.Now, attempt.Now + pause.Length) };
            case RecoveryAction.Park:
                return new Completion { Fate = new WorkFate.Parked(failure.Reason), Audit = attempt.Entry(AuditAction.Parked, failure.Reason) };
            case RecoveryAction.RetryLater retry:
                return attempt.Wait(attempt.Now + retry.Delay, failure.Reason) with { Fate = new WorkFate.Again(attempt.Now + retry.Delay, retry.CountsAsFailure, failure.Signature) };
            default:
                throw new InvalidOperationException("Unknown recovery action.");
        }
    }
}
