using MlConnector.Sync.Subscriptions;

namespace MlConnector.Sync.Intake;

/// <summary>A call that came to an address of ours.</summary>
internal sealed class NotificationVisit(string connection, Watch watch, WatchSecret secret)
{
    public string Connection => connection;

    public Watch Watch => watch;

    public WatchSecret Secret => secret;
}
