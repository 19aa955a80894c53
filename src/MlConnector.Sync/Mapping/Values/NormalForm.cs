using System.Globalization;
using System.Text;

namespace MlConnector.Sync.Mapping.Values;

/// <summary>
/// The form in which values are compared, so that what servers and people do to the looks of a value is no change: composed characters,
/// blanks around it, capital letters of codes, the way a number is written. What is written stays as it came.
/// </summary>
internal static class NormalForm
{
    // Business Central keeps five decimals.
    private const int Decimals = 5;

    public static string? Of(ValueKind kind, string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        var composed = Composed(text).Trim();
        return kind switch
        {
            ValueKind.Code => composed.ToUpperInvariant(),
            ValueKind.Number => Number(composed),
            ValueKind.Flag or ValueKind.Id => composed.ToLowerInvariant(),
            _ => composed,
        };
    }

    public static bool AreSame(ValueKind kind, string? left, string? right) => string.Equals(Of(kind, left), Of(kind, right), StringComparison.Ordinal);

    /// <summary>The text with letters and accents composed. Lone surrogates cannot be; such text stays as it is.</summary>
    public static string Composed(string text)
    {
        try
        {
            return text.Normalize(NormalizationForm.FormC);
        }
        catch (ArgumentException)
        {
            return text;
        }
    }

    private static string Number(string text) => decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
        ? Projection.Number(decimal.Round(number, Decimals, MidpointRounding.AwayFromZero)) ?? text
        : text;
}
