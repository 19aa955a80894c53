namespace MlConnector.Sync.Subscriptions;

/// <summary>What a person asks to be done with the subscriptions of a connection.</summary>
public enum SubscriptionWish
{
    /// <summary>Compare what is there with what should be, and mend it.</summary>
    Check,

    /// <summary>Also renew those that expire.</summary>
    Renew,

    /// <summary>Take them all down and make new ones, with new addresses and secrets where they have any.</summary>
    Recreate,
}
