using System.Text.Json.Nodes;
using MlConnector.Testing.Pipedrive.Model;

namespace MlConnector.Testing.Pipedrive.Serving;

/// <summary>Item search and the search of one kind of record: text that contains the term, or equals it, in some fields.</summary>
internal sealed class SearchResource(AccountState state) : IResource
{
    private const int MostItems = 100;

    public Outcome? Answer(Call call) => (call.Version, call.Method, call.Path) switch
    {
        (2, "GET", ["itemSearch"]) => new Outcome(Find(call, Wanted(call.Query("item_types"))), "search items"),
        (2, "GET", ["itemSearch", "field"]) => new Outcome(FindByField(call), "search field"),
        (2, "GET", [("deals" or "persons" or "organizations" or "products" or "leads") and var set, "search"]) => new Outcome(Find(call, [set[..^1]]), $"search {set}"),
        _ => null,
    };

    private static IReadOnlyList<string> Wanted(string? types) =>
        types is null ? SearchItem.Kinds : SearchItem.Kinds.Where(kind => types.Split(',').Contains(kind)).ToList() is { Count: > 0 } kinds ? kinds : throw Refusal.Schema("item_types: Invalid value");

    private JsonObject Find(Call call, IReadOnlyList<string> kinds)
    {
        var isExact = call.IsAsked("exact_match");
        var term = Term(call, isExact);
        var asked = call.Query("fields")?.Split(',');
        RequireKnown(asked, kinds);
        var found = kinds
            .SelectMany(kind => Visible(kind, call).Select(record => (kind, record, Score: Score(Texts(kind, record, asked), term, isExact))))
            .Where(hit => hit.Score > 0 && Fits(hit.kind, hit.record, call))
            .OrderByDescending(hit => hit.Score)
            .Select(hit => new JsonObject { ["result_score"] = hit.Score, ["item"] = SearchItem.Of(state, hit.kind, hit.record) });
        var page = Listing.ByPlace(found, call, MostItems);
        var items = page["data"];
        page["data"] = null;
        page["data"] = new JsonObject { ["items"] = items };
        return page;
    }

    // One field, compared case-sensitively.
    private JsonObject FindByField(Call call)
    {
        var match = call.Query("match") ?? "exact";
        if (match is not ("exact" or "beginning" or "middle"))
        {
            throw Refusal.Schema("match: Invalid value");
        }

        var term = Term(call, match == "exact");
        var kind = SearchItem.Kinds.FirstOrDefault(known => known == call.Query("entity_type")) ?? throw Refusal.Schema("entity_type: Invalid value");
        var field = call.Query("field") ?? throw Refusal.Schema("field: Required");
        RequireSearchable(kind, field);
        var found = Visible(kind, call)
            .Select(record => (record, Value: SearchItem.Text(record[field] ?? (record["custom_fields"] as JsonObject)?[field])))
            .Where(hit => match switch
            {
                "exact" => hit.Value == term,
                "beginning" => hit.Value.StartsWith(term, StringComparison.Ordinal),
                _ => hit.Value.Contains(term, StringComparison.Ordinal),
            })
            .Select(hit => new JsonObject { ["result_score"] = 1.0, ["item"] = new JsonObject { ["id"] = hit.record.Copy("id"), [field] = hit.Value } });
        return Listing.ByPlace(found, call, MostItems);
    }

    // Nothing is indexed of options and dates.
    private void RequireSearchable(string kind, string field)
    {
        if (state.Fields.Find(kind, field) is { } known && known.Flag("is_custom_field") && !FieldTypes.Searchable.Contains(known.Text("field_type")!))
        {
            throw Refusal.Schema($"field: fields of type {known.Text("field_type")} are not searchable");
        }
    }

    private IEnumerable<JsonObject> Visible(string kind, Call call) =>
        state.Index.Of(kind).Where(record => Visibility.CanSee(call.Caller.UserId, call.Caller.IsAdmin, record));

    private static string Term(Call call, bool isExact)
    {
        var term = call.Query("term") ?? throw Refusal.Schema("term: Required");
        return term.Length >= (isExact ? 1 : 2) ? term : throw Refusal.Schema("term: must be at least 2 characters long, or 1 with exact_match");
    }

    private static void RequireKnown(string[]? fields, IReadOnlyList<string> kinds)
    {
        if (fields?.FirstOrDefault(field => !kinds.Any(kind => SearchItem.FieldsOf(kind).Contains(field))) is { } unknown)
        {
            throw Refusal.Schema($"fields: '{unknown}' is not one of the allowed values");
        }
    }

    private IEnumerable<string> Texts(string kind, JsonObject record, string[]? asked) =>
        SearchItem.FieldsOf(kind).Where(field => asked is null || asked.Contains(field)).SelectMany(field => SearchItem.Texts(state, kind, record, field));

    private static double Score(IEnumerable<string> texts, string term, bool isExact) => texts
        .Select(text => text.Equals(term, StringComparison.OrdinalIgnoreCase) ? 1.0 : !isExact && text.Contains(term, StringComparison.OrdinalIgnoreCase) ? 0.5 : 0)
        .DefaultIfEmpty().Max();

    private static bool Fits(string kind, JsonObject record, Call call) =>
        Fits(record["org_id"] ?? record["organization_id"], call.Query("organization_id"))
        && Fits(record["person_id"], call.Query("person_id"))
        && (kind != "deal" || Fits(record["status"], call.Query("status")));

    private static bool Fits(JsonNode? value, string? wanted) => wanted is null || value?.ToString() == wanted;
}
