namespace MlConnector.Sync.Subscriptions;

/// <summary>Subscriptions could not be looked after; the message says why.</summary>
public sealed class SubscriptionsNotKeptException(string message) : Exception(message);
