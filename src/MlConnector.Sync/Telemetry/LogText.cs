using System.Globalization;

namespace MlConnector.Sync.Telemetry;

/// <summary>Makes foreign text fit for one line of a log: what a remote system says must not look like a line of its own.</summary>
internal static class LogText
{
    private const int Longest = 500;

    public static string Of(string text)
    {
        var line = text.Length > Longest ? text[..Longest] : text;
        return line.Any(IsUnfit) ? string.Concat(line.Select(character => IsUnfit(character) ? ' ' : character)) : line;
    }

    // Control characters, line ends and the marks that turn the direction of writing.
    private static bool IsUnfit(char character) => char.GetUnicodeCategory(character)
        is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
