namespace MlConnector.Sync.Connections;

/// <summary>How stored credentials are encrypted.</summary>
public sealed class DataProtectionSettings
{
    /// <summary>The folder that holds the keys. Keep it outside the database and its backups: who has both can read the credentials.</summary>
    /// <value>Null: <c>MlConnector/keys</c> in the user's local application data.</value>
    public string? KeyDirectory { get; set; }
}
