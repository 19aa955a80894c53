using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using MlConnector.Testing.Simulation;

namespace MlConnector.Testing.Pipedrive;

/// <summary>Filters, sorts and pages a list as v2 does: 100 a page unless asked, at most 500, an opaque keyset cursor.</summary>
internal static class PipedriveListing
{
    public static JsonObject Page(PipedriveEntity entity, IEnumerable<JsonObject> records, SimulatedRequest request)
    {
        var filtered = Filter(entity, records, request);
        var sort = request.QueryValue("sort_by") ?? "id";
        if (sort is not ("id" or "update_time" or "add_time"))
        {
            throw PipedriveRefusal.Schema("sort_by: Invalid value");
        }

        return Page(filtered.OrderBy(record => sort == "id" ? "" : (string?)record[sort], StringComparer.Ordinal).ThenBy(record => record["id"]!.GetValue<long>()), request);
    }

    /// <summary>One page of records that are already in order.</summary>
    public static JsonObject Page(IEnumerable<JsonObject> ordered, SimulatedRequest request, int most = 500)
    {
        var limit = int.TryParse(request.QueryValue("limit") ?? "100", NumberStyles.None, CultureInfo.InvariantCulture, out var asked) && asked >= 1 && asked <= most
            ? asked
            : throw PipedriveRefusal.Schema($"limit: Must be from 1 to {most}");
        var start = request.QueryValue("cursor") is { Length: > 0 } cursor ? Offset(cursor) : 0;
        var page = ordered.Skip(start).Take(limit + 1).ToList();
        var hasMore = page.Count > limit;
        var data = new JsonArray();
        foreach (var record in page.Take(limit))
        {
            data.Add(record.DeepClone());
        }

        return new JsonObject
        {
            ["success"] = true,
            ["data"] = data,
            ["additional_data"] = new JsonObject { ["next_cursor"] = hasMore ? Cursor(start + limit) : null },
        };
    }

    private static IEnumerable<JsonObject> Filter(PipedriveEntity entity, IEnumerable<JsonObject> records, SimulatedRequest request)
    {
        var status = request.QueryValue("status")?.Split(',');
        var ids = request.QueryValue("ids")?.Split(',').Select(id => long.Parse(id, CultureInfo.InvariantCulture)).ToHashSet();
        if (ids?.Count > 100)
        {
            throw PipedriveRefusal.Schema("ids: At most 100");
        }

        if (status is not null && entity != PipedriveEntity.Deals)
        {
            throw PipedriveRefusal.Schema("status: Parameter 'status' is not allowed for this request");
        }

        var since = request.QueryValue("updated_since");
        var until = request.QueryValue("updated_until");
        return records.Where(record =>
            (status is null ? record["is_deleted"]!.GetValue<bool>() == false : status.Contains((string?)record["status"]))
            && (bool?)record["is_archived"] != true
            && (ids is null || ids.Contains(record["id"]!.GetValue<long>()))
            && (since is null || string.CompareOrdinal((string?)record["update_time"], since) >= 0)
            && (until is null || string.CompareOrdinal((string?)record["update_time"], until) < 0)
            && Fits(record, "org_id", request) && Fits(record, "person_id", request) && Fits(record, "owner_id", request));
    }

    private static bool Fits(JsonObject record, string member, SimulatedRequest request) =>
        request.QueryValue(member) is not { } wanted || record[member]?.ToString() == wanted;

    private static string Cursor(int offset) => Convert.ToBase64String(Encoding.UTF8.GetBytes($"{{\"at\":{offset}}}")).TrimEnd('=').Replace('+', '-').Replace('/', '_');

    private static int Offset(string cursor)
    {
        try
        {
            var text = cursor.Replace('-', '+').Replace('_', '/');
            return JsonNode.Parse(Convert.FromBase64String(text.PadRight((text.Length + 3) / 4 * 4, '=')))!["at"]!.GetValue<int>();
        }
        catch (Exception exception) when (exception is FormatException or System.Text.Json.JsonException)
        {
            throw PipedriveRefusal.Schema("cursor: Invalid value");
        }
    }
}
