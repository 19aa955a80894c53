using System.Globalization;
using System.Text;

namespace MlConnector.Sync.Matching.Normalization;

/// <summary>Folds text so that two spellings of one thing compare equal. Never used for what is written, only for what is compared.</summary>
internal static class FoldedText
{
    /// <summary>Longer text is compared by its beginning, so that no record can fill the index.</summary>
    public const int MaxLength = 200;

    /// <summary>Letters with a stroke, a tail or a partner: Unicode does not take them apart.</summary>
    private static readonly Dictionary<int, string> _letters =
        "ß=ss ẞ=ss ø=o Ø=o æ=ae Æ=ae œ=oe Œ=oe ł=l Ł=l đ=d Đ=d ð=d Ð=d þ=th Þ=th ı=i ħ=h Ħ=h ŋ=n Ŋ=n ŧ=t Ŧ=t ĸ=k ƒ=f ɓ=b ɗ=d ə=e Ə=e ς=σ"
            .Split(' ').ToDictionary(pair => (int)pair[0], pair => pair[2..]);

    /// <summary>Case and white space folded, in compatibility composition, without invisible characters; everything else stays.</summary>
    public static string Exact(string text) => Short(string.Join(' ', Words(Visible(text).ToLowerInvariant())));

    /// <summary>Letters and digits only, upper case: for tax numbers and codes.</summary>
    public static string Code(string text) =>
        Short(string.Concat(Visible(text).EnumerateRunes().Where(Rune.IsLetterOrDigit).Select(rune => rune.ToString())).ToUpperInvariant());

    /// <summary>Lower case without accents; punctuation ends a word, an apostrophe or the dots of an abbreviation do not: <c>G.m.b.H.</c> is <c>gmbh</c>.</summary>
    public static IReadOnlyList<string> Letters(string text)
    {
        var folded = new StringBuilder(text.Length + 8);
        foreach (var rune in Decomposed(text).EnumerateRunes())
        {
            if (_letters.TryGetValue(rune.Value, out var letters))
            {
                folded.Append(letters);
            }
            else if (rune.Value is '.')
            {
                folded.Append('.');
            }
            else if (rune.Value is not ('\'' or '’' or '‘' or 'ʼ' or '`') && !IsAccent(rune))
            {
                folded.Append(IsPartOfWord(rune) ? Rune.ToLowerInvariant(rune).ToString() : " ");
            }
        }

        return [.. Words(Normalize(folded.ToString(), NormalizationForm.FormC)).SelectMany(Undotted)];
    }

    public static string Short(string text) => text.Length <= MaxLength ? text : text[..(char.IsHighSurrogate(text[MaxLength - 1]) ? MaxLength - 1 : MaxLength)];

    private static string[] Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    private static IEnumerable<string> Undotted(string word)
    {
        if (!word.Contains('.', StringComparison.Ordinal))
        {
            return [word];
        }

        var parts = word.Split('.', StringSplitOptions.RemoveEmptyEntries);
        return parts.Length > 1 && parts.All(part => part.Length == 1) ? [string.Concat(parts)] : parts;
    }

    /// <summary>Without what nobody sees: zero-width, direction and other format characters, variation selectors, half characters.</summary>
    private static string Visible(string text)
    {
        var visible = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) is not UnicodeCategory.Format && rune.Value is not (>= 0xFE00 and <= 0xFE0F))
            {
                visible.Append(Rune.IsControl(rune) ? " " : rune.ToString());
            }
        }

        return Normalize(visible.ToString(), NormalizationForm.FormKC);
    }

    // The acute accent that stands alone is typed as an apostrophe; compatibility composition would make a space of it.
    private static string Decomposed(string text) => Normalize(Visible(text.Replace('´', '\'')), NormalizationForm.FormD);

    /// <summary>Accents of Latin, Greek and Cyrillic letters, and the optional vowel points of Hebrew and Arabic. Marks of other scripts change the word.</summary>
    private static bool IsAccent(Rune rune) => rune.Value is (>= 0x0300 and <= 0x036F) or (>= 0x0591 and <= 0x05C7) or (>= 0x064B and <= 0x065F) or 0x0640;

    private static bool IsPartOfWord(Rune rune) => Rune.IsLetterOrDigit(rune)
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    // A few code points that are no characters make Normalize throw; such text is compared as it is.
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
