namespace MlConnector.Sync.Recovery;

/// <summary>Decides what happens after a failure. Pure: no clock, no randomness, no I/O.</summary>
internal static class RecoveryPolicy
{
    private const int MostAttempts = 12;
    private static readonly TimeSpan _mostAge = TimeSpan.FromHours(24);
    private static readonly TimeSpan _defaultWait = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan[] _delays =
    [
        TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(10), TimeSpan.FromMinutes(30), TimeSpan.FromHours(1),
    ];

    /// <param name="failure">What went wrong.</param>
    /// <param name="attempts">Failed attempts before this one.</param>
    /// <param name="age">Since the work came into being.</param>
    public static RecoveryAction Decide(Failure failure, int attempts, TimeSpan age) => failure switch
    {
        Failure.Limited limited => new RecoveryAction.StopConnection(limited.RetryAfter ?? _defaultWait),
        Failure.Connection => new RecoveryAction.StopConnection(_defaultWait),
        Failure.Rejected => new RecoveryAction.Hold(),
        _ when attempts + 1 >= MostAttempts || age >= _mostAge => new RecoveryAction.Park(),
        Failure.Changed => new RecoveryAction.RetryLater(TimeSpan.FromSeconds(1), CountsAsFailure: true),
        _ => new RecoveryAction.RetryLater(_delays[Math.Min(attempts, _delays.Length - 1)], CountsAsFailure: true),
    };
}
