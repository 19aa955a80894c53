using System.Text.Json.Nodes;
using MlConnector.Testing.Pipedrive.Model;

namespace MlConnector.Testing.Pipedrive.Serving;

/// <summary>The projection that search answers with, and the texts it looks into.</summary>
internal static class SearchItem
{
    /// <summary>What search knows, in the order of its answers.</summary>
    public static readonly IReadOnlyList<string> Kinds = ["organization", "person", "product", "deal", "lead"];

    public static IReadOnlyList<string> FieldsOf(string singular) => singular switch
    {
        "organization" => ["name", "address", "notes", "custom_fields"],
        "person" => ["name", "email", "phone", "notes", "custom_fields"],
        "product" => ["name", "code", "custom_fields"],
        _ => ["title", "notes", "custom_fields"],
    };

    public static IEnumerable<string> Texts(AccountState state, string singular, JsonObject record, string field) => field switch
    {
        "email" => Values(record["emails"]),
        "phone" => Values(record["phones"]),
        "custom_fields" => CustomTexts(state, singular, record),
        "notes" => Notes(state, singular, record),
        _ => [Text(record[field])],
    };

    public static JsonObject Of(AccountState state, string singular, JsonObject record)
    {
        var item = new JsonObject
        {
            ["id"] = record.Copy("id"),
            ["type"] = singular,
            ["visible_to"] = record.Copy("visible_to"),
            ["owner"] = new JsonObject { ["id"] = record.Copy("owner_id") },
            ["custom_fields"] = Strings(CustomTexts(state, singular, record)),
            ["notes"] = Strings(Notes(state, singular, record)),
        };
        foreach (var member in singular switch { "deal" => new[] { "title", "value", "currency", "status", "is_archived" }, "product" => ["name", "code"], "lead" => ["title", "is_archived"], _ => ["name"] })
        {
            item[member] = record.Copy(member);
        }

        AddOwn(item, state, singular, record);
        return item;
    }

    public static string Text(JsonNode? value) => value is JsonObject typed ? (typed["value"]?.ToString() ?? "") : value?.ToString() ?? "";

    private static void AddOwn(JsonObject item, AccountState state, string singular, JsonObject record)
    {
        switch (singular)
        {
            case "organization":
                item["address"] = record["address"] is null ? null : Text(record["address"]);
                break;
            case "person":
                item["emails"] = Strings(Values(record["emails"]));
                item["phones"] = Strings(Values(record["phones"]));
                break;
            case "deal":
                item["stage"] = Named(state, RecordKinds.Stages, record["stage_id"]);
                break;
        }

        if (singular is "person" or "deal" or "lead")
        {
            item["organization"] = Named(state, RecordKinds.Organizations, record["org_id"] ?? record["organization_id"]);
        }

        if (singular is "deal" or "lead")
        {
            item["person"] = Named(state, RecordKinds.Persons, record["person_id"]);
        }
    }

    private static JsonArray Strings(IEnumerable<string> texts) => new([.. texts.Select(text => (JsonNode)text)]);

    private static IEnumerable<string> Values(JsonNode? list) => list is JsonArray entries ? entries.Select(Text) : [];

    private static IEnumerable<string> Notes(AccountState state, string singular, JsonObject record)
    {
        var member = singular == "organization" ? "org_id" : $"{singular}_id";
        return state.Table("notes").Values.Where(note => note.Flag("active_flag") && note[member] is { } id && id.ToString() == record.Text("id")).Select(note => note.Text("content") ?? "");
    }

    private static IEnumerable<string> CustomTexts(AccountState state, string singular, JsonObject record) => state.Fields.CustomOf(singular)
        .Where(field => FieldTypes.Searchable.Contains(field.Text("field_type")!))
        .Select(field => Text(record["custom_fields"]![field.Text("field_code")!]))
        .Where(text => text.Length > 0);

    private static JsonObject? Named(AccountState state, RecordKind kind, JsonNode? id) =>
        Json.Long(id) is { } known && state.Of(kind).TryGetValue(known, out var record) ? new JsonObject { ["id"] = known, ["name"] = record.Copy("name") } : null;
}
