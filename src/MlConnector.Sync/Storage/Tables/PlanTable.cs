using System.Text.Json;
using MlConnector.Sync.Intake;
using MlConnector.Sync.Planning;

namespace MlConnector.Sync.Storage.Tables;

/// <summary>The SQL of <c>mlc_plan</c> and its entries. An entry without a plan belongs to one that was never finished.</summary>
internal static class PlanTable
{
    public static Task AppendAsync(SqlSession session, string connection, string plan, StoredEntry entry) => session.ExecuteAsync(
        """
        INSERT INTO mlc_plan_entry (connection, plan, position, flow, side, record_id, line)
        VALUES (@connection, @plan, @position, @flow, @side, @id, @line)
        """,
        ("@connection", connection), ("@plan", plan), ("@position", entry.Position), ("@flow", entry.Key.Flow), ("@side", entry.Key.Side),
        ("@id", entry.Key.Id), ("@line", entry.Line));

    public static Task SaveAsync(SqlSession session, SyncPlan plan) => session.ExecuteAsync(
        "INSERT INTO mlc_plan (connection, id, created_at, header) VALUES (@connection, @id, @createdAt, @header)",
        ("@connection", plan.Connection), ("@id", plan.Id), ("@createdAt", plan.CreatedAt), ("@header", PlanDigest.Line(plan)));

    /// <summary>Keeps the newest plans of a connection.</summary>
    public static async Task ForgetAsync(SqlSession session, string connection, int keep)
    {
        await session.ExecuteAsync(
            """
            DELETE FROM mlc_plan WHERE connection = @connection AND id NOT IN
                (SELECT id FROM mlc_plan WHERE connection = @connection ORDER BY created_at DESC, id DESC LIMIT @keep)
            """,
            ("@connection", connection), ("@keep", keep)).ConfigureAwait(false);
        await session.ExecuteAsync(
            "DELETE FROM mlc_plan_entry WHERE connection = @connection AND plan NOT IN (SELECT id FROM mlc_plan WHERE connection = @connection)",
            ("@connection", connection)).ConfigureAwait(false);
    }

    public static Task<SyncPlan?> FindAsync(SqlSession session, string connection, string id) => session.FindAsync(
        "SELECT header FROM mlc_plan WHERE connection = @connection AND id = @id",
        row => JsonSerializer.Deserialize(row.Text("header"), SyncJsonContext.Default.PlanFileHeader)!.Plan,
        ("@connection", connection), ("@id", id));

    public static Task<List<StoredEntry>> ReadAsync(SqlSession session, string connection, string plan, long after, int max) => session.QueryAsync(
        """
        SELECT position, flow, side, record_id, line FROM mlc_plan_entry
        WHERE connection = @connection AND plan = @plan AND position > @after ORDER BY position LIMIT @max
        """,
        row => new StoredEntry(
            row.Number("position"), new WorkKey((SyncFlow)row.Count("flow"), (Side)row.Count("side"), row.Text("record_id")), row.Text("line")),
        ("@connection", connection), ("@plan", plan), ("@after", after), ("@max", max));
}
