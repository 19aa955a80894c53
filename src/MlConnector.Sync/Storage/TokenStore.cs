using MlConnector.Pipedrive;
using MlConnector.Sync.Connections;
using MlConnector.Sync.Storage.Tables;

namespace MlConnector.Sync.Storage;

/// <summary>Keeps the tokens of connections that sign in by OAuth, as cipher text. They are on the disk when a write returns.</summary>
internal sealed class TokenStore(IDatabase database, CredentialProtector protector, TimeProvider time) : ITokenStore
{
    public async ValueTask<OAuthTokens?> LoadAsync(string client, CancellationToken cancellationToken)
    {
        var stored = await database.ReadAsync(session => ConsentTable.FindAsync(session, client), cancellationToken).ConfigureAwait(false);
        try
        {
            return stored is null ? null : WithTokens(stored, protector.Unprotect, client);
        }
        catch (CredentialUnreadableException unreadable)
        {
            throw PipedriveException.NeedsReconnect(
                client,
                "its stored tokens cannot be decrypted, because their key is lost or they belong elsewhere; nothing else was lost. "
                + $"Restore the folder MlConnector:DataProtection:KeyDirectory, or {ConsentGuard.HowToConnect(client)}",
                unreadable);
        }
    }

    public async ValueTask<bool> SaveAsync(string client, OAuthTokens tokens, CancellationToken cancellationToken)
    {
        var protectedTokens = WithTokens(tokens, protector.Protect, client);
        return await database.WriteAsync(
            session => ConsentTable.SaveAsync(session, client, protectedTokens, time.GetUtcNow()), cancellationToken).ConfigureAwait(false);
    }

    public async ValueTask RemoveAsync(string client, CancellationToken cancellationToken) =>
        await database.WriteAsync(session => ConsentTable.RemoveAsync(session, client), cancellationToken).ConfigureAwait(false);

    private static OAuthTokens WithTokens(OAuthTokens tokens, Func<string, string, string, string> change, string connection) => new()
    {
        Version = tokens.Version,
        AccessToken = change(connection, ConsentTable.AccessToken, tokens.AccessToken),
        RefreshToken = change(connection, ConsentTable.RefreshToken, tokens.RefreshToken),
        ApiDomain = tokens.ApiDomain,
        Scopes = tokens.Scopes,
        RefreshedAt = tokens.RefreshedAt,
        ExpiresAt = tokens.ExpiresAt,
        ClaimedUntil = tokens.ClaimedUntil,
        RefusedAt = tokens.RefusedAt,
    };
}
