using System.Globalization;
using System.Text.Json.Nodes;
using MlConnector.Testing.Pipedrive.Model;

namespace MlConnector.Testing.Pipedrive.Serving;

/// <summary>The conditions of a saved filter: two groups, the first joined by "and", the second by "or".</summary>
internal sealed class SavedFilter(AccountState state, string singular, JsonObject conditions)
{
    public bool Matches(JsonObject record) => Groups().All(group => Group(group, record));

    /// <summary>Refuses what is no filter; only operators that the simulator can evaluate are known.</summary>
    public void Check()
    {
        foreach (var condition in Groups().SelectMany(Conditions))
        {
            _ = FieldOf(condition) ?? throw Refusal.Schema("conditions: unknown field_id");
            Compare(condition.Text("operator"), null, condition.Text("value"));
        }
    }

    private IEnumerable<JsonObject> Groups() => conditions["conditions"] is JsonArray groups ? groups.OfType<JsonObject>() : throw Refusal.Schema("conditions: Required");

    private static IEnumerable<JsonObject> Conditions(JsonObject group) => group["conditions"] is JsonArray list ? list.OfType<JsonObject>() : [];

    private bool Group(JsonObject group, JsonObject record)
    {
        var all = Conditions(group).ToList();
        return all.Count == 0 || (group.Text("glue") == "or" ? all.Exists(Holds) : all.TrueForAll(Holds));

        bool Holds(JsonObject condition) => FieldOf(condition) is { } code && Compare(condition.Text("operator"), Value(record, code), condition.Text("value"));
    }

    private string? FieldOf(JsonObject condition) => state.Fields.Of(singular).FirstOrDefault(field => field.Text("id") == condition.Text("field_id"))?.Text("field_code");

    private static string? Value(JsonObject record, string code) =>
        record[code] is { } own ? SearchItem.Text(own) : record["custom_fields"] is JsonObject custom && custom[code] is { } value ? SearchItem.Text(value) : null;

    private static bool Compare(string? operation, string? value, string? wanted) => operation switch
    {
        "=" => value == wanted,
        "!=" => value != wanted,
        "IS NULL" => value is null,
        "IS NOT NULL" => value is not null,
        "LIKE '%$%'" => value?.Contains(wanted ?? "", StringComparison.OrdinalIgnoreCase) == true,
        "LIKE '$%'" => value?.StartsWith(wanted ?? "", StringComparison.OrdinalIgnoreCase) == true,
        ">" => Order(value, wanted) > 0,
        "<" => Order(value, wanted) < 0,
        ">=" => Order(value, wanted) >= 0,
        "<=" => Order(value, wanted) <= 0,
        _ => throw Refusal.Schema($"conditions: the operator '{operation}' is not known"),
    };

    private static int? Order(string? value, string? wanted) => value is null || wanted is null
        ? null
        : decimal.TryParse(value, CultureInfo.InvariantCulture, out var left) && decimal.TryParse(wanted, CultureInfo.InvariantCulture, out var right)
            ? left.CompareTo(right)
            : string.CompareOrdinal(value, wanted);
}
