using System.Globalization;
using System.Text;

namespace MlConnector.BusinessCentral;

/// <summary>Values as they stand in a filter, not yet percent-encoded.</summary>
internal static class ODataLiteral
{
    public const string Null = "null";

    // Half of a surrogate pair would be sent as another character and match other records.
    public static string Text(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return value.EnumerateRunes().Any(rune => rune == Rune.ReplacementChar) && !value.Contains('\uFFFD', StringComparison.Ordinal)
            ? throw new ArgumentException("The text is not valid Unicode: it holds half of a surrogate pair.", nameof(value))
            : $"'{value.Replace("'", "''", StringComparison.Ordinal)}'";
    }

    public static string Id(Guid value) => value.ToString("D");

    public static string Flag(bool value) => value ? "true" : "false";

    public static string Number(decimal value) => value.ToString(CultureInfo.InvariantCulture);

    public static string Day(DateOnly value) => value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Time(DateTimeOffset value) => value.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
