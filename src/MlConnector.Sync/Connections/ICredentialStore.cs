namespace MlConnector.Sync.Connections;

/// <summary>Keeps credentials encrypted, bound to their connection and field: a row copied elsewhere does not decrypt.</summary>
public interface ICredentialStore
{
    /// <summary>Stores or replaces a credential.</summary>
    /// <param name="connection">The connection's name.</param>
    /// <param name="field">The setting it stands for, for example <c>Pipedrive:ApiToken</c>.</param>
    /// <param name="secret">The credential in clear.</param>
    /// <param name="cancellationToken">Cancels the write.</param>
    Task SetAsync(string connection, string field, string secret, CancellationToken cancellationToken = default);

    /// <summary>Reads a credential; null when there is none.</summary>
    /// <param name="connection">The connection's name.</param>
    /// <param name="field">The setting it stands for.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    /// <exception cref="CredentialUnreadableException">It exists but cannot be decrypted: the key is lost or the row was moved.</exception>
    Task<string?> FindAsync(string connection, string field, CancellationToken cancellationToken = default);

    /// <summary>What is stored of a connection, without the secrets and without their key.</summary>
    /// <param name="connection">The connection's name.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    Task<IReadOnlyList<StoredCredential>> ListAsync(string connection, CancellationToken cancellationToken = default);

    /// <summary>Removes a credential.</summary>
    /// <param name="connection">The connection's name.</param>
    /// <param name="field">The setting it stands for.</param>
    /// <param name="cancellationToken">Cancels the write.</param>
    /// <returns>False when there was none.</returns>
    Task<bool> RemoveAsync(string connection, string field, CancellationToken cancellationToken = default);
}
