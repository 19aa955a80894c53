namespace MlConnector.Sync.Subscriptions;

/// <summary>One thing that a system was asked to tell about, and how that stands. It names no address: those of Business Central are secret.</summary>
public sealed record SubscriptionStatus
{
    /// <summary>The connection's name.</summary>
    public required string Connection { get; init; }

    /// <summary>The system that tells.</summary>
    public required Side Side { get; init; }

    /// <summary>The flow that it is for.</summary>
    public required SyncFlow Flow { get; init; }

    /// <summary>What is told about, as the system names it: <c>customers</c>, <c>organization</c> ...</summary>
    public required string Resource { get; init; }

    /// <summary>How it stands.</summary>
    public required SubscriptionState State { get; init; }

    /// <summary>Its id in that system; null while there is none.</summary>
    public string? RemoteId { get; init; }

    /// <summary>When it was made, UTC; null when it was not.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>When it ends unless it is renewed, UTC; null when it does not end.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>When it was last looked for, UTC.</summary>
    public DateTimeOffset? CheckedAt { get; init; }

    /// <summary>When it is looked after next, UTC.</summary>
    public DateTimeOffset? NextAt { get; init; }

    /// <summary>When it last told something genuine, UTC; null when never.</summary>
    public DateTimeOffset? LastHeardAt { get; init; }

    /// <summary>Since when polls find changes that it did not tell, UTC; null when it is not silent.</summary>
    public DateTimeOffset? SilentSince { get; init; }

    /// <summary>What went wrong when it was last looked after; null when nothing did.</summary>
    public string? Problem { get; init; }

    /// <summary>Why somebody should look at it: it has been silent, or could not be kept alive, for too long. Polls go on meanwhile.</summary>
    /// <value>Null: nobody has to.</value>
    public string? Alarm { get; init; }
}
