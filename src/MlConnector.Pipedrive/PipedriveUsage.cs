namespace MlConnector.Pipedrive;

/// <summary>What a client has used so far, and what it may still use.</summary>
/// <param name="Requests">Requests sent, repetitions included.</param>
/// <param name="Tokens">Tokens of the company's daily budget, by the documented prices.</param>
public readonly record struct PipedriveUsage(long Requests, long Tokens)
{
    /// <summary>Requests that may leave now without waiting; null before the client was made.</summary>
    public int? BurstRemaining { get; init; }

    /// <summary>What the whole company has left of today's tokens; null while no answer has told in the last quarter of an hour, for they may be others by now.</summary>
    public long? TokensRemainingToday { get; init; }

    /// <summary>When the day's tokens return, at the latest; null while that is not known.</summary>
    public DateTimeOffset? TokensResetAt { get; init; }

    /// <summary>Why calls fail without being sent: the day's budget or a block; null when they do not.</summary>
    public PipedriveErrorCategory? SuspendedBecause { get; init; }

    /// <summary>From when on one call may find out whether that is over. Make it a cheap one, such as the current user's.</summary>
    public DateTimeOffset? SuspendedUntil { get; init; }
}
