using MlConnector.Sync.Subscriptions;

namespace MlConnector.Sync.Connections;

/// <summary>How a connection stands.</summary>
public sealed record ConnectionStatus
{
    /// <summary>The connection's name.</summary>
    public required string Connection { get; init; }

    /// <summary>
    /// Why a user of the Pipedrive account has to give consent again, and how. Until then nothing is sent to either side, and all state is kept.
    /// </summary>
    /// <value>Null: nobody has to.</value>
    public string? NeedsReconnect { get; init; }

    /// <summary>Whether it works, and why not.</summary>
    public ConnectionCondition? Condition { get; init; }

    /// <summary>Links by flow.</summary>
    public IReadOnlyDictionary<SyncFlow, int> Links { get; init; } = new Dictionary<SyncFlow, int>();

    /// <summary>Records due now or later.</summary>
    public int Waiting { get; init; }

    /// <summary>Records that wait for a named precondition.</summary>
    public int Held { get; init; }

    /// <summary>Records set aside after repeated failure.</summary>
    public int Parked { get; init; }

    /// <summary>Open reviews.</summary>
    public int Reviews { get; init; }

    /// <summary>Documents whose outcome at Business Central is still unknown.</summary>
    public int DocumentsInDoubt { get; init; }

    /// <summary>Documents created.</summary>
    public int Documents { get; init; }

    /// <summary>Held and parked records with their reasons, at most 100.</summary>
    public IReadOnlyList<StuckRecord> Stuck { get; init; } = [];

    /// <summary>When each side was last polled to the end, UTC; absent when never.</summary>
    public IReadOnlyDictionary<Side, DateTimeOffset> LastPolled { get; init; } = new Dictionary<Side, DateTimeOffset>();

    /// <summary>How the webhooks of both systems stand; empty when <see cref="MlConnectorOptions.PublicBaseAddress"/> is not set, and changes are found by polling only.</summary>
    public IReadOnlyList<SubscriptionStatus> Subscriptions { get; init; } = [];

    /// <summary>Webhook calls and notifications refused because of a wrong signature, credential or client state since the process started.</summary>
    public long WebhooksRefused { get; init; }

    /// <summary>Genuine notifications about nothing that is kept in step, or of subscriptions that are no more, since the process started.</summary>
    public long WebhooksIgnored { get; init; }
}
