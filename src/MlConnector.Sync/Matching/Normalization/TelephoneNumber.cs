using PhoneNumbers;

namespace MlConnector.Sync.Matching.Normalization;

/// <summary>Telephone numbers as the engine compares them.</summary>
internal static class TelephoneNumber
{
    private const int MaxLength = 50;

    /// <summary>The number with its country as in <c>+4540123456</c>, without extension; null when the text cannot be dialled.</summary>
    /// <param name="text">The number as people write it.</param>
    /// <param name="country">Where it is dialled from, two letters; without it only numbers that begin with + are known.</param>
    public static string? E164(string? text, string? country)
    {
        var typed = FoldedText.Exact(text ?? "");
        if (typed.Length is 0 or > MaxLength)
        {
            return null;
        }

        try
        {
            var util = PhoneNumberUtil.GetInstance();
            var number = util.Parse(typed, country ?? "ZZ");
            return util.IsPossibleNumber(number) ? util.Format(number, PhoneNumberFormat.E164) : null;
        }
        catch (NumberParseException)
        {
            return null;
        }
    }
}
