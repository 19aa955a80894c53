using System.Globalization;

namespace MlConnector.Sync.Matching.Normalization;

/// <summary>The arithmetic of check digits. Every method expects a number that already has the form of its country.</summary>
internal static class CheckDigits
{
    private const string SpanishLetters = "TRWAGMYFPDXBNJZSQVHLCKE";

    /// <summary>The sum of the leading digits, each times its weight.</summary>
    public static int Weighted(string digits, params ReadOnlySpan<int> weights)
    {
        var sum = 0;
        for (var i = 0; i < weights.Length; i++)
        {
            sum += weights[i] * (digits[i] - '0');
        }

        return sum;
    }

    /// <summary>What is missing to the next multiple: 0 to modulus - 1.</summary>
    public static int Complement(int modulus, int sum) => (modulus - (sum % modulus)) % modulus;

    /// <summary>The sum of all digits, every second one from the right doubled, is a multiple of ten.</summary>
    public static bool Luhn(string digits)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            var digit = digits[^(i + 1)] - '0';
            sum += i % 2 == 0 ? digit : CrossSum(2 * digit);
        }

        return sum % 10 == 0;
    }

    /// <summary>ISO 7064 modulo 11,10.</summary>
    public static bool Iso7064(string digits)
    {
        var product = 10;
        foreach (var character in digits[..^1])
        {
            var sum = (character - '0' + product) % 10;
            product = 2 * (sum == 0 ? 10 : sum) % 11;
        }

        return (11 - product) % 10 == digits[^1] - '0';
    }

    public static bool Austria(string digits)
    {
        var sum = 4;
        for (var i = 0; i < 7; i++)
        {
            var digit = digits[i] - '0';
            sum += i % 2 == 0 ? digit : CrossSum(2 * digit);
        }

        return Complement(10, sum) == digits[7] - '0';
    }

    public static bool Belgium(string digits) => 97 - (Number(digits[..8]) % 97) == Number(digits[8..]);

    public static bool Switzerland(string digits) => Complement(11, Weighted(digits, 5, 4, 3, 2, 7, 6, 5, 4)) == digits[8] - '0';

    /// <summary>Companies have eight digits; the longer numbers of persons carry their birthday and are taken as they are.</summary>
    public static bool Czechia(string digits)
    {
        if (digits.Length != 8)
        {
            return true;
        }

        var check = 11 - (Weighted(digits, 8, 7, 6, 5, 4, 3, 2) % 11);
        return (check >= 10 ? check - 10 : check) == digits[7] - '0';
    }

    public static bool Britain(string digits)
    {
        if (!char.IsAsciiDigit(digits[0]))
        {
            return true;
        }

        var sum = Weighted(digits, 8, 7, 6, 5, 4, 3, 2) + (int)Number(digits[7..9]);
        return sum % 97 == 0 || (sum + 55) % 97 == 0;
    }

    /// <summary>A company's number ends in a number of the register; the key before it is checked where it consists of digits.</summary>
    public static bool France(string body)
    {
        var register = body[2..];
        var key = long.TryParse(body[..2], NumberStyles.None, CultureInfo.InvariantCulture, out var digits) ? digits : (long?)null;
        return Luhn(register) && (key is null || key == (12 + (3 * (Number(register) % 97))) % 97);
    }

    public static bool Ireland(string body)
    {
        if (!char.IsAsciiDigit(body[1]))
        {
            return true;
        }

        var second = body.Length == 9 ? 9 * (body[8] - 'A' + 1) : 0;
        var check = (Weighted(body, 8, 7, 6, 5, 4, 3, 2) + second) % 23;
        return body[7] == (check == 0 ? 'W' : (char)('A' + check - 1));
    }

    /// <summary>Companies by the old rule, sole traders since 2020 by the new one.</summary>
    public static bool Netherlands(string body) =>
        Weighted(body, 9, 8, 7, 6, 5, 4, 3, 2) % 11 == body[8] - '0' || Number(string.Concat("2321", body[..9], "11", body[10..])) % 97 == 1;

    public static bool Portugal(string digits)
    {
        var check = Complement(11, Weighted(digits, 9, 8, 7, 6, 5, 4, 3, 2));
        return (check == 10 ? 0 : check) == digits[8] - '0';
    }

    public static bool Romania(string digits)
    {
        var padded = digits.PadLeft(10, '0');
        return Weighted(padded, 7, 5, 3, 2, 1, 7, 5, 3, 2) * 10 % 11 % 10 == padded[9] - '0';
    }

    public static bool Slovenia(string digits)
    {
        var check = 11 - (Weighted(digits, 8, 7, 6, 5, 4, 3, 2) % 11);
        return check != 11 && check % 10 == digits[7] - '0';
    }

    /// <summary>Citizens and foreigners have a letter over the whole number, companies a digit or letter over the seven digits.</summary>
    public static bool Spain(string body)
    {
        var foreign = "XYZ".IndexOf(body[0], StringComparison.Ordinal);
        if (char.IsAsciiDigit(body[0]) || foreign >= 0 || "KLM".Contains(body[0], StringComparison.Ordinal))
        {
            var number = foreign >= 0 ? foreign + body[1..8] : char.IsAsciiDigit(body[0]) ? body[..8] : body[1..8];
            return body[8] == SpanishLetters[(int)(Number(number) % 23)];
        }

        var sum = 0;
        for (var i = 1; i <= 7; i++)
        {
            var digit = body[i] - '0';
            sum += i % 2 == 0 ? digit : CrossSum(2 * digit);
        }

        var check = Complement(10, sum);
        return body[8] == '0' + check || body[8] == "JABCDEFGHI"[check];
    }

    private static int CrossSum(int number) => (number / 10) + (number % 10);

    private static long Number(string digits) => long.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
}
