using MlConnector.Pipedrive;

namespace MlConnector.Sync.Connections;

/// <summary>
/// Connects Pipedrive accounts of connections that have <c>Pipedrive:OAuth</c> settings. It knows no host: a web page or a console sends the
/// user's browser to the address, and hands back the query with which the app's callback address was called.
/// </summary>
public interface IPipedriveConsents
{
    /// <summary>The address at Pipedrive to which the user's browser has to be sent. It is good for ten minutes and one answer, also after a restart.</summary>
    /// <param name="connection">The connection's name. Who may begin can replace the connected account: let only authorised users.</param>
    /// <param name="sessionKey">What only the user's session knows, for example a random value in a cookie; needed again at the end.</param>
    /// <param name="cancellationToken">Cancels the write.</param>
    /// <exception cref="MlConnectorConfigurationException">The connection is unknown, or does not sign in by OAuth.</exception>
    Task<Uri> BeginAsync(string connection, string sessionKey, CancellationToken cancellationToken = default);

    /// <summary>Ends a sign-in: checks its state, exchanges the code, stores the tokens encrypted, and looks whose they are.</summary>
    /// <param name="sessionKey">The key that was given at the beginning.</param>
    /// <param name="callback">What the callback address was called with. Its state tells the connection.</param>
    /// <param name="cancellationToken">Cancels the exchange; the code is used up all the same.</param>
    /// <exception cref="PipedriveException">Pipedrive did not answer or refused the app.</exception>
    Task<ConsentAnswer> CompleteAsync(string sessionKey, AuthorizationCallback callback, CancellationToken cancellationToken = default);

    /// <summary>What is known of a consent, from the store alone; null when the connection does not sign in by OAuth.</summary>
    /// <param name="connection">The connection's name.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    /// <exception cref="MlConnectorConfigurationException">The connection is unknown.</exception>
    Task<PipedriveConsent?> GetAsync(string connection, CancellationToken cancellationToken = default);

    /// <summary>Gives a consent back, which uninstalls the app for its user, and forgets the tokens. The sync state is kept.</summary>
    /// <param name="connection">The connection's name.</param>
    /// <param name="cancellationToken">Cancels the request; it may be executed nevertheless.</param>
    /// <returns>False when the tokens were forgotten but Pipedrive could not be told, because they are of no more use or cannot be decrypted.</returns>
    /// <exception cref="MlConnectorConfigurationException">The connection is unknown, or does not sign in by OAuth.</exception>
    /// <exception cref="PipedriveException">Pipedrive did not answer; the tokens are kept.</exception>
    Task<bool> RevokeAsync(string connection, CancellationToken cancellationToken = default);

    /// <summary>
    /// Takes the call by which Pipedrive tells that a user removed the app: a DELETE to the app's callback address. The tokens of that user
    /// are forgotten; the connection is silent from then on.
    /// </summary>
    /// <param name="authorization">The header <c>Authorization</c>, if it was sent exactly once; otherwise null.</param>
    /// <param name="body">The raw body.</param>
    /// <param name="cancellationToken">Cancels the writes.</param>
    /// <returns>The connections whose tokens were forgotten; null when the call is not genuine, and then nothing was done.</returns>
    Task<IReadOnlyList<string>?> ReceiveUninstallationAsync(string? authorization, ReadOnlyMemory<byte> body, CancellationToken cancellationToken = default);
}
