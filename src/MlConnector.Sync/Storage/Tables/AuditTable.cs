using System.Text.Json;
using MlConnector.Sync.Auditing;

namespace MlConnector.Sync.Storage.Tables;

/// <summary>The SQL of <c>mlc_audit</c>. Rows are only ever added.</summary>
internal static class AuditTable
{
    private const string Filter =
        """
         (@connection IS NULL OR connection = @connection) AND (@flow IS NULL OR flow = @flow)
          AND (@pipedriveId IS NULL OR pipedrive_id = @pipedriveId)
          AND (@businessCentralId IS NULL OR business_central_id = @businessCentralId)
          AND (@action IS NULL OR action = @action) AND (@since IS NULL OR at >= @since)
        ORDER BY id DESC LIMIT @limit
        """;

    public static Task AppendAsync(SqlSession session, string connection, AuditEntry entry) => session.ExecuteAsync(
        """
        INSERT INTO mlc_audit (at, connection, flow, pipedrive_id, business_central_id, action, cause, reason, changes, correlation_id, mapping_version, duration_ms)
        VALUES (@at, @connection, @flow, @pipedriveId, @businessCentralId, @action, @cause, @reason, @changes, @correlationId, @mappingVersion, @duration)
        """,
        ("@at", entry.At), ("@connection", connection), ("@flow", entry.Flow), ("@pipedriveId", entry.PipedriveId),
        ("@businessCentralId", entry.BusinessCentralId), ("@action", entry.Action.ToString()), ("@cause", entry.Trigger), ("@reason", entry.Reason),
        ("@changes", JsonSerializer.Serialize(entry.Changes, SyncJsonContext.Default.IReadOnlyListFieldChange)),
        ("@correlationId", entry.CorrelationId), ("@mappingVersion", entry.MappingVersion), ("@duration", (long)entry.Duration.TotalMilliseconds));

    /// <returns>The newest entries first.</returns>
    public static Task<List<AuditEntry>> ReadAsync(SqlSession session, AuditQuery query)
    {
        (string, object?)[] parameters =
        [
            ("@connection", query.Connection), ("@flow", query.Flow), ("@pipedriveId", query.PipedriveId),
            ("@businessCentralId", query.BusinessCentralId), ("@action", query.Action?.ToString()), ("@since", query.Since), ("@limit", query.Limit),
        ];
        // A filter that may be absent cannot use an index, so the ids of one record get a text of their own.
        return query switch
        {
            { PipedriveId: not null } => session.QueryAsync(
                "SELECT * FROM mlc_audit WHERE pipedrive_id = @pipedriveId AND " + Filter, Read, parameters),
            { BusinessCentralId: not null } => session.QueryAsync(
                "SELECT * FROM mlc_audit WHERE business_central_id = @businessCentralId AND " + Filter, Read, parameters),
            _ => session.QueryAsync("SELECT * FROM mlc_audit WHERE " + Filter, Read, parameters),
        };
    }

    private static AuditEntry Read(SqlRow row) => new()
    {
        Id = row.Number("id"),
        At = row.Time("at"),
        Connection = row.Text("connection"),
        Flow = (SyncFlow)row.Count("flow"),
        PipedriveId = row.TextOrNull("pipedrive_id"),
        BusinessCentralId = row.TextOrNull("business_central_id"),
        Action = Enum.Parse<AuditAction>(row.Text("action")),
        Trigger = row.Text("cause"),
        Reason = row.Text("reason"),
        Changes = JsonSerializer.Deserialize(row.Text("changes"), SyncJsonContext.Default.IReadOnlyListFieldChange) ?? [],
        CorrelationId = row.TextOrNull("correlation_id"),
        MappingVersion = row.TextOrNull("mapping_version"),
        Duration = TimeSpan.FromMilliseconds(row.Number("duration_ms")),
    };
}
