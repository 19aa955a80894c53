using MlConnector.Sync.Auditing;
using MlConnector.Sync.Connections;
using MlConnector.Sync.Running;

namespace MlConnector.Sync.Recovery;

/// <summary>Turns a failed attempt into what becomes of its record.</summary>
internal static class Recoveries
{
    /// <summary>Whether a failure belongs to the record. A lost lease or store ends the whole pass, and a host that stops is no failure.</summary>
    public static bool Covers(Exception exception) => exception is not (LeaseLostException or StoreUnavailableException or OperationCanceledException);

    public static Completion After(Attempt attempt, Exception exception)
    {
        attempt.Trace.Saw(exception);
        var (item, failure) = (attempt.Item, FailureClassifier.Classify(exception));
        var action = RecoveryPolicy.Decide(failure, item.Attempts, attempt.Now - (item.FailingSince ?? attempt.Now), item.LastFailure);
        return Carried(attempt, failure, action) with { Failure = failure };
    }

    private static Completion Carried(Attempt attempt, Failure failure, RecoveryAction action) => action switch
    {
        RecoveryAction.StopConnection stop => attempt.Wait(attempt.Now + stop.Delay, failure.Reason) with { StopsConnection = true },
        RecoveryAction.Hold => attempt.Hold(failure.Reason),
        RecoveryAction.PauseFlow pause => attempt.Wait(attempt.Now + pause.Length, failure.Reason) with
        {
            PausedFlow = new FlowPause(attempt.Item.Key.Flow, failure.Reason, attempt.Now, attempt.Now + pause.Length),
        },
        RecoveryAction.Park => new Completion { Fate = new WorkFate.Parked(failure.Reason), Audit = attempt.Entry(AuditAction.Parked, failure.Reason) },
        RecoveryAction.RetryLater retry => attempt.Wait(attempt.Now + retry.Delay, failure.Reason) with
        {
            Fate = new WorkFate.Again(attempt.Now + retry.Delay, retry.CountsAsFailure, failure.Signature),
        },
        _ => throw new InvalidOperationException("Unknown recovery action."),
    };
}
