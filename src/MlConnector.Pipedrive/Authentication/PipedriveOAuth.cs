using Microsoft.Extensions.Logging;

namespace MlConnector.Pipedrive;

/// <summary>
/// Connects accounts by OAuth: sends a user to Pipedrive, takes the answer, keeps the consent alive and ends it. It knows no web framework:
/// the host redirects, gives it the query of the callback address, and the calls with DELETE that arrive there.
/// </summary>
/// <remarks>Register it with <c>AddPipedrive</c>. A sign-in ends in the process in which it began, unless an <see cref="IAuthorizationStore"/> lasts longer.</remarks>
public sealed class PipedriveOAuth
{
    private const int MostRounds = 20;
    private readonly PendingAuthorizations _pending;
    private readonly TokenKeepers _keepers;
    private readonly ILogger _logger;

    internal PipedriveOAuth(TokenKeepers keepers, PendingAuthorizations pending, ILogger logger) => (_keepers, _pending, _logger) = (keepers, pending, logger);

    /// <summary>The address at Pipedrive to which the user's browser has to be sent. It is good for ten minutes and for one answer.</summary>
    /// <param name="client">The client's name.</param>
    /// <param name="sessionKey">What only the user's session knows, for example a random value in a protected cookie; needed again at the end.</param>
    /// <param name="cancellationToken">Cancels the write.</param>
    /// <exception cref="InvalidOperationException">The client does not sign in by OAuth.</exception>
    public async Task<Uri> BeginAuthorizationAsync(string client, string sessionKey, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentException.ThrowIfNullOrWhiteSpace(sessionKey);
        var app = _keepers.AppOf(client);
        var state = await _pending.BeginAsync(client, sessionKey, cancellationToken).ConfigureAwait(false);
        var query = $"client_id={Uri.EscapeDataString(app.ClientId!)}&redirect_uri={Uri.EscapeDataString(app.RedirectUri!.OriginalString)}&state={state}";
        return new Uri(app.Authority, $"/oauth/authorize?{query}");
    }

    /// <summary>
    /// The client for which a sign-in was begun, because one callback address serves all clients of an app; null when the state is not good.
    /// It says nothing about the session: end the sign-in with <see cref="CompleteAuthorizationAsync"/>.
    /// </summary>
    /// <param name="state">What the callback address was called with.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    public Task<string?> FindClientAsync(string? state, CancellationToken cancellationToken = default) => _pending.FindClientAsync(state, cancellationToken);

    /// <summary>Ends a sign-in: checks the state, exchanges the code and stores the tokens. What was connected before under this name is replaced.</summary>
    /// <param name="client">The client's name.</param>
    /// <param name="sessionKey">The key that was given at the beginning.</param>
    /// <param name="callback">What the callback address was called with.</param>
    /// <param name="cancellationToken">Cancels the exchange; the code is used up all the same.</param>
    /// <exception cref="PipedriveException">The authorization server did not answer or refused the app, or the tokens are for an address that is not Pipedrive's.</exception>
    /// <exception cref="InvalidOperationException">The client does not sign in by OAuth.</exception>
    public async Task<AuthorizationOutcome> CompleteAuthorizationAsync(
        string client, string sessionKey, AuthorizationCallback callback, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentNullException.ThrowIfNull(sessionKey);
        ArgumentNullException.ThrowIfNull(callback);
        if (!await _pending.RedeemAsync(callback.State, client, sessionKey, cancellationToken).ConfigureAwait(false))
        {
            return AuthorizationOutcome.UnknownState;
        }

        if (callback.Error is not null)
        {
            return AuthorizationOutcome.Denied;
        }

        if (string.IsNullOrEmpty(callback.Code))
        {
            return AuthorizationOutcome.CodeRefused;
        }

        try
        {
            // From here on the code is used up; giving up would lose the tokens.
            await KeepAsync(client, await _keepers.EndpointOf(client).ExchangeAsync(callback.Code, cancellationToken).ConfigureAwait(false)).ConfigureAwait(false);
            return AuthorizationOutcome.Connected;
        }
        catch (PipedriveException refused) when (refused.Category == PipedriveErrorCategory.NeedsReconnect)
        {
            return AuthorizationOutcome.CodeRefused;
        }
        catch (StrangeDomainException strange)
        {
            _logger.StrangeDomain(client, strange.Host);
            throw strange.ToFault();
        }
    }

    /// <summary>The consent of a client; null when there is none.</summary>
    /// <param name="client">The client's name.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    /// <exception cref="PipedriveException">Its stored tokens cannot be read any more.</exception>
    /// <exception cref="InvalidOperationException">The client does not sign in by OAuth.</exception>
    public async Task<PipedriveGrant?> GetGrantAsync(string client, CancellationToken cancellationToken = default) =>
        await _keepers.Store.LoadAsync(client, cancellationToken).ConfigureAwait(false) is { } stored
            ? new PipedriveGrant(
                stored.ApiDomain, stored.Scopes.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries), stored.RefreshedAt,
                _keepers.KeeperOf(client).IsRefused(stored))
            : null;

    /// <summary>Renews the tokens of a client when <see cref="PipedriveGrant.KeepAliveDueAt"/> has come; without a consent, or before, it does nothing. Call it daily.</summary>
    /// <param name="client">The client's name.</param>
    /// <param name="cancellationToken">Cancels the wait, not the renewal.</param>
    /// <returns>True when the tokens were renewed.</returns>
    /// <exception cref="PipedriveException">They could not be renewed; <see cref="PipedriveErrorCategory.NeedsReconnect"/> when they never can.</exception>
    public async Task<bool> KeepAliveAsync(string client, CancellationToken cancellationToken = default)
    {
        var grant = await GetGrantAsync(client, cancellationToken).ConfigureAwait(false);
        if (grant is null || grant.KeepAliveDueAt > _keepers.Time.GetUtcNow())
        {
            return false;
        }

        // The access token ended long ago, so that asking for it renews both.
        await _keepers.KeeperOf(client).GetAsync(null, cancellationToken).ConfigureAwait(false);
        return true;
    }

    /// <summary>Withdraws the consent at Pipedrive, which uninstalls the app for its user, and forgets the tokens.</summary>
    /// <param name="client">The client's name.</param>
    /// <param name="cancellationToken">Cancels the request; it may be executed nevertheless.</param>
    /// <exception cref="PipedriveException">The authorization server did not answer, or the tokens cannot be read any more; they are kept.</exception>
    public async Task RevokeAsync(string client, CancellationToken cancellationToken = default)
    {
        if (await _keepers.Store.LoadAsync(client, cancellationToken).ConfigureAwait(false) is { } stored)
        {
            await _keepers.EndpointOf(client).RevokeAsync(stored.RefreshToken, cancellationToken).ConfigureAwait(false);
            await ForgetAsync(client, CancellationToken.None).ConfigureAwait(false);
        }
    }

    /// <summary>Forgets the tokens of a client without telling Pipedrive, for example after an uninstallation.</summary>
    /// <param name="client">The client's name.</param>
    /// <param name="cancellationToken">Cancels the write.</param>
    public async Task ForgetAsync(string client, CancellationToken cancellationToken = default)
    {
        await _keepers.Store.RemoveAsync(client, cancellationToken).ConfigureAwait(false);
        await _keepers.KeeperOf(client).ReloadAsync().ConfigureAwait(false);
    }

    /// <summary>
    /// Recognises the call by which Pipedrive tells that a user removed the app: a DELETE to the callback address that carries the app's own
    /// credentials. One app may serve many clients: find those of the company and the user, and forget their tokens.
    /// </summary>
    /// <param name="client">A client of the app.</param>
    /// <param name="authorization">The header <c>Authorization</c>, if it was sent exactly once; otherwise null.</param>
    /// <param name="body">The raw body.</param>
    /// <returns>What was removed; null when the call is not genuine.</returns>
    /// <exception cref="InvalidOperationException">The client does not sign in by OAuth.</exception>
    public PipedriveUninstallation? VerifyUninstallation(string client, string? authorization, ReadOnlySpan<byte> body)
    {
        var app = _keepers.AppOf(client);
        return BasicCredential.Matches(authorization, app.ClientId!, app.ClientSecret!)
            && UninstallationBody.Read(body) is { CompanyId: { } company, UserId: { } user } read && read.ClientId == app.ClientId
            ? new PipedriveUninstallation(company, user, read.Timestamp.ValueKind is System.Text.Json.JsonValueKind.Undefined ? null : read.Timestamp.ToString())
            : null;
    }

    private async Task KeepAsync(string client, OAuthTokens tokens)
    {
        for (var round = 0; round < MostRounds; round++)
        {
            var stored = await LoadReadableAsync(client).ConfigureAwait(false);
            if (await _keepers.Store.SaveAsync(client, tokens.AsVersion((stored?.Version ?? 0) + 1, claimedUntil: null), CancellationToken.None).ConfigureAwait(false))
            {
                await _keepers.KeeperOf(client).ReloadAsync().ConfigureAwait(false);
                return;
            }
        }

        throw new PipedriveException($"The tokens of '{client}' change faster than they can be stored.") { Category = PipedriveErrorCategory.Unreachable };
    }

    // Tokens that cannot be read any more are no reason to lose the ones that have just come.
    private async Task<OAuthTokens?> LoadReadableAsync(string client)
    {
        try
        {
            return await _keepers.Store.LoadAsync(client, CancellationToken.None).ConfigureAwait(false);
        }
        catch (PipedriveException unreadable) when (unreadable.Category == PipedriveErrorCategory.NeedsReconnect)
        {
            await _keepers.Store.RemoveAsync(client, CancellationToken.None).ConfigureAwait(false);
            return null;
        }
    }
}
