using MlConnector.Sync.Connections;

namespace MlConnector.Sync.Storage;

/// <summary>Remembers which account a connection belongs to, also while it is not connected.</summary>
internal sealed class AccountStore(IDatabase database, TimeProvider time) : IAccountStore
{
    public Task<ConsentingAccount?> FindAsync(string connection, CancellationToken cancellationToken) => database.ReadAsync(
        session => session.FindAsync(
            "SELECT company_id, user_id, name FROM mlc_account WHERE connection = @connection",
            row => new ConsentingAccount(row.Number("company_id"), row.NumberOrNull("user_id"), row.Text("name")),
            ("@connection", connection)),
        cancellationToken);

    public Task SaveAsync(string connection, ConsentingAccount account, CancellationToken cancellationToken) => database.WriteAsync(
        session => session.ExecuteAsync(
            """
            INSERT INTO mlc_account (connection, company_id, user_id, name, seen_at) VALUES (@connection, @company, @user, @name, @now)
            ON CONFLICT (connection) DO UPDATE SET company_id = excluded.company_id, user_id = excluded.user_id, name = excluded.name, seen_at = excluded.seen_at
            """,
            ("@connection", connection), ("@company", account.CompanyId), ("@user", account.UserId), ("@name", account.Name), ("@now", time.GetUtcNow())),
        cancellationToken);
}
