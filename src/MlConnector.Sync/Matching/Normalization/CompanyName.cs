namespace MlConnector.Sync.Matching.Normalization;

/// <summary>Names as the engine compares them.</summary>
internal static class CompanyName
{
    /// <summary>Without accents, punctuation, joining words and legal forms: <c>Müller &amp; Co. G.m.b.H.</c> and <c>MULLER GmbH</c> meet in <c>muller</c>.</summary>
    /// <returns>Empty only for a name without any visible character.</returns>
    public static string Folded(string name)
    {
        var words = Words(name);
        return words.Count > 0 ? FoldedText.Short(string.Join(' ', words)) : FoldedText.Exact(name);
    }

    /// <summary>The significant words, in their order.</summary>
    public static IReadOnlyList<string> Words(string name)
    {
        var words = FoldedText.Letters(name);
        return words.Count == 0 ? words : LegalForms.Strip(words);
    }
}
