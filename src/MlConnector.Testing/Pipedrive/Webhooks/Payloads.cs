using System.Globalization;
using System.Text.Json.Nodes;
using MlConnector.Testing.Pipedrive.Model;

namespace MlConnector.Testing.Pipedrive.Webhooks;

/// <summary>The two versions of what a webhook is told.</summary>
internal static class Payloads
{
    /// <summary>Version 2.0: ids as text in the metadata, former values of changed members only.</summary>
    public static JsonObject Version2(JsonObject webhook, RecordEvent told, AccountState state)
    {
        var meta = new JsonObject
        {
            ["action"] = told.Action,
            ["entity"] = told.Singular,
            ["entity_id"] = told.RecordId,
            ["company_id"] = Json.Text(state.Options.CompanyId),
            ["correlation_id"] = told.CorrelationId,
            ["id"] = told.Singular == "user" ? told.RecordId : state.NewUniqueId(),
            ["is_bulk_edit"] = told.Actor.IsBulkEdit,
            ["timestamp"] = told.At.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
            ["type"] = webhook.Text("type"),
            ["user_id"] = Json.Text(told.Actor.UserId),
            ["version"] = "2.0",
            ["webhook_id"] = Json.Text(webhook.Id()),
            ["webhook_owner_id"] = webhook.Text("owner_id"),
            ["change_source"] = told.Actor.IsApi ? "api" : "app",
            ["host"] = Host(state),
            ["permitted_user_ids"] = new JsonArray([.. Permitted(told, state).Select(id => (JsonNode)Json.Text(id))]),
        };
        if (told.Merge is { } merge)
        {
            meta[merge.Name] = Json.Text(merge.Id);
        }

        var now = EventShape.Of(told.Singular, told.Record, state.Fields);
        var before = told.Previous is null ? null : EventShape.Of(told.Singular, told.Previous, state.Fields);
        return new JsonObject
        {
            ["meta"] = meta,
            ["data"] = told.Action == "delete" ? null : now,
            ["previous"] = told.Action switch { "create" => null, "delete" => before, _ => EventShape.Former(now, before!) },
        };
    }

    /// <summary>Version 1.0: numbers as numbers, records as v1 shows them, the whole record before the change.</summary>
    public static JsonObject Version1(JsonObject webhook, RecordEvent told, AccountState state)
    {
        var matches = new JsonObject { ["current"] = new JsonArray(), ["previous"] = new JsonArray() };
        return new JsonObject
        {
            ["v"] = 1,
            ["matches_filters"] = matches,
            ["meta"] = new JsonObject
            {
                ["v"] = 1,
                ["action"] = told.LegacyAction,
                ["object"] = told.Singular,
                ["change_source"] = told.Actor.IsApi ? "api" : "app",
                ["id"] = told.Record.Copy("id"),
                ["company_id"] = state.Options.CompanyId,
                ["user_id"] = told.Actor.UserId,
                ["host"] = Host(state),
                ["timestamp"] = told.At.ToUnixTimeSeconds(),
                ["timestamp_micro"] = told.At.ToUnixTimeMilliseconds() * 1000,
                ["permitted_user_ids"] = new JsonArray([.. Permitted(told, state).Select(id => (JsonNode)id)]),
                ["trans_pending"] = false,
                ["is_bulk_update"] = told.Actor.IsBulkEdit,
                ["pipedrive_service_name"] = false,
                ["matches_filters"] = matches.DeepClone(),
                ["webhook_id"] = Json.Text(webhook.Id()),
            },
            ["current"] = told.Action == "delete" ? null : Legacy(told, told.Record, state),
            ["previous"] = told.Action == "create" ? null : Legacy(told, told.Previous!, state),
            ["event"] = $"{told.LegacyAction}.{told.Singular}",
        };
    }

    public static IEnumerable<long> Permitted(RecordEvent told, AccountState state) =>
        state.Table("users").Values.Where(user => Visibility.CanSee(user, told.Record)).Select(user => user.Id());

    private static string Host(AccountState state) => $"{state.Options.CompanyDomain}.pipedrive.com";

    // Users come as a list of one.
    private static JsonNode Legacy(RecordEvent told, JsonObject record, AccountState state)
    {
        var shown = LegacyShape.Of(told.Singular, record, state.Fields);
        return told.Singular == "user" ? new JsonArray(shown) : shown;
    }
}
