namespace MlConnector.Pipedrive;

/// <summary>
/// Keeps the OAuth tokens of every client, encrypted and for all nodes. The default keeps them in memory: register another one before
/// <c>AddPipedrive</c>. Writes are durable when a method returns, because a refresh token that was exchanged cannot be used again.
/// </summary>
public interface ITokenStore
{
    /// <summary>The stored tokens; null when there are none.</summary>
    /// <param name="client">The client's name.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    /// <exception cref="PipedriveException">There are tokens, but they cannot be read any more: see <see cref="PipedriveException.NeedsReconnect"/>.</exception>
    ValueTask<OAuthTokens?> LoadAsync(string client, CancellationToken cancellationToken);

    /// <summary>Stores tokens if nobody else did meanwhile: atomically, across all nodes.</summary>
    /// <param name="client">The client's name.</param>
    /// <param name="tokens">The tokens. Their <see cref="OAuthTokens.Version"/> is one more than that of the stored ones, or 1 when none may be stored.</param>
    /// <param name="cancellationToken">Cancels the write.</param>
    /// <returns>False when another version is stored; then nothing was changed.</returns>
    ValueTask<bool> SaveAsync(string client, OAuthTokens tokens, CancellationToken cancellationToken);

    /// <summary>Forgets the tokens of a client, whatever version is stored.</summary>
    /// <param name="client">The client's name.</param>
    /// <param name="cancellationToken">Cancels the write.</param>
    ValueTask RemoveAsync(string client, CancellationToken cancellationToken);
}
