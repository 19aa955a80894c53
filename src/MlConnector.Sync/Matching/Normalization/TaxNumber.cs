namespace MlConnector.Sync.Matching.Normalization;

/// <summary>A tax registration number without spaces, dots and labels.</summary>
/// <param name="Country">Two letters; null when nothing says which country gave it.</param>
/// <param name="Body">The number without the country.</param>
/// <param name="Standing">Whether its check digits are right.</param>
internal sealed record TaxNumber(string? Country, string Body, TaxStanding Standing)
{
    /// <summary>What firms write around the number itself.</summary>
    private static readonly string[] _labels = ["USTIDNR", "USTID", "UIDNR", "UID", "VATREGNO", "VATNO", "VATID", "VAT", "MVANR", "TVA", "NIF", "CIF", "PIVA", "BTW", "NIP", "CVR", "MOMSNR"];

    private static readonly string[] _tails = ["MWST", "MVA", "TVA", "IVA", "HR"];

    /// <summary>The number with its country: equal in both systems, whether or not they write the prefix. Null while the country is not known.</summary>
    public string? Full => Country is null ? null : Country + Body;

    /// <summary>Reads a number as people type it.</summary>
    /// <param name="text">The text, with or without prefix.</param>
    /// <param name="country">The country of the record or of the company, two letters; used when the number names none.</param>
    public static TaxNumber? Parse(string? text, string? country)
    {
        var code = Unlabelled(FoldedText.Code(text ?? ""));
        if (code.Length < 4 || !code.Any(char.IsAsciiDigit))
        {
            return null;
        }

        if (Prefix(code) is { } prefix)
        {
            var body = TaxScheme.Canonical(prefix.Country, code[prefix.Length..]);
            return new TaxNumber(prefix.Country, body, TaxScheme.Check(prefix.Country, body));
        }

        // A number that has not the form of its country's VAT number is another kind of number, and nothing is wrong with it.
        var assumed = country is null ? null : TaxScheme.Canonical(country, code);
        return assumed is not null && TaxScheme.HasForm(country!, assumed)
            ? new TaxNumber(country, assumed, TaxScheme.Check(country!, assumed))
            : new TaxNumber(null, code, TaxStanding.Unchecked);
    }

    private static string Unlabelled(string code)
    {
        var label = _labels.FirstOrDefault(label => code.StartsWith(label, StringComparison.Ordinal));
        var number = label is null ? code : code[label.Length..];
        var tail = _tails.FirstOrDefault(tail => number.EndsWith(tail, StringComparison.Ordinal) && number.Length > tail.Length + 6);
        return tail is null ? number : number[..^tail.Length];
    }

    private static (string Country, int Length)? Prefix(string code) => code switch
    {
        ['C', 'H', 'E', >= '0' and <= '9', ..] => ("CH", 3),
        ['A', 'T', 'U', >= '0' and <= '9', ..] => ("AT", 3),
        ['U', >= '0' and <= '9', ..] when code.Length == 9 => ("AT", 1),
        ['E', 'L', >= '0' and <= '9', ..] => ("GR", 2),
        ['X', 'I', >= '0' and <= '9', ..] => ("GB", 2),
        [>= 'A' and <= 'Z', >= 'A' and <= 'Z', ..] when TaxScheme.IsKnown(code[..2]) => (code[..2], 2),
        _ => null,
    };
}
