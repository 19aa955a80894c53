using System.Globalization;

namespace MlConnector.BusinessCentral;

/// <summary>
/// A filter that cannot be injected: literals are typed and quoted here, and forms that Business Central refuses or silently ignores
/// cannot be written down.
/// </summary>
public sealed record ODataFilter
{
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
        Compare(member, "ge", value.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture));

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

    private static ODataFilter Compare(string member, string comparison, string literal)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(member);
        return member.All(character => char.IsAsciiLetterOrDigit(character) || character is '_' or '/')
            ? new($"{member} {comparison} {literal}", member)
            : throw new ArgumentException($"'{member}' is not the name of a member.", nameof(member));
    }

    private static string Quote(string value) => $"'{value.Replace("'", "''", StringComparison.Ordinal)}'";
}
