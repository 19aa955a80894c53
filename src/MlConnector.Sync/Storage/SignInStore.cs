using MlConnector.Pipedrive;

namespace MlConnector.Sync.Storage;

/// <summary>Keeps the sign-ins that were begun, so that another process of the same store can end them. It holds digests only.</summary>
internal sealed class SignInStore(IDatabase database) : IAuthorizationStore
{
    public async ValueTask AddAsync(PendingAuthorization pending, DateTimeOffset now, CancellationToken cancellationToken) => await database.WriteAsync(
        async session =>
        {
            await session.ExecuteAsync("DELETE FROM mlc_sign_in WHERE expires_at <= @now", ("@now", now)).ConfigureAwait(false);
            await session.ExecuteAsync(
                """
                DELETE FROM mlc_sign_in WHERE connection = @connection AND state_digest NOT IN
                    (SELECT state_digest FROM mlc_sign_in WHERE connection = @connection ORDER BY expires_at DESC LIMIT @kept)
                """,
                ("@connection", pending.Client), ("@kept", PendingAuthorization.MostOfClient - 1L)).ConfigureAwait(false);
            return await session.ExecuteAsync(
                "INSERT INTO mlc_sign_in (state_digest, connection, owner_digest, expires_at) VALUES (@state, @connection, @owner, @expires)",
                ("@state", pending.StateDigest), ("@connection", pending.Client), ("@owner", pending.OwnerDigest), ("@expires", pending.ExpiresAt)).ConfigureAwait(false);
        },
        cancellationToken).ConfigureAwait(false);

    public async ValueTask<PendingAuthorization?> FindAsync(string stateDigest, CancellationToken cancellationToken) => await database.ReadAsync(
        session => session.FindAsync(
            "SELECT state_digest, connection, owner_digest, expires_at FROM mlc_sign_in WHERE state_digest = @state", Read, ("@state", stateDigest)),
        cancellationToken).ConfigureAwait(false);

    public async ValueTask<PendingAuthorization?> TakeAsync(string stateDigest, CancellationToken cancellationToken) => await database.WriteAsync(
        session => session.FindAsync(
            "DELETE FROM mlc_sign_in WHERE state_digest = @state RETURNING state_digest, connection, owner_digest, expires_at", Read, ("@state", stateDigest)),
        cancellationToken).ConfigureAwait(false);

    private static PendingAuthorization Read(SqlRow row) =>
        new(row.Text("state_digest"), row.Text("connection"), row.Text("owner_digest"), row.Time("expires_at"));
}
