using System.Text.Json;
using MlConnector.Sync.Auditing;

namespace MlConnector.Sync.Storage.Tables;

/// <summary>The SQL of <c>mlc_audit</c>. Rows are added, and removed when they are old; only an erasure changes one.</summary>
internal static class AuditTable
{
    // A filter that may be absent cannot use an index, so what narrows most comes first, in a text of its own.
    private const string All = "SELECT * FROM mlc_audit WHERE ";
    private const string OfRecord = All + "(pipedrive_id = @recordId OR business_central_id = @recordId) AND ";
    private const string OfPipedrive = All + "pipedrive_id = @pipedriveId AND ";
    private const string OfBusinessCentral = All + "business_central_id = @businessCentralId AND ";
    private const string OfAction = All + "action = @action AND ";
    private const string OfTime = All + "at >= @since AND ";

    private const string Filter =
        """
         (@connection IS NULL OR connection = @connection) AND (@flow IS NULL OR flow = @flow)
          AND (@recordId IS NULL OR pipedrive_id = @recordId OR business_central_id = @recordId)
          AND (@pipedriveId IS NULL OR pipedrive_id = @pipedriveId)
          AND (@businessCentralId IS NULL OR business_central_id = @businessCentralId)
          AND (@action IS NULL OR action = @action) AND (@actor IS NULL OR actor = @actor)
          AND (@since IS NULL OR at >= @since) AND (@until IS NULL OR at < @until)
        """;

    private const string Newest = Filter + " AND (@beforeId IS NULL OR id < @beforeId) ORDER BY id DESC LIMIT @limit";

    // The sum keeps the planner from walking all ids backwards when the range of time is what is small.
    private const string NewestInTime = Filter + " AND (@beforeId IS NULL OR id < @beforeId) ORDER BY id + 0 DESC LIMIT @limit";
    private const string Page = Filter + " AND id > @afterId AND id <= @lastId ORDER BY id LIMIT @limit";

    public static Task AppendAsync(SqlSession session, string connection, AuditEntry entry) => session.ExecuteAsync(
        """
        INSERT INTO mlc_audit (at, connection, flow, pipedrive_id, business_central_id, action, cause, actor, reason, changes,
            business_central_correlation_id, pipedrive_correlation_id, plan_hash, mapping_version, duration_ms)
        VALUES (@at, @connection, @flow, @pipedriveId, @businessCentralId, @action, @cause, @actor, @reason, @changes,
            @businessCentralCorrelationId, @pipedriveCorrelationId, @planHash, @mappingVersion, @duration)
        """,
        ("@at", entry.At), ("@connection", connection), ("@flow", entry.Flow), ("@pipedriveId", entry.PipedriveId),
        ("@businessCentralId", entry.BusinessCentralId), ("@action", entry.Action.ToString()), ("@cause", entry.Trigger), ("@actor", entry.Actor),
        ("@reason", entry.Reason), ("@changes", Json(entry.Changes)), ("@businessCentralCorrelationId", entry.BusinessCentralCorrelationId),
        ("@pipedriveCorrelationId", entry.PipedriveCorrelationId), ("@planHash", entry.PlanHash), ("@mappingVersion", entry.MappingVersion),
        ("@duration", (long)entry.Duration.TotalMilliseconds));

    /// <returns>The newest entries first.</returns>
    public static Task<List<AuditEntry>> ReadAsync(SqlSession session, AuditQuery query)
    {
        (string, object?)[] parameters = [.. Parameters(query), ("@beforeId", query.BeforeId), ("@limit", query.Limit)];
        return query switch
        {
            { RecordId: not null } => session.QueryAsync(OfRecord + Newest, Read, parameters),
            { PipedriveId: not null } => session.QueryAsync(OfPipedrive + Newest, Read, parameters),
            { BusinessCentralId: not null } => session.QueryAsync(OfBusinessCentral + Newest, Read, parameters),
            { Action: not null } => session.QueryAsync(OfAction + Newest, Read, parameters),
            { Since: not null } => session.QueryAsync(OfTime + NewestInTime, Read, parameters),
            _ => session.QueryAsync(All + Newest, Read, parameters),
        };
    }

    /// <summary>The first and the last id of the query's time, as of now; null when there is none.</summary>
    public static Task<AuditRange?> FindRangeAsync(SqlSession session, AuditQuery query) => session.FindAsync(
        """
        SELECT MIN(id) AS first, MAX(id) AS last FROM mlc_audit
        WHERE at >= COALESCE(@since, 0) AND at < COALESCE(@until, 9223372036854775807)
        """,
        row => row.NumberOrNull("first") is { } first ? new AuditRange(first - 1, row.Number("last")) : null,
        ("@since", query.Since), ("@until", query.Until));

    /// <summary>The oldest entries of a range that match, oldest first.</summary>
    public static Task<List<AuditEntry>> ReadPageAsync(SqlSession session, AuditQuery query, AuditRange range, int limit)
    {
        (string, object?)[] parameters = [.. Parameters(query), ("@afterId", range.AfterId), ("@lastId", range.LastId), ("@limit", limit)];
        return query switch
        {
            { RecordId: not null } => session.QueryAsync(OfRecord + Page, Read, parameters),
            { PipedriveId: not null } => session.QueryAsync(OfPipedrive + Page, Read, parameters),
            { BusinessCentralId: not null } => session.QueryAsync(OfBusinessCentral + Page, Read, parameters),
            { Action: not null } => session.QueryAsync(OfAction + Page, Read, parameters),
            _ => session.QueryAsync(All + Page, Read, parameters),
        };
    }

    // The pluses keep SQLite from going through all entries of the flow instead of those with the id.
    /// <summary>The entries of one record that an erasure has not reached yet, under its own ids and those of its counterparts.</summary>
    public static Task<List<AuditEntry>> ReadUnerasedAsync(SqlSession session, string connection, SyncFlow flow, string recordId, int limit) => session.QueryAsync(
        """
        SELECT * FROM mlc_audit WHERE reason <> @erased AND action <> 'Erased' AND id IN (
            SELECT id FROM mlc_audit WHERE connection = @connection AND flow = @flow AND pipedrive_id = @recordId
            UNION SELECT id FROM mlc_audit WHERE connection = @connection AND +flow = @flow AND business_central_id = @recordId
            UNION SELECT id FROM mlc_audit WHERE connection = @connection AND +flow = @flow AND business_central_id IN (
                SELECT business_central_id FROM mlc_audit WHERE connection = @connection AND flow = @flow AND pipedrive_id = @recordId)
            UNION SELECT id FROM mlc_audit WHERE connection = @connection AND flow = @flow AND pipedrive_id IN (
                SELECT pipedrive_id FROM mlc_audit WHERE connection = @connection AND +flow = @flow AND business_central_id = @recordId))
        ORDER BY id LIMIT @limit
        """,
        Read,
        ("@connection", connection), ("@flow", flow), ("@recordId", recordId), ("@erased", Redaction.Erased), ("@limit", limit));

    public static Task OverwriteAsync(SqlSession session, AuditEntry erased) => session.ExecuteAsync(
        "UPDATE mlc_audit SET reason = @reason, changes = @changes WHERE id = @id",
        ("@reason", erased.Reason), ("@changes", Json(erased.Changes)), ("@id", erased.Id));

    /// <summary>Removes old entries, but none of a record that has a promise which no later entry settles.</summary>
    public static Task<int> TrimAsync(SqlSession session, string connection, DateTimeOffset before, int max) => session.ExecuteAsync(
        """
        DELETE FROM mlc_audit WHERE id IN (
            SELECT old.id FROM mlc_audit old WHERE old.connection = @connection AND old.at < @before
              AND NOT EXISTS (
                SELECT 1 FROM mlc_audit promise
                WHERE promise.pipedrive_id = old.pipedrive_id AND promise.connection = old.connection AND promise.flow = old.flow AND promise.action = 'Intent'
                  AND NOT EXISTS (
                    SELECT 1 FROM mlc_audit settled
                    WHERE settled.pipedrive_id = old.pipedrive_id AND settled.connection = old.connection AND settled.flow = old.flow
                      AND settled.id > promise.id AND settled.action IN ('Created', 'Linked', 'Adopted', 'Refused')))
            ORDER BY old.at, old.id LIMIT @max)
        """,
        ("@connection", connection), ("@before", before), ("@max", max));

    private static (string, object?)[] Parameters(AuditQuery query) =>
    [
        ("@connection", query.Connection), ("@flow", query.Flow), ("@recordId", RecordId.Stored(query.RecordId)), ("@pipedriveId", query.PipedriveId),
        ("@businessCentralId", RecordId.Stored(query.BusinessCentralId)), ("@action", query.Action?.ToString()), ("@actor", query.Actor),
        ("@since", query.Since), ("@until", query.Until),
    ];

    private static string Json(IReadOnlyList<FieldChange> changes) => JsonSerializer.Serialize(changes, SyncJsonContext.Default.IReadOnlyListFieldChange);

    private static AuditEntry Read(SqlRow row) => new()
    {
        Id = row.Number("id"),
        At = row.Time("at"),
        Connection = row.Text("connection"),
        Flow = (SyncFlow?)row.NumberOrNull("flow"),
        PipedriveId = row.TextOrNull("pipedrive_id"),
        BusinessCentralId = row.TextOrNull("business_central_id"),
        Action = Enum.Parse<AuditAction>(row.Text("action")),
        Trigger = row.Text("cause"),
        Actor = row.Text("actor"),
        Reason = row.Text("reason"),
        Changes = JsonSerializer.Deserialize(row.Text("changes"), SyncJsonContext.Default.IReadOnlyListFieldChange) ?? [],
        BusinessCentralCorrelationId = row.TextOrNull("business_central_correlation_id"),
        PipedriveCorrelationId = row.TextOrNull("pipedrive_correlation_id"),
        PlanHash = row.TextOrNull("plan_hash"),
        MappingVersion = row.TextOrNull("mapping_version"),
        Duration = TimeSpan.FromMilliseconds(row.Number("duration_ms")),
    };
}
