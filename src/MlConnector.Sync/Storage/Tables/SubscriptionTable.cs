using MlConnector.Sync.Subscriptions;

namespace MlConnector.Sync.Storage.Tables;

/// <summary>The SQL of <c>mlc_subscription</c>.</summary>
internal static class SubscriptionTable
{
    // The clocks of three systems are never quite the same.
    private static readonly TimeSpan _skew = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan _heardResolution = TimeSpan.FromSeconds(10);

    public static Task<List<Watch>> ListAsync(SqlSession session, string connection) => session.QueryAsync(
        "SELECT * FROM mlc_subscription WHERE connection = @connection ORDER BY side, flow, resource", Read, ("@connection", connection));

    public static Task<(string Connection, Watch Watch)?> FindByTokenAsync(SqlSession session, string digest) => session.FindAsync<(string, Watch)?>(
        "SELECT * FROM mlc_subscription WHERE token_digest = @digest", row => (row.Text("connection"), Read(row)), ("@digest", digest));

    public static Task<int> SaveAsync(SqlSession session, string connection, Watch watch) => session.ExecuteAsync(
        """
        INSERT INTO mlc_subscription (connection, side, resource, flow, state, remote_id, secret, token_digest, pending_until, created_at, expires_at,
            checked_at, due_at, failures, failing_since, problem)
        VALUES (@connection, @side, @resource, @flow, @state, @remoteId, @secret, @digest, @pendingUntil, @createdAt, @expiresAt,
            @checkedAt, @dueAt, @failures, @failingSince, @problem)
        ON CONFLICT (connection, side, resource) DO UPDATE SET state = excluded.state, remote_id = excluded.remote_id, secret = excluded.secret,
            token_digest = excluded.token_digest, pending_until = excluded.pending_until, created_at = excluded.created_at,
            expires_at = excluded.expires_at, checked_at = excluded.checked_at, due_at = excluded.due_at, failures = excluded.failures,
            failing_since = excluded.failing_since, problem = excluded.problem
        """,
        ("@connection", connection), ("@side", watch.Resource.Side), ("@resource", watch.Resource.Name), ("@flow", watch.Resource.Flow),
        ("@state", watch.State.ToString()), ("@remoteId", watch.RemoteId), ("@secret", watch.Secret), ("@digest", watch.TokenDigest),
        ("@pendingUntil", watch.PendingUntil), ("@createdAt", watch.CreatedAt), ("@expiresAt", watch.ExpiresAt), ("@checkedAt", watch.CheckedAt),
        ("@dueAt", watch.DueAt), ("@failures", (long)watch.Failures), ("@failingSince", watch.FailingSince), ("@problem", watch.Problem));

    public static Task<int> EndSilenceAsync(SqlSession session, string connection, WatchedResource resource) => session.ExecuteAsync(
        "UPDATE mlc_subscription SET untold_since = NULL WHERE connection = @connection AND side = @side AND resource = @resource",
        ("@connection", connection), ("@side", resource.Side), ("@resource", resource.Name));

    public static Task<int> RemoveAsync(SqlSession session, string connection, WatchedResource resource) => session.ExecuteAsync(
        "DELETE FROM mlc_subscription WHERE connection = @connection AND side = @side AND resource = @resource",
        ("@connection", connection), ("@side", resource.Side), ("@resource", resource.Name));

    /// <summary>Something genuine was heard. Written at most every few seconds: a storm of calls is no storm of writes.</summary>
    public static Task<int> HeardAsync(SqlSession session, string connection, Side side, string resource, DateTimeOffset now) => session.ExecuteAsync(
        """
        UPDATE mlc_subscription SET heard_at = @now, untold_since = NULL
        WHERE connection = @connection AND side = @side AND resource = @resource AND (heard_at IS NULL OR heard_at < @before OR untold_since IS NOT NULL)
        """,
        ("@connection", connection), ("@side", side), ("@resource", resource), ("@now", now), ("@before", now - _heardResolution));

    /// <summary>A poll found a change that should have been told before, unless something was heard after it. It is looked after when nothing comes.</summary>
    /// <param name="session">The database.</param>
    /// <param name="connection">The connection.</param>
    /// <param name="resource">What should have told.</param>
    /// <param name="changedAt">When the record was changed, by the clock of its system.</param>
    /// <param name="now">Now.</param>
    public static Task<int> UntoldAsync(SqlSession session, string connection, (Side Side, string Name) resource, DateTimeOffset changedAt, DateTimeOffset now) => session.ExecuteAsync(
        """
        UPDATE mlc_subscription SET untold_since = @now, due_at = CASE WHEN due_at > @lookAt THEN @lookAt ELSE due_at END
        WHERE connection = @connection AND side = @side AND resource = @resource AND untold_since IS NULL
            AND created_at < @before AND (heard_at IS NULL OR heard_at < @before)
        """,
        ("@connection", connection), ("@side", resource.Side), ("@resource", resource.Name), ("@before", changedAt - _skew),
        ("@now", now), ("@lookAt", now + WatchAlarm.Patience));

    private static Watch Read(SqlRow row) => new(new WatchedResource((Side)row.Count("side"), (SyncFlow)row.Count("flow"), row.Text("resource")))
    {
        State = Enum.Parse<SubscriptionState>(row.Text("state")),
        RemoteId = row.TextOrNull("remote_id"),
        Secret = row.TextOrNull("secret"),
        TokenDigest = row.TextOrNull("token_digest"),
        PendingUntil = row.TimeOrNull("pending_until"),
        CreatedAt = row.TimeOrNull("created_at"),
        ExpiresAt = row.TimeOrNull("expires_at"),
        CheckedAt = row.TimeOrNull("checked_at"),
        DueAt = row.Time("due_at"),
        Failures = row.Count("failures"),
        FailingSince = row.TimeOrNull("failing_since"),
        Problem = row.TextOrNull("problem"),
        HeardAt = row.TimeOrNull("heard_at"),
        UntoldSince = row.TimeOrNull("untold_since"),
    };
}
