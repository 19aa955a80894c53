using System.Globalization;
using System.Text;

namespace MlConnector.BusinessCentral;

/// <summary>
/// A filter that cannot be injected: literals are typed and quoted here, and forms that Business Central refuses or silently ignores
/// cannot be written down.
/// </summary>
public sealed record ODataFilter
{
    // The server takes 8,099 characters of query; the rest is for the other options.
    private const int LongestChain = 6_000;
    private readonly string _text;
    private readonly string? _onlyField;

    private ODataFilter(string text, string? onlyField) => (_text, _onlyField) = (text, onlyField);

    /// <summary>The member equals the text. Text compares case-sensitively; codes are stored in upper case.</summary>
    /// <param name="member">The member's name.</param>
    /// <param name="value">The text; longer than the member makes the server refuse the query.</param>
    public static ODataFilter Equal(string member, string value) => Compare(member, "eq", Quote(value));

    /// <summary>The member equals the id.</summary>
    /// <param name="member">The member's name.</param>
    /// <param name="value">The id.</param>
    public static ODataFilter Equal(string member, Guid value) => Compare(member, "eq", value.ToString("D"));

    /// <summary>The member is at or after the time. Business Central rounds times, so exact equality is not offered.</summary>
    /// <param name="member">The member's name.</param>
    /// <param name="value">The time.</param>
    public static ODataFilter AtOrAfter(string member, DateTimeOffset value) =>
        Compare(member, "ge", Time(value));

    /// <summary>The member has not the text.</summary>
    /// <param name="member">The member's name.</param>
    /// <param name="value">The text.</param>
    public static ODataFilter NotEqual(string member, string value) => Compare(member, "ne", Quote(value));

    /// <summary>The member is blank; Business Central knows no null text.</summary>
    /// <param name="member">The member's name.</param>
    public static ODataFilter IsBlank(string member) => Compare(member, "eq", "null");

    /// <summary>The member is true or false.</summary>
    /// <param name="member">The member's name.</param>
    /// <param name="value">The value.</param>
    public static ODataFilter Equal(string member, bool value) => Compare(member, "eq", value ? "true" : "false");

    /// <summary>The member has this value.</summary>
    /// <param name="member">The member's name.</param>
    /// <param name="value">The value.</param>
    public static ODataFilter Equal(string member, decimal value) => Compare(member, "eq", Number(value));

    /// <summary>The member is this day.</summary>
    /// <param name="member">The member's name.</param>
    /// <param name="value">The day.</param>
    public static ODataFilter Equal(string member, DateOnly value) => Compare(member, "eq", Day(value));

    /// <summary>The member is this or more.</summary>
    /// <param name="member">The member's name.</param>
    /// <param name="value">The least value.</param>
    public static ODataFilter AtLeast(string member, decimal value) => Compare(member, "ge", Number(value));

    /// <summary>The member is this or less.</summary>
    /// <param name="member">The member's name.</param>
    /// <param name="value">The greatest value.</param>
    public static ODataFilter AtMost(string member, decimal value) => Compare(member, "le", Number(value));

    /// <summary>The member is this day or later.</summary>
    /// <param name="member">The member's name.</param>
    /// <param name="value">The first day.</param>
    public static ODataFilter AtOrAfter(string member, DateOnly value) => Compare(member, "ge", Day(value));

    /// <summary>The member is before the day.</summary>
    /// <param name="member">The member's name.</param>
    /// <param name="value">The first day that does not count.</param>
    public static ODataFilter Before(string member, DateOnly value) => Compare(member, "lt", Day(value));

    /// <summary>The member is before the time.</summary>
    /// <param name="member">The member's name.</param>
    /// <param name="value">The first time that does not count.</param>
    public static ODataFilter Before(string member, DateTimeOffset value) => Compare(member, "lt", Time(value));

    /// <summary>The member contains the text, in this very case.</summary>
    /// <param name="member">The member's name.</param>
    /// <param name="value">The text.</param>
    public static ODataFilter Contains(string member, string value) => Call("contains", member, value);

    /// <summary>The member starts with the text, in this very case.</summary>
    /// <param name="member">The member's name.</param>
    /// <param name="value">The text.</param>
    public static ODataFilter StartsWith(string member, string value) => Call("startswith", member, value);

    /// <summary>
    /// The member is one of many texts. Business Central's <c>in</c> is refused, or ignored by older servers, so this becomes comparisons
    /// in as many filters as the length of a query allows. Read once with each.
    /// </summary>
    /// <param name="member">The member's name.</param>
    /// <param name="values">The texts.</param>
    public static IReadOnlyList<ODataFilter> AnyOf(string member, IEnumerable<string> values) => Chain([.. values.Distinct(StringComparer.Ordinal).Select(value => Equal(member, value))]);

    /// <summary>The member is one of many ids, in as many filters as the length of a query allows. Read once with each.</summary>
    /// <param name="member">The member's name.</param>
    /// <param name="values">The ids.</param>
    public static IReadOnlyList<ODataFilter> AnyOf(string member, IEnumerable<Guid> values) => Chain([.. values.Distinct().Select(value => Equal(member, value))]);

    private int EscapedLength => Uri.EscapeDataString(_text).Length;

    /// <summary>Both hold.</summary>
    /// <param name="other">The other filter.</param>
    public ODataFilter And(ODataFilter other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new($"({_text}) and ({other._text})", _onlyField == other._onlyField ? _onlyField : null);
    }

    /// <summary>One of both holds. Only for one and the same member: the server answers 501 otherwise.</summary>
    /// <param name="other">The other filter.</param>
    /// <exception cref="NotSupportedException">The filters are about different members.</exception>
    public ODataFilter Or(ODataFilter other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return _onlyField is not null && _onlyField == other._onlyField
            ? new($"{_text} or {other._text}", _onlyField)
            : throw new NotSupportedException("Business Central does not support 'or' across members (HTTP 501). Read twice instead.");
    }

    /// <summary>The filter as OData text, not yet percent-encoded.</summary>
    public override string ToString() => _text;

    private static List<ODataFilter> Chain(IReadOnlyList<ODataFilter> comparisons)
    {
        var chains = new List<ODataFilter>();
        foreach (var comparison in comparisons)
        {
            if (chains.Count > 0 && chains[^1].EscapedLength + comparison.EscapedLength <= LongestChain)
            {
                chains[^1] = chains[^1].Or(comparison);
            }
            else
            {
                chains.Add(comparison);
            }
        }

        return chains;
    }

    private static ODataFilter Compare(string member, string comparison, string literal) => new($"{Name(member)} {comparison} {literal}", member);

    private static ODataFilter Call(string function, string member, string value) => new($"{function}({Name(member)},{Quote(value)})", member);

    private static string Name(string member)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(member);
        return member.All(character => char.IsAsciiLetterOrDigit(character) || character is '_' or '/')
            ? member
            : throw new ArgumentException($"'{member}' is not the name of a member.", nameof(member));
    }

    // Half of a surrogate pair would be sent as another character and match other records.
    private static string Quote(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return value.EnumerateRunes().Any(rune => rune == Rune.ReplacementChar) && !value.Contains('\uFFFD', StringComparison.Ordinal)
            ? throw new ArgumentException("The text is not valid Unicode: it holds half of a surrogate pair.", nameof(value))
            : $"'{value.Replace("'", "''", StringComparison.Ordinal)}'";
    }

    private static string Number(decimal value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Day(DateOnly value) => value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Time(DateTimeOffset value) => value.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
