using System.Globalization;
using System.Text.RegularExpressions;

namespace MlConnector.Sync.Matching.Normalization;

/// <summary>Form and check digits of the VAT numbers of one country, as the tax offices publish them.</summary>
internal static partial class TaxScheme
{
    private static readonly Dictionary<string, (Regex Form, Func<string, bool>? Check)> _schemes = new(StringComparer.Ordinal)
    {
        ["AT"] = (EightDigits(), CheckDigits.Austria),
        ["BE"] = (TenDigits(), CheckDigits.Belgium),
        ["BG"] = (NineOrTenDigits(), null),
        ["CH"] = (NineDigits(), CheckDigits.Switzerland),
        ["CY"] = (Cyprus(), null),
        ["CZ"] = (EightToTenDigits(), CheckDigits.Czechia),
        ["DE"] = (NineDigits(), CheckDigits.Iso7064),
        ["DK"] = (EightDigits(), body => CheckDigits.Weighted(body, 2, 7, 6, 5, 4, 3, 2, 1) % 11 == 0),
        ["EE"] = (NineDigits(), body => CheckDigits.Complement(10, CheckDigits.Weighted(body, 3, 7, 1, 3, 7, 1, 3, 7)) == body[8] - '0'),
        ["ES"] = (Spain(), CheckDigits.Spain),
        ["FI"] = (EightDigits(), body => CheckDigits.Complement(11, CheckDigits.Weighted(body, 7, 9, 10, 5, 8, 4, 2)) == body[7] - '0'),
        ["FR"] = (France(), CheckDigits.France),
        ["GB"] = (Britain(), CheckDigits.Britain),
        ["GR"] = (NineDigits(), body => CheckDigits.Weighted(body, 256, 128, 64, 32, 16, 8, 4, 2) % 11 % 10 == body[8] - '0'),
        ["HR"] = (ElevenDigits(), CheckDigits.Iso7064),
        ["HU"] = (EightDigits(), body => CheckDigits.Complement(10, CheckDigits.Weighted(body, 9, 7, 3, 1, 9, 7, 3)) == body[7] - '0'),
        ["IE"] = (Ireland(), CheckDigits.Ireland),
        ["IT"] = (ElevenDigits(), CheckDigits.Luhn),
        ["LT"] = (NineOrTwelveDigits(), null),
        ["LU"] = (EightDigits(), body => int.Parse(body[..6], CultureInfo.InvariantCulture) % 89 == int.Parse(body[6..], CultureInfo.InvariantCulture)),
        ["LV"] = (ElevenDigits(), null),
        ["MT"] = (EightDigits(), null),
        ["NL"] = (Netherlands(), CheckDigits.Netherlands),
        ["NO"] = (NineDigits(), body => CheckDigits.Complement(11, CheckDigits.Weighted(body, 3, 2, 7, 6, 5, 4, 3, 2)) == body[8] - '0'),
        ["PL"] = (TenDigits(), body => CheckDigits.Weighted(body, 6, 5, 7, 2, 3, 4, 5, 6, 7) % 11 == body[9] - '0'),
        ["PT"] = (NineDigits(), CheckDigits.Portugal),
        ["RO"] = (TwoToTenDigits(), CheckDigits.Romania),
        ["SE"] = (TwelveDigits(), body => CheckDigits.Luhn(body[..10])),
        ["SI"] = (EightDigits(), CheckDigits.Slovenia),
        ["SK"] = (TenDigits(), body => long.Parse(body, CultureInfo.InvariantCulture) % 11 == 0),
    };

    public static bool IsKnown(string country) => _schemes.ContainsKey(country);

    public static bool HasForm(string country, string body) => _schemes.TryGetValue(country, out var scheme) && scheme.Form.IsMatch(body);

    /// <summary>The number in the one form that its country's offices use today.</summary>
    public static string Canonical(string country, string body) => (country, body.Length) switch
    {
        ("AT", 9) when body[0] == 'U' => body[1..],
        ("CH", 10) when body[0] == 'E' => body[1..],
        ("BE", 9) => "0" + body,
        // The organization number is the VAT number without its last two digits.
        ("SE", 10) => body + "01",
        _ => body,
    };

    public static TaxStanding Check(string country, string body) => _schemes[country] switch
    {
        var (form, _) when !form.IsMatch(body) => TaxStanding.Invalid,
        (_, null) => TaxStanding.Unchecked,
        var (_, check) => check(body) ? TaxStanding.Valid : TaxStanding.Invalid,
    };

    [GeneratedRegex(@"\A[0-9]{8}\z")]
    private static partial Regex EightDigits();

    [GeneratedRegex(@"\A[0-9]{9}\z")]
    private static partial Regex NineDigits();

    [GeneratedRegex(@"\A[0-9]{9,10}\z")]
    private static partial Regex NineOrTenDigits();

    [GeneratedRegex(@"\A(?:[0-9]{9}|[0-9]{12})\z")]
    private static partial Regex NineOrTwelveDigits();

    [GeneratedRegex(@"\A[0-9]{10}\z")]
    private static partial Regex TenDigits();

    [GeneratedRegex(@"\A[0-9]{8,10}\z")]
    private static partial Regex EightToTenDigits();

    [GeneratedRegex(@"\A[0-9]{2,10}\z")]
    private static partial Regex TwoToTenDigits();

    [GeneratedRegex(@"\A[0-9]{11}\z")]
    private static partial Regex ElevenDigits();

    [GeneratedRegex(@"\A[0-9]{12}\z")]
    private static partial Regex TwelveDigits();

    [GeneratedRegex(@"\A[0-9]{8}[A-Z]\z")]
    private static partial Regex Cyprus();

    [GeneratedRegex(@"\A[A-Z0-9][0-9]{7}[A-Z0-9]\z")]
    private static partial Regex Spain();

    [GeneratedRegex(@"\A[A-HJ-NP-Z0-9]{2}[0-9]{9}\z")]
    private static partial Regex France();

    [GeneratedRegex(@"\A(?:[0-9]{9}(?:[0-9]{3})?|GD[0-4][0-9]{2}|HA[5-9][0-9]{2})\z")]
    private static partial Regex Britain();

    [GeneratedRegex(@"\A[0-9][0-9A-Z+*][0-9]{5}[A-W][A-I]?\z")]
    private static partial Regex Ireland();

    [GeneratedRegex(@"\A[0-9]{9}B[0-9]{2}\z")]
    private static partial Regex Netherlands();
}
