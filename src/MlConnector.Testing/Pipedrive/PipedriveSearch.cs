using System.Globalization;
using System.Text.Json.Nodes;
using MlConnector.Testing.Simulation;

namespace MlConnector.Testing.Pipedrive;

/// <summary>Item search and the search of one kind of record: text that contains the term, or equals it, in some fields.</summary>
internal sealed class PipedriveSearch(PipedriveState state)
{
    private const int MostItems = 100;

    /// <summary><c>GET /itemSearch</c> and <c>GET /organizations/search</c> and its like.</summary>
    public JsonObject Find(SimulatedRequest request, IReadOnlyList<PipedriveEntity> entities)
    {
        var isExact = request.QueryValue("exact_match") is "true" or "1";
        var term = Term(request, isExact);
        var asked = request.QueryValue("fields")?.Split(',');
        RequireKnown(asked, entities);
        var found = entities
            .SelectMany(entity => state.Index.Of(entity).Select(record => (entity, record, Score: Score(Texts(entity, record, asked), term, isExact))))
            .Where(hit => hit.Score > 0 && Fits(hit.entity, hit.record, request))
            .OrderByDescending(hit => hit.Score)
            .Select(hit => new JsonObject { ["result_score"] = hit.Score, ["item"] = SearchItem.Of(state, hit.entity, hit.record) });
        var page = PipedriveListing.Page(found, request, MostItems);
        var items = page["data"];
        page["data"] = null;
        page["data"] = new JsonObject { ["items"] = items };
        return page;
    }

    /// <summary><c>GET /itemSearch/field</c>: one field, compared case-sensitively.</summary>
    public JsonObject FindByField(SimulatedRequest request)
    {
        var match = request.QueryValue("match") ?? "exact";
        if (match is not ("exact" or "beginning" or "middle"))
        {
            throw PipedriveRefusal.Schema("match: Invalid value");
        }

        var term = Term(request, match == "exact");
        var entity = PipedriveEntity.All.FirstOrDefault(known => known.Singular == request.QueryValue("entity_type")) ?? throw PipedriveRefusal.Schema("entity_type: Invalid value");
        var field = request.QueryValue("field") ?? throw PipedriveRefusal.Schema("field: Required");
        var found = state.Index.Of(entity)
            .Select(record => (record, Value: SearchItem.Text(record[field] ?? record["custom_fields"]![field])))
            .Where(hit => match switch
            {
                "exact" => hit.Value == term,
                "beginning" => hit.Value.StartsWith(term, StringComparison.Ordinal),
                _ => hit.Value.Contains(term, StringComparison.Ordinal),
            })
            .Select(hit => new JsonObject { ["result_score"] = 1.0, ["item"] = new JsonObject { ["id"] = hit.record["id"]!.DeepClone(), [field] = hit.Value } });
        return PipedriveListing.Page(found, request, MostItems);
    }

    private static string Term(SimulatedRequest request, bool isExact)
    {
        var term = request.QueryValue("term") ?? throw PipedriveRefusal.Schema("term: Required");
        return term.Length >= (isExact ? 1 : 2) ? term : throw PipedriveRefusal.Schema("term: must be at least 2 characters long, or 1 with exact_match");
    }

    private static void RequireKnown(string[]? fields, IReadOnlyList<PipedriveEntity> entities)
    {
        if (fields?.FirstOrDefault(field => !entities.Any(entity => SearchItem.FieldsOf(entity).Contains(field))) is { } unknown)
        {
            throw PipedriveRefusal.Schema($"fields: '{unknown}' is not one of the allowed values");
        }
    }

    private IEnumerable<string> Texts(PipedriveEntity entity, JsonObject record, string[]? asked) =>
        SearchItem.FieldsOf(entity).Where(field => asked is null || asked.Contains(field)).SelectMany(field => SearchItem.Texts(state, entity, record, field));

    private static double Score(IEnumerable<string> texts, string term, bool isExact) => texts
        .Select(text => text.Equals(term, StringComparison.OrdinalIgnoreCase) ? 1.0 : !isExact && text.Contains(term, StringComparison.OrdinalIgnoreCase) ? 0.5 : 0)
        .DefaultIfEmpty().Max();

    private static bool Fits(PipedriveEntity entity, JsonObject record, SimulatedRequest request) =>
        Fits(record["org_id"], request.QueryValue("organization_id"))
        && Fits(record["person_id"], request.QueryValue("person_id"))
        && (entity != PipedriveEntity.Deals || Fits(record["status"], request.QueryValue("status")));

    private static bool Fits(JsonNode? value, string? wanted) => wanted is null || string.Create(CultureInfo.InvariantCulture, $"{value}") == wanted;
}
