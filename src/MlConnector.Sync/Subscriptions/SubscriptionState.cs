namespace MlConnector.Sync.Subscriptions;

/// <summary>How a subscription stands.</summary>
public enum SubscriptionState
{
    /// <summary>It was not made yet.</summary>
    Pending,

    /// <summary>It was there when it was last looked for.</summary>
    Active,

    /// <summary>It is gone and could not be made again yet; polls find what changes.</summary>
    Lost,

    /// <summary>The system offers none for this; polls find what changes.</summary>
    Unsupported,
}
