using System.Text.Json.Nodes;
using MlConnector.Testing.Pipedrive.Access;
using MlConnector.Testing.Pipedrive.Model;

namespace MlConnector.Testing.Pipedrive.Serving;

/// <summary>Finds what a path names, or ends the request. What a caller may not see does not exist for him.</summary>
internal static class Lookup
{
    public static JsonObject Visible(this AccountState state, RecordKind kind, string id, Caller caller) =>
        state.Of(kind).TryGetValue(Call.Id(id), out var record) && Visibility.CanSee(caller.UserId, caller.IsAdmin, record)
            ? record
            : throw Refusal.NotFound($"{kind.Singular} {id}");

    /// <summary>A record that can still be written.</summary>
    public static JsonObject Living(this AccountState state, RecordKind kind, string id, Caller caller) =>
        state.Visible(kind, id, caller) is var record && !record.Flag("is_deleted") ? record : throw Refusal.NotFound($"{kind.Singular} {id}");

    public static JsonObject Row(this AccountState state, string table, string id) =>
        state.Table(table).TryGetValue(Call.Id(id), out var row) && row["active_flag"]?.ToString() != "false" ? row : throw Refusal.NotFound($"{table} {id}");

    public static JsonObject RowOf(this AccountState state, string table, string id, string owner, long ownerId) =>
        state.Row(table, id) is var row && row.Long(owner) == ownerId ? row : throw Refusal.NotFound($"{table} {id}");
}
