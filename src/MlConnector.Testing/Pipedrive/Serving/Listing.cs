using System.Globalization;
using System.Text.Json.Nodes;
using MlConnector.Testing.Pipedrive.Model;

namespace MlConnector.Testing.Pipedrive.Serving;

/// <summary>Pages of lists: v2 by opaque cursors, 100 records unless asked and at most 500; v1 by offsets.</summary>
internal static class Listing
{
    private const int Most = 500;

    /// <summary>A page in the asked order; the cursor names the last record and carries the order, so that changes in between shift nothing.</summary>
    public static JsonObject ByKey(IEnumerable<JsonObject> records, Call call, IReadOnlySet<string> sorts, Func<JsonObject, JsonObject>? show = null)
    {
        var limit = Limit(call, Most);
        var place = call.Query("cursor") is { } cursor ? Cursor.Read(cursor) : null;
        var field = place?.Text("field") ?? call.Query("sort_by") ?? "id";
        var direction = place?.Text("sortDirection") ?? call.Query("sort_direction") ?? "asc";
        if (!sorts.Contains(field) || direction is not ("asc" or "desc"))
        {
            throw Refusal.Schema("sort_by, sort_direction: Invalid value");
        }

        var order = Comparer<(string Key, long Id)>.Create((left, right) => Compare(left, right) * (direction == "asc" ? 1 : -1));
        var rest = records.Select(record => (Key: (Key: Key(record, field), Id: record.Id()), Record: record));
        if (place is not null)
        {
            var last = (place.Text("fieldValue") ?? "", place.Long("id") ?? throw Refusal.Schema("cursor: Invalid value"));
            rest = rest.Where(entry => order.Compare(entry.Key, last) > 0);
        }

        // Tables are kept in the order of their numbers; a long list is not sorted again for every page.
        var page = (field == "id" && direction == "asc" ? rest : rest.OrderBy(entry => entry.Key, order)).Take(limit + 1).ToList();
        var next = page.Count <= limit ? null : Cursor.Of(new JsonObject
        {
            ["field"] = field,
            ["fieldValue"] = page[limit - 1].Key.Key,
            ["sortDirection"] = direction,
            ["id"] = page[limit - 1].Key.Id,
        });
        return Envelope(page.Take(limit).Select(entry => show is null ? entry.Record.Copy() : show(entry.Record)), next);
    }

    /// <summary>A page of records that are already in order.</summary>
    public static JsonObject ByPlace(IEnumerable<JsonObject> ordered, Call call, int most = Most)
    {
        var limit = Limit(call, most);
        var start = call.Query("cursor") is { } cursor ? (int)(Cursor.Read(cursor).Long("at") ?? throw Refusal.Schema("cursor: Invalid value")) : 0;
        var page = ordered.Skip(start).Take(limit + 1).ToList();
        return Envelope(page.Take(limit).Select(record => record.Copy()), page.Count > limit ? Cursor.Of(new JsonObject { ["at"] = start + limit }) : null);
    }

    /// <summary>A page of v1. An empty one has no list but null. Leads and fields show the place without <c>pagination</c> around it.</summary>
    public static JsonObject ByOffset(IEnumerable<JsonObject> ordered, Call call, int most = Most, bool isFlat = false, Func<JsonObject, JsonObject>? show = null)
    {
        var limit = Limit(call, most);
        var start = call.Query("start") is { } asked ? (int)Call.Id(asked) : 0;
        var page = ordered.Skip(start).Take(limit + 1).ToList();
        var place = new JsonObject { ["start"] = start, ["limit"] = limit, ["more_items_in_collection"] = page.Count > limit };
        if (page.Count > limit && !isFlat)
        {
            place["next_start"] = start + limit;
        }

        return new JsonObject
        {
            ["success"] = true,
            ["data"] = page.Count == 0 ? null : Json.List(page.Take(limit).Select(record => show is null ? record : show(record))),
            ["additional_data"] = isFlat ? place : new JsonObject { ["pagination"] = place },
        };
    }

    public static void RequireKnownParameters(Call call, IReadOnlySet<string> known)
    {
        var unknown = call.Request.QueryValues.Select(pair => pair.Key).FirstOrDefault(name => !known.Contains(name) && name is not ("limit" or "cursor" or "sort_by" or "sort_direction" or "api_token"));
        if (unknown is not null)
        {
            throw Refusal.UnknownMember(unknown);
        }
    }

    private static int Limit(Call call, int most) =>
        int.TryParse(call.Query("limit") ?? "100", NumberStyles.None, CultureInfo.InvariantCulture, out var limit) && limit >= 1 && limit <= most
            ? limit
            : throw Refusal.Schema($"limit: Must be from 1 to {most}");

    private static JsonObject Envelope(IEnumerable<JsonObject> shown, string? next) => new()
    {
        ["success"] = true,
        ["data"] = new JsonArray([.. shown]),
        ["additional_data"] = new JsonObject { ["next_cursor"] = next },
    };

    private static string Key(JsonObject record, string field) => field switch
    {
        "id" => "",
        "order_nr" => record.Decimal(field).ToString("00000", CultureInfo.InvariantCulture),
        _ => record.Text(field) ?? "",
    };

    private static int Compare((string Key, long Id) left, (string Key, long Id) right) =>
        string.CompareOrdinal(left.Key, right.Key) is not 0 and var order ? order : left.Id.CompareTo(right.Id);
}
