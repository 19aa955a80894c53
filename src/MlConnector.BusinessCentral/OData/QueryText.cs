using System.Globalization;

namespace MlConnector.BusinessCentral;

/// <summary>The options of a query as text. Names keep their literal <c>$</c>: some servers do not know <c>%24filter</c>.</summary>
internal static class QueryText
{
    /// <summary>The server's limit.</summary>
    public const int Longest = 8_099;

    private const int LongestOr = 8;

    /// <summary>The query string, percent-encoded.</summary>
    public static string Of(ODataQuery query) => string.Join('&', Options(query).Select(option => $"{option.Name}={Uri.EscapeDataString(option.Value)}"));

    /// <summary>The options of an expansion, not yet encoded.</summary>
    public static string Nested(ODataQuery query) => string.Join(';', Options(query).Select(option => $"{option.Name}={option.Value}"));

    /// <summary>The same query in as many parts as the length of a query demands. Each record is found by one part only.</summary>
    /// <exception cref="NotSupportedException">The query is too long and has nothing that can be divided, or its parts would not be in order.</exception>
    public static IReadOnlyList<T> Divide<T>(T query)
        where T : ODataQuery
    {
        var length = Of(query).Length;
        if (query.NextLink is not null || length <= Longest)
        {
            return [query];
        }

        var longest = query.Filter?.Clauses.MaxBy(clause => clause.Alternatives.Count);
        var rest = longest is null ? length : length - Uri.EscapeDataString(longest.ToString()).Length;
        return longest is not { Alternatives.Count: > 1 } || rest >= Longest ? throw TooLong(length)
            : query.Orders.Count > 0 || query.Top is not null || query.IsCounted
                ? throw new NotSupportedException("A filter with so many values is read in several requests, which neither sorts, counts nor takes the first ones. Leave OrderBy, Take and WithCount out.")
                : [.. Groups(longest.Alternatives, Longest - rest).Select(group => query with { Filter = query.Filter!.With(longest, group) })];
    }

    /// <summary>The same question in two parts; empty when it has nothing that can be divided.</summary>
    public static IReadOnlyList<T> Halve<T>(T query)
        where T : ODataQuery
    {
        var longest = query.Filter?.Clauses.MaxBy(clause => clause.Alternatives.Count);
        return longest is not { Alternatives.Count: > 1 } || query is not { NextLink: null, Orders.Count: 0, Top: null, IsCounted: false }
            ? []
            : [.. longest.Alternatives.Chunk((longest.Alternatives.Count + 1) / 2).Select(half => query with { Filter = query.Filter!.With(longest, half) })];
    }

    /// <exception cref="NotSupportedException">Always.</exception>
    public static NotSupportedException TooLong(int length) =>
        new($"The query has {length} characters; Business Central takes {Longest}. Compare with fewer values, select fewer members, or read a list, which divides 'values.Contains(member)' into several requests.");

    private static IEnumerable<IReadOnlyList<string>> Groups(IReadOnlyList<string> alternatives, int room)
    {
        var (group, used) = (new List<string>(), 0);
        foreach (var alternative in alternatives)
        {
            var length = Uri.EscapeDataString(alternative).Length + LongestOr;
            if (group.Count > 0 && used + length > room)
            {
                yield return group;
                (group, used) = ([], 0);
            }

            group.Add(alternative);
            used += length;
        }

        yield return group;
    }

    private static IEnumerable<(string Name, string Value)> Options(ODataQuery query)
    {
        (string Name, string? Value)[] all =
        [
            ("$filter", query.Filter?.ToString()),
            ("$orderby", string.Join(',', query.Orders)),
            ("$select", string.Join(',', query.Members)),
            ("$expand", string.Join(',', query.Expansions)),
            ("$top", query.Top?.ToString(CultureInfo.InvariantCulture)),
            ("$count", query.IsCounted ? "true" : null),
        ];
        return all.Where(option => !string.IsNullOrEmpty(option.Value)).Select(option => (option.Name, option.Value!));
    }
}
