namespace MlConnector.Sync.Recovery;

/// <summary>What happens after a failure. A closed set.</summary>
internal abstract record RecoveryAction
{
    private RecoveryAction()
    {
    }

    /// <summary>Try again after a delay.</summary>
    public sealed record RetryLater(TimeSpan Delay, bool CountsAsFailure) : RecoveryAction;

    /// <summary>Wait for the record or its surroundings to change.</summary>
    public sealed record Hold : RecoveryAction;

    /// <summary>Set the record aside.</summary>
    public sealed record Park : RecoveryAction;

    /// <summary>Let the record's flow stand still while the others go on.</summary>
    public sealed record PauseFlow(TimeSpan Length) : RecoveryAction;

    /// <summary>End the pass over this connection; the record is tried again later without counting.</summary>
    public sealed record StopConnection(TimeSpan Delay) : RecoveryAction;
}
