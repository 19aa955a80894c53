using MlConnector.Sync.Running;

namespace MlConnector.Sync.Storage.Tables;

/// <summary>The SQL of <c>mlc_connection</c>: leases, and the counter that numbers marks.</summary>
internal static class ConnectionTable
{
    public static Task EnsureAsync(SqlSession session, string connection) => session.ExecuteAsync(
        "INSERT INTO mlc_connection (name) VALUES (@connection) ON CONFLICT (name) DO NOTHING",
        ("@connection", connection));

    /// <returns>The new epoch; null while the connection is held.</returns>
    public static Task<long?> ClaimAsync(SqlSession session, string connection, string owner, DateTimeOffset now, DateTimeOffset until) =>
        session.FindAsync<long?>(
            """
            UPDATE mlc_connection SET owner = @owner, lease_until = @until, epoch = epoch + 1
            WHERE name = @connection AND (lease_until IS NULL OR lease_until <= @now)
            RETURNING epoch
            """,
            row => row.Number("epoch"),
            ("@connection", connection), ("@owner", owner), ("@now", now), ("@until", until));

    /// <returns>False when the lease was lost.</returns>
    public static async Task<bool> RenewAsync(SqlSession session, Lease lease, DateTimeOffset until) => await session.ExecuteAsync(
        "UPDATE mlc_connection SET lease_until = @until WHERE name = @connection AND owner = @owner AND epoch = @epoch",
        ("@connection", lease.Connection), ("@owner", lease.Owner), ("@epoch", lease.Epoch), ("@until", until)).ConfigureAwait(false) == 1;

    public static Task ReleaseAsync(SqlSession session, Lease lease) => session.ExecuteAsync(
        """
        UPDATE mlc_connection SET owner = NULL, lease_until = NULL
        WHERE name = @connection AND owner = @owner AND epoch = @epoch
        """,
        ("@connection", lease.Connection), ("@owner", lease.Owner), ("@epoch", lease.Epoch));

    /// <summary>Makes sure that the lease is still the connection's, and keeps it so until the transaction ends.</summary>
    /// <exception cref="LeaseLostException">It is not.</exception>
    public static async Task FenceAsync(SqlSession session, Lease lease)
    {
        // An update that changes nothing locks the row, so that no other node can claim the connection before this commits.
        var mine = await session.ExecuteAsync(
            "UPDATE mlc_connection SET epoch = epoch WHERE name = @connection AND owner = @owner AND epoch = @epoch",
            ("@connection", lease.Connection), ("@owner", lease.Owner), ("@epoch", lease.Epoch)).ConfigureAwait(false);
        if (mine != 1)
        {
            throw new LeaseLostException(lease.Connection);
        }
    }

    /// <summary>The next generation: it only grows, so work that was finished and came back is never taken for the old one.</summary>
    public static Task<long> NextGenerationAsync(SqlSession session, string connection) => session.FindAsync(
        """
        INSERT INTO mlc_connection (name, marks) VALUES (@connection, 1)
        ON CONFLICT (name) DO UPDATE SET marks = mlc_connection.marks + 1
        RETURNING marks
        """,
        row => row.Number("marks"),
        ("@connection", connection));
}
