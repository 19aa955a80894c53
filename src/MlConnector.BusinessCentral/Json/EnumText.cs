using System.Globalization;
using System.Text;

namespace MlConnector.BusinessCentral;

/// <summary>
/// Enum members travel with illegal characters as <c>_xHHHH_</c>: <c>Not_x0020_Started</c>. We show them in clear; a blank member is an
/// empty string, whether the server wrote <c>_x0020_</c> or a space.
/// </summary>
internal static class EnumText
{
    private const string Blank = "_x0020_";

    public static string Decode(string text)
    {
        if (!text.Contains("_x", StringComparison.Ordinal))
        {
            return text.Trim();
        }

        if (text == Blank)
        {
            return "";
        }

        var result = new StringBuilder(text.Length);
        for (var index = 0; index < text.Length; index++)
        {
            if (index + 6 < text.Length && text[index] == '_' && text[index + 1] == 'x' && text[index + 6] == '_'
                && ushort.TryParse(text.AsSpan(index + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
            {
                result.Append((char)code);
                index += 6;
            }
            else
            {
                result.Append(text[index]);
            }
        }

        return result.ToString().Trim();
    }

    public static string Encode(string text)
    {
        if (text.Length == 0)
        {
            return Blank;
        }

        var result = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (char.IsLetterOrDigit(character) || character == '_')
            {
                result.Append(character);
            }
            else
            {
                result.Append(CultureInfo.InvariantCulture, $"_x{(int)character:X4}_");
            }
        }

        return result.ToString();
    }
}
