using System.Globalization;
using System.Text;

namespace MlConnector.Sync.Reading;

/// <summary>Folds text so that two spellings of one thing compare equal. Never used for what is written, only for what is compared.</summary>
internal static class TextNormalization
{
    /// <summary>Legal forms after folding, longest first where one ends another.</summary>
    private static readonly HashSet<string> _legalForms = new(StringComparer.Ordinal)
    {
        "gmbh", "ag", "kg", "ohg", "ug", "ev", "se", "ltd", "limited", "llc", "llp", "plc", "inc", "incorporated", "corp", "corporation", "co",
        "company", "sa", "sas", "sarl", "srl", "spa", "bv", "nv", "ab", "as", "aps", "oy", "oyj", "kft", "zrt", "sro", "doo", "dd", "sl", "lda", "spzoo",
    };

    /// <summary>Case and white space folded, in compatibility composition; everything else stays.</summary>
    public static string Exact(string text) =>
        string.Join(' ', Normalize(text, NormalizationForm.FormKC).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).ToLowerInvariant();

    /// <summary>Also without accents, punctuation and legal forms: <c>Müller &amp; Co. G.m.b.H.</c> and <c>MULLER GmbH</c> meet in <c>muller</c>.</summary>
    public static string Folded(string text)
    {
        var words = Letters(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var significant = words.Where(word => !_legalForms.Contains(word)).ToArray();
        return string.Join(' ', significant.Length == 0 ? words : significant);
    }

    /// <summary>Letters and digits only, upper case: for tax numbers and codes.</summary>
    public static string Code(string text) =>
        string.Concat(Normalize(text, NormalizationForm.FormKC).Where(char.IsLetterOrDigit)).ToUpperInvariant();

    private static string Letters(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var character in Normalize(text, NormalizationForm.FormKD).ToLowerInvariant())
        {
            switch (character)
            {
                case 'ß':
                    folded.Append("ss");
                    break;
                case 'ø':
                    folded.Append('o');
                    break;
                // Dots belong to abbreviations: "G.m.b.H." is one word, "Smith&Sons" is two.
                case '.' or '\'' or '’':
                    break;
                default:
                    if (CharUnicodeInfo.GetUnicodeCategory(character) is not UnicodeCategory.NonSpacingMark)
                    {
                        folded.Append(char.IsLetterOrDigit(character) ? character : ' ');
                    }

                    break;
            }
        }

        return folded.ToString();
    }

    // Lone surrogates make Normalize throw; such text is compared as it is.
    private static string Normalize(string text, NormalizationForm form)
    {
        try
        {
            return text.Normalize(form);
        }
        catch (ArgumentException)
        {
            return text;
        }
    }
}
