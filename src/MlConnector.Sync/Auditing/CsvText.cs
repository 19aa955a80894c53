using System.Buffers;

namespace MlConnector.Sync.Auditing;

/// <summary>Comma-separated values as RFC 4180 wants them, harmless to a spreadsheet.</summary>
internal static class CsvText
{
    private static readonly SearchValues<char> _quoted = SearchValues.Create(",\"\r\n\t\0' ");

    // What a spreadsheet would take for a formula, or strips before it looks.
    private static readonly SearchValues<char> _formula = SearchValues.Create("=+-@\t\r\n\0＝＋－＠");

    public static string Row(IEnumerable<string?> cells) => string.Join(',', cells.Select(Cell)) + "\r\n";

    private static string Cell(string? value)
    {
        if (string.IsNullOrEmpty(value))
        {
            return "";
        }

        var harmless = _formula.Contains(value[0]) ? "'" + value : value;
        return harmless.AsSpan().ContainsAny(_quoted) ? $"\"{harmless.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : harmless;
    }
}
