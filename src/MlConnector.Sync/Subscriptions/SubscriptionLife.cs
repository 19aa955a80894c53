namespace MlConnector.Sync.Subscriptions;

/// <summary>How long subscriptions live.</summary>
internal static class SubscriptionLife
{
    /// <summary>Business Central ends a subscription three days after it was made or renewed.</summary>
    public static readonly TimeSpan OfBusinessCentral = TimeSpan.FromDays(3);
}
