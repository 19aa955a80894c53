using System.Text.Json;
using MlConnector.Sync.Mapping;

namespace MlConnector.Sync.Storage.Tables;

/// <summary>The SQL of <c>mlc_mapping</c>, <c>mlc_field</c> and <c>mlc_drift</c>.</summary>
internal static class MappingTable
{
    public static async Task<MappingMemory> LoadAsync(SqlSession session, string connection) => new(
        await session.QueryAsync(
            "SELECT * FROM mlc_mapping WHERE connection = @connection",
            row => new MappingEdition(
                (SyncFlow)row.Count("flow"), row.Text("version"),
                (JsonSerializer.Deserialize(row.Text("rules"), SyncJsonContext.Default.IReadOnlyListString) ?? []).ToHashSet(StringComparer.Ordinal), row.Flag("is_current")),
            ("@connection", connection)).ConfigureAwait(false),
        await session.QueryAsync(
            "SELECT * FROM mlc_field WHERE connection = @connection",
            row => new KnownField((SyncFlow)row.Count("flow"), row.Text("member"), row.Text("setting"), row.Text("key"), row.Text("name"), row.Text("type")),
            ("@connection", connection)).ConfigureAwait(false),
        await session.QueryAsync(
            "SELECT * FROM mlc_drift WHERE connection = @connection",
            row => new MappingDrift((SyncFlow)row.Count("flow"), row.Text("member"), row.Text("problem")),
            ("@connection", connection)).ConfigureAwait(false));

    /// <summary>Puts a version in force. Where another one was, the flow is read from the beginning with the next poll.</summary>
    public static async Task SaveAsync(SqlSession session, string connection, MappingEdition edition, DateTimeOffset now)
    {
        var replaced = await session.ExecuteAsync(
            "UPDATE mlc_mapping SET is_current = 0 WHERE connection = @connection AND flow = @flow AND is_current = 1",
            ("@connection", connection), ("@flow", edition.Flow)).ConfigureAwait(false);
        await session.ExecuteAsync(
            """
            INSERT INTO mlc_mapping (connection, flow, version, rules, is_current, since) VALUES (@connection, @flow, @version, @rules, 1, @now)
            ON CONFLICT (connection, flow, version) DO UPDATE SET rules = excluded.rules, is_current = 1, since = excluded.since
            """,
            ("@connection", connection), ("@flow", edition.Flow), ("@version", edition.Version),
            ("@rules", JsonSerializer.Serialize([.. edition.Rules.Order(StringComparer.Ordinal)], SyncJsonContext.Default.IReadOnlyListString)),
            ("@now", now)).ConfigureAwait(false);
        if (replaced > 0)
        {
            await CursorTable.ForgetAsync(session, connection, edition.Flow).ConfigureAwait(false);
        }
    }

    public static Task SaveAsync(SqlSession session, string connection, KnownField field) => session.ExecuteAsync(
        """
        INSERT INTO mlc_field (connection, flow, member, setting, key, name, type) VALUES (@connection, @flow, @member, @setting, @key, @name, @type)
        ON CONFLICT (connection, flow, member) DO UPDATE SET setting = excluded.setting, key = excluded.key, name = excluded.name, type = excluded.type
        """,
        ("@connection", connection), ("@flow", field.Flow), ("@member", field.Member), ("@setting", field.Setting), ("@key", field.Key),
        ("@name", field.Name), ("@type", field.Type));

    public static Task SaveAsync(SqlSession session, string connection, MappingDrift drift) => session.ExecuteAsync(
        """
        INSERT INTO mlc_drift (connection, flow, member, problem) VALUES (@connection, @flow, @member, @problem)
        ON CONFLICT (connection, flow, member) DO UPDATE SET problem = excluded.problem
        """,
        ("@connection", connection), ("@flow", drift.Flow), ("@member", drift.Member), ("@problem", drift.Problem));

    public static Task RemoveAsync(SqlSession session, string connection, MappingDrift drift) => session.ExecuteAsync(
        "DELETE FROM mlc_drift WHERE connection = @connection AND flow = @flow AND member = @member",
        ("@connection", connection), ("@flow", drift.Flow), ("@member", drift.Member));
}
