namespace MlConnector.BusinessCentral;

/// <summary>
/// A filter that cannot be injected: literals are typed and quoted, and forms that Business Central refuses or silently ignores cannot be
/// written down. Most callers give conditions to <see cref="ODataQuery{T}.Where(System.Linq.Expressions.Expression{Func{T, bool}})"/>; these
/// methods are for members that a model does not have, such as fields of an extension.
/// </summary>
public sealed class ODataFilter
{
    private readonly IReadOnlyList<FilterClause> _clauses;

    private ODataFilter(IReadOnlyList<FilterClause> clauses) => _clauses = clauses;

    internal IReadOnlyList<FilterClause> Clauses => _clauses;

    /// <summary>Whether no record can pass: one of no values.</summary>
    internal bool IsNever => _clauses.Any(clause => clause.Alternatives.Count == 0);

    /// <summary>The member equals the text. Text compares case-sensitively; codes are stored in upper case.</summary>
    /// <param name="member">The member's name.</param>
    /// <param name="value">The text; longer than the member makes the server refuse the query.</param>
    public static ODataFilter Equal(string member, string value) => Compare(member, "eq", ODataLiteral.Text(value));

    /// <summary>The member equals the id.</summary>
    /// <param name="member">The member's name.</param>
    /// <param name="value">The id.</param>
    public static ODataFilter Equal(string member, Guid value) => Compare(member, "eq", ODataLiteral.Id(value));

    /// <summary>The member is true or false.</summary>
    /// <param name="member">The member's name.</param>
    /// <param name="value">The value.</param>
    public static ODataFilter Equal(string member, bool value) => Compare(member, "eq", ODataLiteral.Flag(value));

    /// <summary>The member has this value.</summary>
    /// <param name="member">The member's name.</param>
    /// <param name="value">The value.</param>
    public static ODataFilter Equal(string member, decimal value) => Compare(member, "eq", ODataLiteral.Number(value));

    /// <summary>The member is this day.</summary>
    /// <param name="member">The member's name.</param>
    /// <param name="value">The day.</param>
    public static ODataFilter Equal(string member, DateOnly value) => Compare(member, "eq", ODataLiteral.Day(value));

    /// <summary>The member has not the text.</summary>
    /// <param name="member">The member's name.</param>
    /// <param name="value">The text.</param>
    public static ODataFilter NotEqual(string member, string value) => Compare(member, "ne", ODataLiteral.Text(value));

    /// <summary>The member is blank; Business Central knows no null text.</summary>
    /// <param name="member">The member's name.</param>
    public static ODataFilter IsBlank(string member) => Compare(member, "eq", ODataLiteral.Null);

    /// <summary>The member is this or more.</summary>
    /// <param name="member">The member's name.</param>
    /// <param name="value">The least value.</param>
    public static ODataFilter AtLeast(string member, decimal value) => Compare(member, "ge", ODataLiteral.Number(value));

    /// <summary>The member is this or less.</summary>
    /// <param name="member">The member's name.</param>
    /// <param name="value">The greatest value.</param>
    public static ODataFilter AtMost(string member, decimal value) => Compare(member, "le", ODataLiteral.Number(value));

    /// <summary>The member is at or after the time. Business Central rounds times, so exact equality is not offered.</summary>
    /// <param name="member">The member's name.</param>
    /// <param name="value">The time.</param>
    public static ODataFilter AtOrAfter(string member, DateTimeOffset value) => Compare(member, "ge", ODataLiteral.Time(value));

    /// <summary>The member is before the time.</summary>
    /// <param name="member">The member's name.</param>
    /// <param name="value">The first time that does not count.</param>
    public static ODataFilter Before(string member, DateTimeOffset value) => Compare(member, "lt", ODataLiteral.Time(value));

    /// <summary>The member is this day or later.</summary>
    /// <param name="member">The member's name.</param>
    /// <param name="value">The first day.</param>
    public static ODataFilter AtOrAfter(string member, DateOnly value) => Compare(member, "ge", ODataLiteral.Day(value));

    /// <summary>The member is before the day.</summary>
    /// <param name="member">The member's name.</param>
    /// <param name="value">The first day that does not count.</param>
    public static ODataFilter Before(string member, DateOnly value) => Compare(member, "lt", ODataLiteral.Day(value));

    /// <summary>The member contains the text, in this very case.</summary>
    /// <param name="member">The member's name.</param>
    /// <param name="value">The text.</param>
    public static ODataFilter Contains(string member, string value) => Call("contains", member, ODataLiteral.Text(value));

    /// <summary>The member starts with the text, in this very case.</summary>
    /// <param name="member">The member's name.</param>
    /// <param name="value">The text.</param>
    public static ODataFilter StartsWith(string member, string value) => Call("startswith", member, ODataLiteral.Text(value));

    /// <summary>
    /// The member is one of many texts. Business Central's <c>in</c> is refused, or ignored by older servers, so this becomes comparisons.
    /// Where they are longer than the 8,099 characters of a query, a list is read in as many requests as needed.
    /// </summary>
    /// <param name="member">The member's name.</param>
    /// <param name="values">The texts; none lets no record pass.</param>
    public static ODataFilter AnyOf(string member, IEnumerable<string> values) => AnyLiteral(member, Name(member), values.Select(ODataLiteral.Text));

    /// <summary>The member is one of many ids. Where they are too long for one query, a list is read in as many requests as needed.</summary>
    /// <param name="member">The member's name.</param>
    /// <param name="values">The ids; none lets no record pass.</param>
    public static ODataFilter AnyOf(string member, IEnumerable<Guid> values) => AnyLiteral(member, Name(member), values.Select(ODataLiteral.Id));

    /// <summary>Both hold.</summary>
    /// <param name="other">The other filter.</param>
    public ODataFilter And(ODataFilter other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new([.. _clauses, .. other._clauses]);
    }

    /// <summary>One of both holds. Only for one and the same member: the server answers 501 otherwise.</summary>
    /// <param name="other">The other filter.</param>
    /// <exception cref="NotSupportedException">The filters are about different members.</exception>
    public ODataFilter Or(ODataFilter other)
    {
        ArgumentNullException.ThrowIfNull(other);
        var members = _clauses.Concat(other._clauses).Select(clause => clause.Member).Distinct().ToList();
        return members is [var only]
            ? new([new FilterClause(only, [.. Alternatives(), .. other.Alternatives()])])
            : throw new NotSupportedException($"Business Central does not support 'or' across members (HTTP 501), here {string.Join(" and ", members)}. Read twice instead.");
    }

    /// <summary>The filter as OData text, not yet percent-encoded.</summary>
    public override string ToString() => _clauses is [var only] ? only.ToString() : string.Join(" and ", _clauses.Select(clause => $"({clause})"));

    internal static ODataFilter Compare(string member, string comparison, string literal) => Compare(member, Name(member), comparison, literal);

    internal static ODataFilter Compare(string member, string left, string comparison, string literal) => new([new FilterClause(member, [$"{left} {comparison} {literal}"])]);

    internal static ODataFilter Call(string function, string member, string literal) => Call(function, member, Name(member), literal);

    internal static ODataFilter Call(string function, string member, string left, string literal) => new([new FilterClause(member, [$"{function}({left},{literal})"])]);

    internal static ODataFilter AnyLiteral(string member, string left, IEnumerable<string> literals) =>
        new([new FilterClause(member, [.. literals.Distinct(StringComparer.Ordinal).Select(literal => $"{left} eq {literal}")])]);

    /// <summary>The same filter with other alternatives for one of its clauses.</summary>
    internal ODataFilter With(FilterClause clause, IReadOnlyList<string> alternatives) =>
        new([.. _clauses.Select(own => ReferenceEquals(own, clause) ? clause with { Alternatives = alternatives } : own)]);

    private IEnumerable<string> Alternatives() => _clauses is [var only] ? only.Alternatives : [$"({this})"];

    private static string Name(string member)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(member);
        return member.All(character => char.IsAsciiLetterOrDigit(character) || character is '_')
            ? member
            : throw new ArgumentException($"'{member}' is not the name of a member.", nameof(member));
    }
}
