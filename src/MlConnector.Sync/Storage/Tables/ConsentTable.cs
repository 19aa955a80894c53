using MlConnector.Pipedrive;

namespace MlConnector.Sync.Storage.Tables;

/// <summary>The SQL of <c>mlc_consent</c>: all of a consent but its two tokens, which are among the credentials.</summary>
internal static class ConsentTable
{
    public const string AccessToken = "Pipedrive:OAuth:AccessToken";
    public const string RefreshToken = "Pipedrive:OAuth:RefreshToken";

    /// <summary>The consent with cipher text in place of its tokens, and empty text where one is missing.</summary>
    public static Task<OAuthTokens?> FindAsync(SqlSession session, string connection) => session.FindAsync(
        """
        SELECT version, api_domain, scopes, refreshed_at, expires_at, claimed_until, refused_at,
            (SELECT protected_value FROM mlc_credential WHERE connection = @connection AND field = @access) AS access_token,
            (SELECT protected_value FROM mlc_credential WHERE connection = @connection AND field = @refresh) AS refresh_token
        FROM mlc_consent WHERE connection = @connection
        """,
        row => new OAuthTokens
        {
            Version = row.Number("version"),
            AccessToken = row.TextOrNull("access_token") ?? "",
            RefreshToken = row.TextOrNull("refresh_token") ?? "",
            ApiDomain = new Uri(row.Text("api_domain")),
            Scopes = row.Text("scopes"),
            RefreshedAt = row.Time("refreshed_at"),
            ExpiresAt = row.Time("expires_at"),
            ClaimedUntil = row.TimeOrNull("claimed_until"),
            RefusedAt = row.TimeOrNull("refused_at"),
        },
        ("@connection", connection), ("@access", AccessToken), ("@refresh", RefreshToken));

    /// <summary>Stores tokens, given as cipher text, over the version before theirs.</summary>
    /// <returns>False when another version is stored.</returns>
    public static async Task<bool> SaveAsync(SqlSession session, string connection, OAuthTokens tokens, DateTimeOffset now)
    {
        var stored = await session.FindAsync(
            "SELECT version FROM mlc_consent WHERE connection = @connection", row => row.Number("version"), ("@connection", connection)).ConfigureAwait(false);
        if (stored != tokens.Version - 1)
        {
            return false;
        }

        await session.ExecuteAsync(
            """
            INSERT INTO mlc_consent (connection, version, api_domain, scopes, refreshed_at, expires_at, claimed_until, refused_at)
            VALUES (@connection, @version, @domain, @scopes, @refreshed, @expires, @claimed, @refused)
            ON CONFLICT (connection) DO UPDATE SET version = excluded.version, api_domain = excluded.api_domain, scopes = excluded.scopes,
                refreshed_at = excluded.refreshed_at, expires_at = excluded.expires_at, claimed_until = excluded.claimed_until, refused_at = excluded.refused_at
            """,
            ("@connection", connection), ("@version", tokens.Version), ("@domain", tokens.ApiDomain.OriginalString), ("@scopes", tokens.Scopes),
            ("@refreshed", tokens.RefreshedAt), ("@expires", tokens.ExpiresAt), ("@claimed", tokens.ClaimedUntil), ("@refused", tokens.RefusedAt)).ConfigureAwait(false);
        await CredentialTable.SaveAsync(session, connection, AccessToken, tokens.AccessToken, now).ConfigureAwait(false);
        await CredentialTable.SaveAsync(session, connection, RefreshToken, tokens.RefreshToken, now).ConfigureAwait(false);
        return true;
    }

    public static async Task<bool> RemoveAsync(SqlSession session, string connection)
    {
        await CredentialTable.RemoveAsync(session, connection, AccessToken).ConfigureAwait(false);
        await CredentialTable.RemoveAsync(session, connection, RefreshToken).ConfigureAwait(false);
        return await session.ExecuteAsync("DELETE FROM mlc_consent WHERE connection = @connection", ("@connection", connection)).ConfigureAwait(false) > 0;
    }
}
