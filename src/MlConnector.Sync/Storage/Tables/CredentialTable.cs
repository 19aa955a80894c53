using MlConnector.Sync.Connections;

namespace MlConnector.Sync.Storage.Tables;

/// <summary>The SQL of <c>mlc_credential</c>. Values are cipher text.</summary>
internal static class CredentialTable
{
    public static Task<string?> FindAsync(SqlSession session, string connection, string field) => session.FindAsync(
        "SELECT protected_value FROM mlc_credential WHERE connection = @connection AND field = @field",
        row => row.Text("protected_value"),
        ("@connection", connection), ("@field", field));

    public static Task<List<StoredCredential>> ListAsync(SqlSession session, string connection) => session.QueryAsync(
        "SELECT field, changed_at FROM mlc_credential WHERE connection = @connection ORDER BY field",
        row => new StoredCredential(row.Text("field"), row.Time("changed_at")),
        ("@connection", connection));

    public static Task<int> SaveAsync(SqlSession session, string connection, string field, string cipherText, DateTimeOffset now) => session.ExecuteAsync(
        """
        INSERT INTO mlc_credential (connection, field, protected_value, changed_at) VALUES (@connection, @field, @value, @now)
        ON CONFLICT (connection, field) DO UPDATE SET protected_value = excluded.protected_value, changed_at = excluded.changed_at
        """,
        ("@connection", connection), ("@field", field), ("@value", cipherText), ("@now", now));

    public static Task<int> RemoveAsync(SqlSession session, string connection, string field) => session.ExecuteAsync(
        "DELETE FROM mlc_credential WHERE connection = @connection AND field = @field",
        ("@connection", connection), ("@field", field));
}
