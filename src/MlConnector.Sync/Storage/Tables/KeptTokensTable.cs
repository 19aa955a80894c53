using MlConnector.Sync.Connections;

namespace MlConnector.Sync.Storage.Tables;

/// <summary>The SQL of <c>mlc_kept_tokens</c>.</summary>
internal static class KeptTokensTable
{
    public static Task<KeptTokens?> FindAsync(SqlSession session, string connection) => session.FindAsync(
        "SELECT since, remaining, kept, until FROM mlc_kept_tokens WHERE connection = @connection",
        row => new KeptTokens(row.Time("since"), row.Number("remaining"), row.Count("kept"), row.TimeOrNull("until")),
        ("@connection", connection));

    public static Task<int> SaveAsync(SqlSession session, string connection, KeptTokens? kept) => kept is null
        ? session.ExecuteAsync("DELETE FROM mlc_kept_tokens WHERE connection = @connection", ("@connection", connection))
        : session.ExecuteAsync(
            """
            INSERT INTO mlc_kept_tokens (connection, since, remaining, kept, until) VALUES (@connection, @since, @remaining, @kept, @until)
            ON CONFLICT (connection) DO UPDATE SET since = excluded.since, remaining = excluded.remaining, kept = excluded.kept, until = excluded.until
            """,
            ("@connection", connection), ("@since", kept.Since), ("@remaining", kept.Remaining), ("@kept", (long)kept.Kept), ("@until", kept.Until));
}
