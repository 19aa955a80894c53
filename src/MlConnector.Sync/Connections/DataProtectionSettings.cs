namespace MlConnector.Sync.Connections;

/// <summary>How stored credentials are encrypted.</summary>
public sealed class DataProtectionSettings
{
    /// <summary>The folder that holds the keys. Keep it outside the database and its backups: who has both can read the credentials.</summary>
    /// <value>
    /// Null: <c>MlConnector/keys</c> in the user's local application data (<c>~/.local/share</c> on Linux, <c>%LOCALAPPDATA%</c> on Windows).
    /// A folder that does not exist is made for this account only.
    /// </value>
    public string? KeyDirectory { get; set; }

    /// <summary>
    /// Whether the Data Protection that the host registered keeps the keys, for example in Azure Key Vault or under a certificate.
    /// Otherwise the engine has keys of its own and leaves the host's alone.
    /// </summary>
    /// <value>False.</value>
    public bool UseHostKeys { get; set; }
}
