using System.Globalization;
using MlConnector.Testing.BusinessCentral.Model;

namespace MlConnector.Testing.BusinessCentral.Query;

/// <summary>The system query options of one request or of one expand.</summary>
internal sealed record QueryOptions
{
    public Filter Filter { get; init; } = Filter.All;

    public IReadOnlySet<string>? Select { get; init; }

    public IReadOnlyList<(Field Field, bool Descending)> OrderBy { get; init; } = [];

    public IReadOnlyList<(string Name, QueryOptions Options)> Expand { get; init; } = [];

    public int? Top { get; init; }

    public int Skip { get; init; }

    public bool Count { get; init; }

    public string? SkipToken { get; init; }

    // Without books nothing can be expanded.
    public static QueryOptions Parse(EntityType type, IEnumerable<KeyValuePair<string, string>> pairs, CompanyBooks? books = null)
    {
        var options = new QueryOptions();
        foreach (var (name, value) in pairs)
        {
            options = name.ToLowerInvariant() switch
            {
                "$filter" => options with { Filter = FilterParser.Parse(type, value) },
                "$select" => options with { Select = ParseSelect(type, value) },
                "$orderby" => options with { OrderBy = [.. value.Split(',').Select(part => ParseOrder(type, part))] },
                "$expand" => options with { Expand = [.. SplitOutside(value, ',').Select(part => ParseExpand(type, part, books))] },
                "$top" => options with { Top = ParseNumber(name, value) },
                "$skip" => options with { Skip = ParseNumber(name, value) },
                "$count" => options with { Count = value == "true" },
                "$skiptoken" => options with { SkipToken = value },
                _ => name.StartsWith('$') && name != "$schemaversion"
                    ? throw ApiFault.Bad($"The query parameter '{name}' is not supported.")
                    : options,
            };
        }

        return options;
    }

    private static HashSet<string> ParseSelect(EntityType type, string value) =>
        [.. value.Split(',', StringSplitOptions.TrimEntries).Select(name => FieldNamed(type, name).Name)];

    private static (Field, bool) ParseOrder(EntityType type, string part)
    {
        var words = part.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length is 1 or 2 && (words.Length == 1 || words[1] is "asc" or "desc")
            ? (FieldNamed(type, words[0]), words.Length == 2 && words[1] == "desc")
            : throw ApiFault.Bad($"Syntax error in the order '{part}'.");
    }

    // Name or Name($select=a,b;$expand=c): options inside are parted by semicolons.
    private static (string, QueryOptions) ParseExpand(EntityType type, string part, CompanyBooks? books)
    {
        part = part.Trim();
        var open = part.IndexOf('(', StringComparison.Ordinal);
        var name = open < 0 ? part : part[..open];
        var target = Navigation.Find(type, name)?.Target;
        if (target is null || books is null)
        {
            throw ApiFault.Bad($"Could not find a property named '{name}' on type 'Microsoft.NAV.{type.Name}'.");
        }

        var inside = open < 0 ? "" : part.EndsWith(')') ? part[(open + 1)..^1] : throw ApiFault.Bad($"Syntax error in the expansion '{part}'.");
        var pairs = SplitOutside(inside, ';').Select(pair => pair.Split('=', 2)).Where(pair => pair.Length == 2)
            .Select(pair => KeyValuePair.Create(pair[0].Trim(), pair[1]));
        return (name, Parse(books[target].Type, pairs, books));
    }

    // Outside of parentheses and quotes.
    private static List<string> SplitOutside(string text, char separator)
    {
        var parts = new List<string>();
        var isQuoted = false;
        int depth = 0, start = 0;
        for (var at = 0; at < text.Length; at++)
        {
            isQuoted ^= text[at] == '\'';
            depth += isQuoted ? 0 : text[at] == '(' ? 1 : text[at] == ')' ? -1 : 0;
            if (text[at] == separator && depth == 0 && !isQuoted)
            {
                parts.Add(text[start..at]);
                start = at + 1;
            }
        }

        parts.Add(text[start..]);
        return parts;
    }

    private static Field FieldNamed(EntityType type, string name) => type.Find(name) is { Hidden: false } field
        ? field
        : throw ApiFault.Bad($"Could not find a property named '{name}' on type 'Microsoft.NAV.{type.Name}'.");

    private static int ParseNumber(string name, string value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw ApiFault.Bad($"Invalid value '{value}' for {name} query option found. The {name} query option requires a non-negative integer value.");
}
