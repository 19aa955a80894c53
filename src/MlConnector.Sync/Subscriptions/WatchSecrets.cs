using MlConnector.Sync.Connections;

namespace MlConnector.Sync.Subscriptions;

/// <summary>Encrypts what only Business Central and we know, bound to the connection and the resource.</summary>
internal sealed class WatchSecrets(CredentialProtector protector)
{
    public string Protect(string connection, string resource, WatchSecret secret) => protector.Protect(connection, Field(resource), secret.ToText());

    /// <summary>The secret; null when there is none.</summary>
    /// <exception cref="CredentialUnreadableException">Its key is lost, or it belongs elsewhere.</exception>
    public WatchSecret? Read(string connection, string resource, string? cipherText) =>
        cipherText is null ? null : WatchSecret.Parse(protector.Unprotect(connection, Field(resource), cipherText));

    private static string Field(string resource) => $"Subscription:{resource}";
}
