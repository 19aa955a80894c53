using MlConnector.Sync.Subscriptions;

namespace MlConnector.Sync.Intake;

/// <summary>Recognises calls of Business Central by their address, before anything of them is read.</summary>
internal sealed class NotificationDoor(IWatchStore watches, WatchSecrets secrets)
{
    /// <summary>Whose address it is; null when it is nobody's.</summary>
    /// <exception cref="StoreUnavailableException">Nobody can tell now.</exception>
    /// <exception cref="Connections.CredentialUnreadableException">The key of its secret is lost.</exception>
    public async Task<NotificationVisit?> FindAsync(string token, CancellationToken cancellationToken)
    {
        if (!WatchSecret.IsToken(token) || await watches.FindByTokenAsync(WatchSecret.DigestOf(token), cancellationToken).ConfigureAwait(false) is not { } found)
        {
            return null;
        }

        return secrets.Read(found.Connection, found.Watch.Resource.Name, found.Watch.Secret) is { } secret ? new NotificationVisit(found.Connection, found.Watch, secret) : null;
    }
}
