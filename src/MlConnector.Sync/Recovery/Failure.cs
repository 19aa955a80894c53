namespace MlConnector.Sync.Recovery;

/// <summary>What went wrong with an attempt, told apart by what can be done about it.</summary>
internal abstract record Failure(string Reason)
{
    /// <summary>Likely to pass by itself: a timeout, a 5xx, a lock.</summary>
    public sealed record Transient(string Reason) : Failure(Reason);

    /// <summary>The remote system asks to wait; waiting is not a failed attempt.</summary>
    public sealed record Limited(string Reason, TimeSpan? RetryAfter) : Failure(Reason);

    /// <summary>Somebody else changed the record meanwhile; reading it again helps.</summary>
    public sealed record Changed(string Reason) : Failure(Reason);

    /// <summary>The remote system refuses the content; only a person or a changed record helps.</summary>
    public sealed record Rejected(string Reason) : Failure(Reason);

    /// <summary>The connection as a whole does not work: credentials, address, company.</summary>
    public sealed record Connection(string Reason) : Failure(Reason);

    /// <summary>A defect of ours.</summary>
    public sealed record Unexpected(string Reason) : Failure(Reason);
}
