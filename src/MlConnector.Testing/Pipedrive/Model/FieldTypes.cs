namespace MlConnector.Testing.Pipedrive.Model;

/// <summary>The types a custom field can have, and the members that its value is made of.</summary>
internal static class FieldTypes
{
    public static readonly IReadOnlyList<string> Creatable =
        ["varchar", "text", "double", "phone", "date", "daterange", "time", "timerange", "set", "enum", "varchar_auto", "address", "monetary", "org", "people", "user"];

    public static readonly IReadOnlySet<string> Searchable = new HashSet<string> { "address", "varchar", "text", "varchar_auto", "double", "monetary", "phone" };

    public static readonly IReadOnlyList<string> AddressParts =
        ["value", "country", "admin_area_level_1", "admin_area_level_2", "locality", "sublocality", "route", "street_number", "subpremise", "postal_code"];

    public static bool HasOptions(string type) => type is "set" or "enum";

    /// <summary>Members of a value beside the first, with their types; v1 shows them as fields of their own.</summary>
    public static IReadOnlyList<(string Name, string Type)> Parts(string type) => type switch
    {
        "monetary" => [("currency", "varchar")],
        "daterange" => [("until", "date")],
        "time" => [("timezone_id", "int"), ("timezone_name", "varchar")],
        "timerange" => [("until", "time"), ("timezone_id", "int"), ("timezone_name", "varchar")],
        "address" => [.. AddressParts.Skip(1).Append("formatted_address").Select(part => (part, "varchar"))],
        _ => [],
    };
}
