using MlConnector.Sync.Connections;

namespace MlConnector.Sync.Recovery;

/// <summary>Decides what a pass says about its connection. Pure: no clock, no randomness, no I/O.</summary>
internal static class ConnectionPolicy
{
    private const int PassesToDegrade = 3;
    private static readonly TimeSpan _probeInterval = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan _blockedFor = TimeSpan.FromHours(1);
    private static readonly TimeSpan _longest = TimeSpan.FromDays(1);

    /// <param name="before">The condition until now.</param>
    /// <param name="failure">What is wrong with the connection as a whole; null when the pass worked.</param>
    /// <param name="tokensResetAt">When Pipedrive's tokens of the day return; null when that is not known.</param>
    /// <param name="now">The time.</param>
    public static ConnectionCondition After(ConnectionCondition before, Failure? failure, DateTimeOffset? tokensResetAt, DateTimeOffset now) => failure switch
    {
        null when before is { State: ConnectionState.Active, RestsUntil: null, FailedPasses: 0 } => before,
        null => before.Become(ConnectionState.Active, null, now) with { FailedPasses = 0 },
        Failure.OtherCompany => before.Become(ConnectionState.NeedsConfirmation, failure.Reason, now),
        Failure.Credentials => before.Become(ConnectionState.NeedsReconnect, failure.Reason, now),
        Failure.Budget budget => before.Become(
            ConnectionState.BudgetExhausted, failure.Reason, now, tokensResetAt, now + Wait(budget.RetryAfter, _probeInterval, _longest)),
        Failure.Blocked blocked when now + Wait(blocked.RetryAfter, _blockedFor, _longest) is var until => before.Become(
            ConnectionState.Paused, failure.Reason, now, until, until),
        Failure.Limited limited => before with { RestsUntil = now + RecoveryPolicy.WaitOf(limited), Reason = before.Reason ?? failure.Reason },
        _ => Failed(before, failure, now),
    };

    private static ConnectionCondition Failed(ConnectionCondition before, Failure failure, DateTimeOffset now)
    {
        var passes = before.FailedPasses + 1;
        var rest = failure is Failure.Connection ? now + RecoveryPolicy.AfterConnectionFailure : (DateTimeOffset?)null;
        return passes >= PassesToDegrade || before.State == ConnectionState.Degraded
            ? before.Become(ConnectionState.Degraded, failure.Reason, now, restsUntil: rest) with { FailedPasses = passes }
            : before with { FailedPasses = passes, RestsUntil = rest, Reason = rest is null ? before.Reason : failure.Reason };
    }

    private static TimeSpan Wait(TimeSpan? asked, TimeSpan least, TimeSpan most) => asked is not { } wait || wait < least ? least : wait > most ? most : wait;
}
