using MlConnector.Sync.Connections;

namespace MlConnector.Sync.Storage;

/// <summary>Keeps credentials as cipher text; the keys are elsewhere.</summary>
internal sealed class CredentialStore(IDatabase database, CredentialProtector protector, TimeProvider time) : ICredentialStore
{
    public Task SetAsync(string connection, string field, string secret, CancellationToken cancellationToken)
    {
        var cipherText = protector.Protect(connection, field, secret);
        return database.WriteAsync(
            session => session.ExecuteAsync(
                """
                INSERT INTO mlc_credential (connection, field, protected_value, changed_at) VALUES (@connection, @field, @value, @now)
                ON CONFLICT (connection, field) DO UPDATE SET protected_value = excluded.protected_value, changed_at = excluded.changed_at
                """,
                ("@connection", connection), ("@field", field), ("@value", cipherText), ("@now", time.GetUtcNow())),
            cancellationToken);
    }

    public async Task<string?> FindAsync(string connection, string field, CancellationToken cancellationToken)
    {
        var cipherText = await database.ReadAsync(
            session => session.FindAsync(
                "SELECT protected_value FROM mlc_credential WHERE connection = @connection AND field = @field",
                row => row.Text("protected_value"),
                ("@connection", connection), ("@field", field)),
            cancellationToken).ConfigureAwait(false);
        return cipherText is null ? null : protector.Unprotect(connection, field, cipherText);
    }
}
