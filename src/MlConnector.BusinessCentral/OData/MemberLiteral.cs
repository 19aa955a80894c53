using System.Globalization;

namespace MlConnector.BusinessCentral;

/// <summary>A value as it is compared with a member: typed, quoted, not longer than the member.</summary>
internal static class MemberLiteral
{
    /// <exception cref="ArgumentException">The text is longer than the member.</exception>
    /// <exception cref="NotSupportedException">There is no such value in Business Central.</exception>
    public static string Of(ODataMember member, Type type, object? value) => value switch
    {
        null => Nothing(member, Nullable.GetUnderlyingType(type) ?? type),
        string text => Text(member, text),
        Guid id => ODataLiteral.Id(id),
        bool flag => ODataLiteral.Flag(flag),
        DateOnly day => ODataLiteral.Day(day),
        DateTimeOffset time => ODataLiteral.Time(time),
        DateTime { Kind: not DateTimeKind.Unspecified } time => ODataLiteral.Time(time),
        decimal or int or long or short or byte => ODataLiteral.Number(Convert.ToDecimal(value, CultureInfo.InvariantCulture)),
        _ => throw new NotSupportedException($"'{member.Name}' cannot be compared with a {value.GetType().Name}; use text, Guid, bool, decimal, int, long, DateOnly, DateTimeOffset or a DateTime of a known kind."),
    };

    private static string Text(ODataMember member, string text)
    {
        if (text.Length > member.Longest)
        {
            throw new ArgumentException($"'{member.Name}' has at most {member.Longest} characters and the text has {text.Length}: no record can have it, and Business Central refuses the query.");
        }

        return ODataLiteral.Text(member.IsEnum ? EnumText.Encode(text) : text);
    }

    /// <summary>Business Central has no null: blank text and the first day of all stand for it.</summary>
    private static string Nothing(ODataMember member, Type type) =>
        type == typeof(string) ? ODataLiteral.Null
        : type == typeof(DateOnly) ? ODataLiteral.Day(DateOnly.MinValue)
        : throw new NotSupportedException($"'{member.Name}' is never null in Business Central; compare with the value that stands for nothing, for ids Guid.Empty.");
}
