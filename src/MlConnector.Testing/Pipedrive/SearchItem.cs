using System.Text.Json.Nodes;

namespace MlConnector.Testing.Pipedrive;

/// <summary>The projection that search answers with, and the texts it looks into.</summary>
internal static class SearchItem
{
    private static readonly HashSet<string> _searchable = ["address", "varchar", "text", "varchar_auto", "double", "monetary", "phone"];

    public static IReadOnlyList<string> FieldsOf(PipedriveEntity entity) => entity.Singular switch
    {
        "organization" => ["name", "address", "notes", "custom_fields"],
        "person" => ["name", "email", "phone", "notes", "custom_fields"],
        "product" => ["name", "code", "custom_fields"],
        _ => ["title", "notes", "custom_fields"],
    };

    public static IEnumerable<string> Texts(PipedriveState state, PipedriveEntity entity, JsonObject record, string field) => field switch
    {
        "email" => Values(record["emails"]),
        "phone" => Values(record["phones"]),
        "custom_fields" => CustomTexts(state, entity, record),
        "notes" => [],
        _ => [Text(record[field])],
    };

    public static JsonObject Of(PipedriveState state, PipedriveEntity entity, JsonObject record)
    {
        var item = new JsonObject
        {
            ["id"] = record["id"]!.DeepClone(),
            ["type"] = entity.Singular,
            ["visible_to"] = record["visible_to"]?.DeepClone(),
            ["owner"] = new JsonObject { ["id"] = record["owner_id"]?.DeepClone() },
            ["custom_fields"] = new JsonArray([.. CustomTexts(state, entity, record).Select(text => (JsonNode)text)]),
        };
        foreach (var member in entity.Singular switch { "deal" => new[] { "title", "value", "currency", "status", "is_archived" }, "product" => ["name", "code"], _ => ["name"] })
        {
            item[member] = record[member]?.DeepClone();
        }

        if (entity == PipedriveEntity.Organizations)
        {
            item["address"] = record["address"] is null ? null : Text(record["address"]);
        }
        else if (entity == PipedriveEntity.Persons)
        {
            item["emails"] = new JsonArray([.. Values(record["emails"]).Select(text => (JsonNode)text)]);
            item["phones"] = new JsonArray([.. Values(record["phones"]).Select(text => (JsonNode)text)]);
        }

        if (entity == PipedriveEntity.Persons || entity == PipedriveEntity.Deals)
        {
            item["organization"] = Named(state, PipedriveEntity.Organizations, record["org_id"]);
        }

        return item;
    }

    public static string Text(JsonNode? value) => value is JsonObject typed ? (typed["value"]?.ToString() ?? "") : value?.ToString() ?? "";

    private static IEnumerable<string> Values(JsonNode? list) => list is JsonArray entries ? entries.Select(Text) : [];

    private static IEnumerable<string> CustomTexts(PipedriveState state, PipedriveEntity entity, JsonObject record) => state.FieldsOf(entity.Singular)
        .Where(field => _searchable.Contains((string)field["field_type"]!))
        .Select(field => Text(record["custom_fields"]![(string)field["field_code"]!]))
        .Where(text => text.Length > 0);

    private static JsonObject? Named(PipedriveState state, PipedriveEntity entity, JsonNode? id) =>
        id is not null && state.Of(entity).TryGetValue(id.GetValue<long>(), out var record) ? new JsonObject { ["id"] = id.DeepClone(), ["name"] = record["name"]?.DeepClone() } : null;
}
