using MlConnector.Sync.Auditing;
using MlConnector.Sync.Running;

namespace MlConnector.Sync.Recovery;

/// <summary>Turns a failed attempt into what becomes of its record.</summary>
internal static class Recoveries
{
    /// <summary>Whether a failure belongs to the record. A lost lease or store ends the whole pass, and a host that stops is no failure.</summary>
    public static bool Covers(Exception exception) => exception is not (LeaseLostException or StoreUnavailableException or OperationCanceledException);

    public static Completion After(Attempt attempt, Exception exception)
    {
        var failure = FailureClassifier.Classify(exception);
        return RecoveryPolicy.Decide(failure, attempt.Item.Attempts, attempt.Now - attempt.Item.FirstMarkedAt) switch
        {
            RecoveryAction.StopConnection stop => attempt.Wait(attempt.Now + stop.Delay, failure.Reason) with { StopsConnection = true },
            RecoveryAction.Hold => attempt.Hold(failure.Reason),
            RecoveryAction.Park => new Completion { Fate = new WorkFate.Parked(failure.Reason), Audit = attempt.Entry(AuditAction.Parked, failure.Reason) },
            RecoveryAction.RetryLater retry => attempt.Wait(attempt.Now + retry.Delay, failure.Reason) with
            {
                Fate = new WorkFate.Again(attempt.Now + retry.Delay, retry.CountsAsFailure),
            },
            _ => throw new InvalidOperationException("Unknown recovery action."),
        };
    }
}
