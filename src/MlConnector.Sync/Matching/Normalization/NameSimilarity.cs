using System.Text;

namespace MlConnector.Sync.Matching.Normalization;

/// <summary>How near two names are that are not equal.</summary>
internal static class NameSimilarity
{
    /// <summary>0 = nothing in common or other numbers, 1 = the same words in any order. Every word seeks its best partner; longer words weigh more.</summary>
    public static double Of(IReadOnlyList<string> left, IReadOnlyList<string> right)
    {
        if (left.Count == 0 || right.Count == 0 || !Numbers(left).SequenceEqual(Numbers(right), StringComparer.Ordinal))
        {
            return 0;
        }

        return (Covered(left, right) + Covered(right, left)) / 2;
    }

    /// <summary>
    /// What stays of a name when vowels, doubled letters, umlauts spelled out and the order of words do not count:
    /// <c>Mueller Maschinenbau</c>, <c>Maschinenbau Müller</c> and <c>Muler Maschinenbau</c> have one. Names without enough to compare have none.
    /// </summary>
    public static string? Skeleton(IReadOnlyList<string> words)
    {
        var skeleton = string.Join(' ', words.Select(Consonants).Order(StringComparer.Ordinal));
        return skeleton.Length < 3 ? null : FoldedText.Short(skeleton);
    }

    /// <summary>Whatever holds a digit tells two names apart: <c>Hall 12</c> is not nearly <c>Hall 13</c>.</summary>
    private static IEnumerable<string> Numbers(IReadOnlyList<string> words) => words.Where(word => word.Any(char.IsDigit)).Order(StringComparer.Ordinal);

    private static string Consonants(string word)
    {
        var kept = new StringBuilder(word.Length);
        for (var i = 0; i < word.Length; i++)
        {
            var letter = word[i];
            // The first letter stays, as a vowel of any kind would be too little; digits are never folded.
            if (!char.IsAsciiDigit(letter) && ((i > 0 && letter is 'a' or 'e' or 'i' or 'o' or 'u' or 'y') || (kept.Length > 0 && kept[^1] == letter)))
            {
                continue;
            }

            kept.Append(letter);
        }

        return kept.ToString();
    }

    private static double Covered(IReadOnlyList<string> words, IReadOnlyList<string> others)
    {
        var (covered, length) = (0.0, 0);
        foreach (var word in words)
        {
            covered += word.Length * others.Max(other => Likeness(word, other));
            length += word.Length;
        }

        return covered / length;
    }

    /// <summary>1 for equal words, less for every letter that differs, 0 for words that are not alike.</summary>
    private static double Likeness(string left, string right)
    {
        if (left == right)
        {
            return 1;
        }

        var longer = Math.Max(left.Length, right.Length);
        var likeness = 1 - ((double)Distance(left, right) / longer);
        return likeness >= 0.6 ? likeness : 0;
    }

    /// <summary>Letters to insert, delete, replace or swap with their neighbour.</summary>
    private static int Distance(string left, string right)
    {
        var (before, previous, current) = (new int[right.Length + 1], new int[right.Length + 1], new int[right.Length + 1]);
        for (var j = 0; j <= right.Length; j++)
        {
            previous[j] = j;
        }

        for (var i = 1; i <= left.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var cost = left[i - 1] == right[j - 1] ? 0 : 1;
                current[j] = Math.Min(Math.Min(current[j - 1], previous[j]) + 1, previous[j - 1] + cost);
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                {
                    current[j] = Math.Min(current[j], before[j - 2] + 1);
                }
            }

            (before, previous, current) = (previous, current, before);
        }

        return previous[right.Length];
    }
}
