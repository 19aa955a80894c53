using Microsoft.Extensions.Options;
using MlConnector.Pipedrive;

namespace MlConnector.Sync.Connections;

/// <summary>
/// Lets a connection that signs in by OAuth work only with a good consent of the company whose records it links: the ids of its records
/// mean nothing in another one.
/// </summary>
internal sealed class ConsentGuard(IOptions<MlConnectorOptions> options, ITokenStore tokens, IAccountStore accounts, IPipedriveApiFactory pipedrive, PipedriveOAuth oauth)
{
    /// <summary>Why a user of the account has to give consent before anything may be sent, from the store alone; null when nobody has to.</summary>
    public async Task<PipedriveException?> FindProblemAsync(string connection, CancellationToken cancellationToken)
    {
        if (!UsesOAuth(connection))
        {
            return null;
        }

        try
        {
            return await tokens.LoadAsync(connection, cancellationToken).ConfigureAwait(false) switch
            {
                null => Problem(connection, "nobody has given consent, or it was withdrawn"),
                { RefusedAt: { } at } => Problem(connection, $"Pipedrive refused to renew its tokens on {at:yyyy-MM-dd HH:mm} UTC"),
                _ => null,
            };
        }
        catch (PipedriveException unreadable) when (unreadable.Category == PipedriveErrorCategory.NeedsReconnect)
        {
            return unreadable;
        }
    }

    /// <summary>Makes sure, before a pass calls either side, that it may.</summary>
    /// <exception cref="PipedriveException">It may not: <see cref="PipedriveErrorCategory.NeedsReconnect"/>; or whose consent it is could not be asked.</exception>
    public async Task RequireAsync(string connection, CancellationToken cancellationToken)
    {
        if (await FindProblemAsync(connection, cancellationToken).ConfigureAwait(false) is { } problem)
        {
            throw problem;
        }

        if (UsesOAuth(connection) && await accounts.FindAsync(connection, cancellationToken).ConfigureAwait(false) is not { UserId: not null }
            && await IdentifyAsync(connection, cancellationToken).ConfigureAwait(false) is (var account, false))
        {
            throw Problem(connection, $"{account.Name} is of another company than the linked records; the consent was given back");
        }
    }

    /// <summary>Renews a consent that nobody used for long, so that a connection which rests can go on some day. Failing is no reason to do anything else.</summary>
    public async Task KeepAliveAsync(string connection, CancellationToken cancellationToken)
    {
        if (!UsesOAuth(connection) || await FindProblemAsync(connection, cancellationToken).ConfigureAwait(false) is not null)
        {
            return;
        }

        try
        {
            await oauth.KeepAliveAsync(connection, cancellationToken).ConfigureAwait(false);
        }
        catch (PipedriveException)
        {
            // The next pass tries again; a consent that is refused for good is known in the store from now on.
        }
    }

    /// <summary>Notes, before new tokens come, that it has to be asked whose they are.</summary>
    public async Task SuspectAsync(string connection, CancellationToken cancellationToken)
    {
        if (await accounts.FindAsync(connection, cancellationToken).ConfigureAwait(false) is { } known)
        {
            await accounts.SaveAsync(connection, known with { UserId = null }, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Asks whose consent it is. That of another company is given back.</summary>
    /// <returns>Whose, and whether it may be used; null when Pipedrive did not say.</returns>
    /// <exception cref="PipedriveException">Pipedrive could not be asked.</exception>
    public async Task<(ConsentingAccount Account, bool IsRight)?> IdentifyAsync(string connection, CancellationToken cancellationToken)
    {
        var user = (await pipedrive.Create(connection).GetCurrentUserAsync(cancellationToken).ConfigureAwait(false)).Data;
        if (user is not { CompanyId: { } company, Id: { } id })
        {
            return null;
        }

        var account = new ConsentingAccount(company, id, $"{user.Name} of {user.CompanyName ?? user.CompanyDomain}");
        if (await accounts.FindAsync(connection, cancellationToken).ConfigureAwait(false) is { } known && known.CompanyId != company)
        {
            await GiveBackAsync(connection).ConfigureAwait(false);
            return (account, false);
        }

        await accounts.SaveAsync(connection, account, CancellationToken.None).ConfigureAwait(false);
        return (account, true);
    }

    public static string HowToConnect(string connection) => $"connect it with 'credentials connect --connection {connection}' or the host's connect page";

    private async Task GiveBackAsync(string connection)
    {
        try
        {
            await oauth.RevokeAsync(connection, CancellationToken.None).ConfigureAwait(false);
        }
        catch (PipedriveException)
        {
            // Whether Pipedrive heard of it or not, these tokens must not be used.
            await oauth.ForgetAsync(connection, CancellationToken.None).ConfigureAwait(false);
        }
    }

    private bool UsesOAuth(string connection) => options.Value.Connections[connection].Pipedrive.OAuth is not null;

    private static PipedriveException Problem(string connection, string cause) => PipedriveException.NeedsReconnect(connection, $"{cause}; {HowToConnect(connection)}");
}
