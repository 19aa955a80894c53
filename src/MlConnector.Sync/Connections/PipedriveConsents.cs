using MlConnector.Pipedrive;
using MlConnector.Sync.Running;

namespace MlConnector.Sync.Connections;

internal sealed class PipedriveConsents(SessionFactory sessions, ConsentGuard guard, PipedriveOAuth oauth, IAccountStore accounts, ISyncWaker waker) : IPipedriveConsents
{
    public async Task<Uri> BeginAsync(string connection, string sessionKey, CancellationToken cancellationToken = default)
    {
        var name = await PrepareAsync(connection, cancellationToken).ConfigureAwait(false);
        return await oauth.BeginAuthorizationAsync(name, sessionKey, cancellationToken).ConfigureAwait(false);
    }

    public async Task<ConsentAnswer> CompleteAsync(string sessionKey, AuthorizationCallback callback, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(callback);
        var known = await oauth.FindClientAsync(callback.State, cancellationToken).ConfigureAwait(false);
        if (known is null || !OfApps().Contains(known))
        {
            return new ConsentAnswer(ConsentOutcome.UnknownState);
        }

        var name = await PrepareAsync(known, cancellationToken).ConfigureAwait(false);
        await guard.SuspectAsync(name, cancellationToken).ConfigureAwait(false);
        return await oauth.CompleteAuthorizationAsync(name, sessionKey, callback, cancellationToken).ConfigureAwait(false) switch
        {
            AuthorizationOutcome.Connected => await WelcomeAsync(name).ConfigureAwait(false),
            AuthorizationOutcome.Denied => new ConsentAnswer(ConsentOutcome.Denied, name),
            AuthorizationOutcome.CodeRefused => new ConsentAnswer(ConsentOutcome.CodeRefused, name),
            // Who guesses at states learns nothing about connections.
            _ => new ConsentAnswer(ConsentOutcome.UnknownState),
        };
    }

    public async Task<PipedriveConsent?> GetAsync(string connection, CancellationToken cancellationToken = default)
    {
        var name = sessions.Select(connection)[0];
        if (!UsesOAuth(name))
        {
            return null;
        }

        var problem = await guard.FindProblemAsync(name, cancellationToken).ConfigureAwait(false);
        var account = await accounts.FindAsync(name, cancellationToken).ConfigureAwait(false);
        var consent = new PipedriveConsent { Connection = name, Account = account?.Name, NeedsReconnect = problem?.Message };
        if (problem is not null)
        {
            return consent;
        }

        await PrepareAsync(name, cancellationToken).ConfigureAwait(false);
        var grant = await oauth.GetGrantAsync(name, cancellationToken).ConfigureAwait(false);
        return consent with { ApiDomain = grant?.ApiDomain, Scopes = grant?.Scopes ?? [], RefreshedAt = grant?.RefreshedAt, EndsAt = grant?.EndsAt };
    }

    public async Task<bool> RevokeAsync(string connection, CancellationToken cancellationToken = default)
    {
        var name = await PrepareAsync(connection, cancellationToken).ConfigureAwait(false);
        try
        {
            await oauth.RevokeAsync(name, cancellationToken).ConfigureAwait(false);
            return true;
        }
        catch (PipedriveException useless) when (useless.Category == PipedriveErrorCategory.NeedsReconnect)
        {
            await oauth.ForgetAsync(name, CancellationToken.None).ConfigureAwait(false);
            return false;
        }
    }

    public async Task<IReadOnlyList<string>?> ReceiveUninstallationAsync(
        string? authorization, ReadOnlyMemory<byte> body, CancellationToken cancellationToken = default)
    {
        List<string>? forgotten = null;
        foreach (var name in OfApps())
        {
            await PrepareAsync(name, cancellationToken).ConfigureAwait(false);
            if (oauth.VerifyUninstallation(name, authorization, body.Span) is not { } removed)
            {
                continue;
            }

            forgotten ??= [];
            if (await accounts.FindAsync(name, cancellationToken).ConfigureAwait(false) is { } account
                && account.CompanyId == removed.CompanyId && account.UserId == removed.UserId)
            {
                await oauth.ForgetAsync(name, CancellationToken.None).ConfigureAwait(false);
                forgotten.Add(name);
            }
        }

        return forgotten;
    }

    private async Task<ConsentAnswer> WelcomeAsync(string name)
    {
        (ConsentingAccount Account, bool IsRight)? whose = null;
        try
        {
            whose = await guard.IdentifyAsync(name, CancellationToken.None).ConfigureAwait(false);
        }
        catch (PipedriveException)
        {
            // The tokens are stored; before they are used for more, it is asked again whose they are.
        }

        if (whose is (var other, false))
        {
            return new ConsentAnswer(ConsentOutcome.OtherCompany, name, other.Name);
        }

        waker.Wake(name);
        return new ConsentAnswer(ConsentOutcome.Connected, name, whose?.Account.Name);
    }

    private async Task<string> PrepareAsync(string connection, CancellationToken cancellationToken)
    {
        var name = sessions.Select(connection)[0];
        if (!UsesOAuth(name))
        {
            throw new MlConnectorConfigurationException(
                $"MlConnector:Connections:{name}:Pipedrive:OAuth is missing: only an app with ClientId, ClientSecret and RedirectUri can be given consent.");
        }

        await sessions.PrepareAsync(name, cancellationToken).ConfigureAwait(false);
        return name;
    }

    private bool UsesOAuth(string name) => sessions.SettingsOf(name).Pipedrive.OAuth is not null;

    private List<string> OfApps() => [.. sessions.Names.Where(UsesOAuth)];
}
