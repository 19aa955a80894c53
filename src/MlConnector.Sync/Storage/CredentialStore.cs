using MlConnector.Sync.Connections;
using MlConnector.Sync.Storage.Tables;

namespace MlConnector.Sync.Storage;

/// <summary>Keeps credentials as cipher text; the keys are elsewhere.</summary>
internal sealed class CredentialStore(IDatabase database, CredentialProtector protector, TimeProvider time) : ICredentialStore
{
    public Task SetAsync(string connection, string field, string secret, CancellationToken cancellationToken)
    {
        var cipherText = protector.Protect(connection, field, secret);
        return database.WriteAsync(session => CredentialTable.SaveAsync(session, connection, field, cipherText, time.GetUtcNow()), cancellationToken);
    }

    public async Task<string?> FindAsync(string connection, string field, CancellationToken cancellationToken)
    {
        var cipherText = await database.ReadAsync(session => CredentialTable.FindAsync(session, connection, field), cancellationToken).ConfigureAwait(false);
        return cipherText is null ? null : protector.Unprotect(connection, field, cipherText);
    }

    public async Task<IReadOnlyList<StoredCredential>> ListAsync(string connection, CancellationToken cancellationToken) =>
        await database.ReadAsync(session => CredentialTable.ListAsync(session, connection), cancellationToken).ConfigureAwait(false);

    public async Task<bool> RemoveAsync(string connection, string field, CancellationToken cancellationToken) =>
        await database.WriteAsync(session => CredentialTable.RemoveAsync(session, connection, field), cancellationToken).ConfigureAwait(false) > 0;
}
