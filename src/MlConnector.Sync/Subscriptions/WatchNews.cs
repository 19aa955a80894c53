using MlConnector.Sync.Auditing;

namespace MlConnector.Sync.Subscriptions;

/// <summary>What is stored together with how a subscription stands.</summary>
internal sealed record WatchNews
{
    public static WatchNews None { get; } = new();

    /// <summary>What the audit trail tells; null when it is nothing new.</summary>
    public AuditEntry? Audit { get; init; }

    /// <summary>Whether something may have been missed, so that the records are polled from the cursor.</summary>
    public bool CatchesUp { get; init; }

    /// <summary>Whether earlier silence means nothing any more.</summary>
    public bool EndsSilence { get; init; }
}
