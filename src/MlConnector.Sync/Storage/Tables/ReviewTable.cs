using System.Text.Json;
using MlConnector.Sync.Intake;
using MlConnector.Sync.Matching;

namespace MlConnector.Sync.Storage.Tables;

/// <summary>The SQL of <c>mlc_review</c>. A record has at most one open question; closed ones are kept.</summary>
internal static class ReviewTable
{
    /// <summary>Opens the question, or replaces the record's open one: its number and age stay.</summary>
    public static Task OpenAsync(SqlSession session, string connection, WorkKey key, Review review, DateTimeOffset now) => session.ExecuteAsync(
        """
        INSERT INTO mlc_review (connection, flow, side, record_id, title, kind, question, candidates, fields, opened_at)
        VALUES (@connection, @flow, @side, @id, @title, @kind, @question, @candidates, @fields, @openedAt)
        ON CONFLICT (connection, flow, side, record_id) WHERE closed_at IS NULL DO UPDATE SET
            title = excluded.title, kind = excluded.kind, question = excluded.question, candidates = excluded.candidates,
            fields = excluded.fields
        """,
        ("@connection", connection), ("@flow", key.Flow), ("@side", key.Side), ("@id", key.Id), ("@title", review.Title),
        ("@kind", review.Kind.ToString()), ("@question", review.Question),
        ("@candidates", JsonSerializer.Serialize(review.Candidates, SyncJsonContext.Default.IReadOnlyListReviewCandidate)),
        ("@fields", JsonSerializer.Serialize(review.Fields, SyncJsonContext.Default.IReadOnlyListReviewField)),
        ("@openedAt", review.OpenedAt == default ? now : review.OpenedAt));

    public static Task CloseAsync(SqlSession session, string connection, WorkKey key, DateTimeOffset now) => session.ExecuteAsync(
        """
        UPDATE mlc_review SET closed_at = @now
        WHERE connection = @connection AND flow = @flow AND side = @side AND record_id = @id AND closed_at IS NULL
        """,
        ("@connection", connection), ("@flow", key.Flow), ("@side", key.Side), ("@id", key.Id), ("@now", now));

    /// <summary>Closes the record's open question with the answer that a person gave.</summary>
    public static Task DecideAsync(SqlSession session, string connection, WorkKey key, string decision, string actor, DateTimeOffset now) => session.ExecuteAsync(
        """
        UPDATE mlc_review SET closed_at = @now, decision = @decision, actor = @actor
        WHERE connection = @connection AND flow = @flow AND side = @side AND record_id = @id AND closed_at IS NULL
        """,
        ("@connection", connection), ("@flow", key.Flow), ("@side", key.Side), ("@id", key.Id), ("@now", now), ("@decision", decision), ("@actor", actor));

    public static Task<Review?> FindAsync(SqlSession session, long id) => session.FindAsync("SELECT * FROM mlc_review WHERE id = @id", Read, ("@id", id));

    public static Task<List<Review>> ListOpenAsync(SqlSession session, string? connection) => session.QueryAsync(
        """
        SELECT * FROM mlc_review WHERE closed_at IS NULL AND (@connection IS NULL OR connection = @connection)
        ORDER BY opened_at, id LIMIT 1000
        """,
        Read,
        ("@connection", connection));

    public static Task<Review?> FindOpenAsync(SqlSession session, string connection, WorkKey key) => session.FindAsync(
        """
        SELECT * FROM mlc_review
        WHERE connection = @connection AND flow = @flow AND side = @side AND record_id = @id AND closed_at IS NULL
        """,
        Read,
        ("@connection", connection), ("@flow", key.Flow), ("@side", key.Side), ("@id", key.Id));

    private static Review Read(SqlRow row) => new()
    {
        Id = row.Number("id"),
        Connection = row.Text("connection"),
        Flow = (SyncFlow)row.Count("flow"),
        Side = (Side)row.Count("side"),
        RecordId = row.Text("record_id"),
        Title = row.Text("title"),
        Kind = Enum.Parse<ReviewKind>(row.Text("kind")),
        Question = row.Text("question"),
        Candidates = JsonSerializer.Deserialize(row.Text("candidates"), SyncJsonContext.Default.IReadOnlyListReviewCandidate) ?? [],
        Fields = JsonSerializer.Deserialize(row.Text("fields"), SyncJsonContext.Default.IReadOnlyListReviewField) ?? [],
        OpenedAt = row.Time("opened_at"),
        ClosedAt = row.TimeOrNull("closed_at"),
        Decision = row.TextOrNull("decision"),
        DecidedBy = row.TextOrNull("actor"),
    };
}
