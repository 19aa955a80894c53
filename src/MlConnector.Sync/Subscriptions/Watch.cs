namespace MlConnector.Sync.Subscriptions;

/// <summary>One resource that is watched for a connection, as it stands in the store.</summary>
/// <param name="Resource">What is watched.</param>
internal sealed record Watch(WatchedResource Resource)
{
    private static readonly TimeSpan _day = TimeSpan.FromDays(1);

    // A host that has just started may not listen yet; after that, once an hour is enough.
    private static readonly TimeSpan[] _pauses = [TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(15), TimeSpan.FromHours(1)];

    public SubscriptionState State { get; init; }

    public string? RemoteId { get; init; }

    /// <summary>The <see cref="WatchSecret"/>, encrypted.</summary>
    public string? Secret { get; init; }

    /// <summary>By what a call is recognised: the digest of the secret part of the address.</summary>
    public string? TokenDigest { get; init; }

    /// <summary>Until when the address is proven to whoever asks, because a request that makes or renews is on its way.</summary>
    public DateTimeOffset? PendingUntil { get; init; }

    public DateTimeOffset? CreatedAt { get; init; }

    public DateTimeOffset? ExpiresAt { get; init; }

    public DateTimeOffset? CheckedAt { get; init; }

    public DateTimeOffset DueAt { get; init; }

    public int Failures { get; init; }

    public DateTimeOffset? FailingSince { get; init; }

    public string? Problem { get; init; }

    /// <summary>When something genuine was last heard. Kept by the intake.</summary>
    public DateTimeOffset? HeardAt { get; init; }

    /// <summary>When a poll first found a change that was not told and nothing was heard since. Kept by the intake.</summary>
    public DateTimeOffset? UntoldSince { get; init; }

    /// <summary>It is there and as it should be.</summary>
    public Watch Alive(string? remoteId, DateTimeOffset? expiresAt, DateTimeOffset now)
    {
        var half = expiresAt - (SubscriptionLife.OfBusinessCentral / 2);
        return this with
        {
            State = SubscriptionState.Active,
            RemoteId = remoteId,
            PendingUntil = null,
            CreatedAt = CreatedAt ?? now,
            ExpiresAt = expiresAt,
            CheckedAt = now,
            DueAt = half < now + _day ? half.Value : now + _day,
            Failures = 0,
            FailingSince = null,
            Problem = null,
        };
    }

    /// <summary>It could not be looked after. While it has not ended it may go on telling.</summary>
    public Watch Failed(string problem, DateTimeOffset now, bool isGone = false) => this with
    {
        State = State == SubscriptionState.Pending ? SubscriptionState.Pending : isGone || ExpiresAt <= now ? SubscriptionState.Lost : State,
        PendingUntil = null,
        Failures = Failures + 1,
        FailingSince = FailingSince ?? now,
        Problem = problem,
        DueAt = now + _pauses[Math.Min(Failures, _pauses.Length - 1)],
    };

    /// <summary>There is nothing to subscribe to.</summary>
    public Watch Impossible(string problem, DateTimeOffset now) => this with
    {
        State = SubscriptionState.Unsupported,
        PendingUntil = null,
        CheckedAt = now,
        DueAt = now + _day,
        Failures = 0,
        FailingSince = null,
        Problem = problem,
    };
}
