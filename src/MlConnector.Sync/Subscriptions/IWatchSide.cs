using MlConnector.Sync.Connections;

namespace MlConnector.Sync.Subscriptions;

/// <summary>Keeps the subscriptions at one system as they should be. What fails is noted and never thrown.</summary>
internal interface IWatchSide
{
    Side Side { get; }

    /// <summary>Whether the settings let this system tell us anything.</summary>
    bool IsUsed(ConnectionSession session);

    /// <summary>Compares all with what is there, and mends it.</summary>
    Task KeepAsync(ConnectionSession session, IReadOnlyList<Watch> watches, SubscriptionWish wish, CancellationToken cancellationToken);

    /// <summary>Takes one down for good.</summary>
    Task EndAsync(ConnectionSession session, Watch watch, CancellationToken cancellationToken);
}
