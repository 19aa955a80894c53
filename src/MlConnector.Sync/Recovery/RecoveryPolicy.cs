namespace MlConnector.Sync.Recovery;

/// <summary>Decides what happens after a failure. Pure: no clock, no randomness, no I/O.</summary>
internal static class RecoveryPolicy
{
    /// <summary>How long a connection rests that does not work as a whole.</summary>
    public static readonly TimeSpan AfterConnectionFailure = TimeSpan.FromMinutes(1);

    private const int MostAttempts = 12;
    private const int MostChanges = 5;
    private static readonly TimeSpan _mostAge = TimeSpan.FromHours(24);
    private static readonly TimeSpan _shortestWait = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan _defaultWait = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan _longestWait = TimeSpan.FromHours(1);
    private static readonly TimeSpan _budgetWait = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan _busyWait = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan _flowPause = TimeSpan.FromDays(1);

    private static readonly TimeSpan[] _delays =
    [
        TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(10), TimeSpan.FromMinutes(30), TimeSpan.FromHours(1),
    ];

    /// <param name="failure">What went wrong.</param>
    /// <param name="attempts">Failed attempts before this one. Waiting is none.</param>
    /// <param name="failingFor">Since the first of them; zero when this is the first.</param>
    /// <param name="lastSignature">The <see cref="Failure.Signature"/> of the last one; null when this is the first.</param>
    public static RecoveryAction Decide(Failure failure, int attempts, TimeSpan failingFor, string? lastSignature = null) => failure switch
    {
        Failure.Limited limited => new RecoveryAction.StopConnection(WaitOf(limited)),
        Failure.Budget => new RecoveryAction.StopConnection(_budgetWait),
        Failure.Blocked => new RecoveryAction.StopConnection(_longestWait),
        Failure.Credentials or Failure.OtherCompany or Failure.Connection => new RecoveryAction.StopConnection(AfterConnectionFailure),
        Failure.Busy => new RecoveryAction.PauseFlow(_busyWait),
        Failure.Unsupported => new RecoveryAction.PauseFlow(_flowPause),
        Failure.Rejected => new RecoveryAction.Hold(),
        // The same content meets the same code: a second look was worth it, a third is not.
        Failure.Unexpected when failure.Signature == lastSignature => new RecoveryAction.Park(),
        Failure.Gone when failure.Signature == lastSignature => new RecoveryAction.Hold(),
        Failure.Changed when attempts >= MostChanges => new RecoveryAction.Park(),
        _ when attempts + 1 >= MostAttempts || failingFor >= _mostAge => new RecoveryAction.Park(),
        Failure.Changed or Failure.Gone => new RecoveryAction.RetryLater(_shortestWait, CountsAsFailure: true),
        _ => new RecoveryAction.RetryLater(_delays[Math.Min(attempts, _delays.Length - 1)], CountsAsFailure: true),
    };

    /// <summary>What a remote system asks for, within reason.</summary>
    public static TimeSpan WaitOf(Failure.Limited limited) => limited.RetryAfter switch
    {
        null => _defaultWait,
        { } wait when wait < _shortestWait => _shortestWait,
        { } wait when wait > _longestWait => _longestWait,
        { } wait => wait,
    };
}
