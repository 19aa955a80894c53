using System.Globalization;
using System.Linq.Expressions;

namespace MlConnector.BusinessCentral;

/// <summary>
/// How long texts may be. Change records refuse a text that is too long, because Business Central does; who wants to lose its end says so
/// with <see cref="Cut{T}"/>.
/// </summary>
public static class TextLength
{
    /// <summary>The most characters that a member takes; null when that is not known.</summary>
    /// <typeparam name="T">The entity.</typeparam>
    /// <param name="member">The member.</param>
    public static int? Of<T>(Expression<Func<T, string?>> member)
    {
        ArgumentNullException.ThrowIfNull(member);
        return ODataMember.Of(member).Longest;
    }

    /// <summary>The text as long as the member takes it, cut between characters as people see them, without blanks at its end.</summary>
    /// <typeparam name="T">The entity.</typeparam>
    /// <param name="member">The member.</param>
    /// <param name="text">The text.</param>
    public static string? Cut<T>(Expression<Func<T, string?>> member, string? text) =>
        text is not null && Of(member) is { } longest ? Cut(text, longest) : text;

    /// <summary>The text with at most so many characters, cut between characters as people see them, without blanks at its end.</summary>
    /// <param name="text">The text.</param>
    /// <param name="longest">The most characters.</param>
    public static string Cut(string text, int longest)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentOutOfRangeException.ThrowIfNegative(longest);
        if (text.Length <= longest)
        {
            return text;
        }

        var length = 0;
        for (var next = 0; next <= longest; next += StringInfo.GetNextTextElementLength(text.AsSpan(next)))
        {
            length = next;
        }

        return text[..length].TrimEnd();
    }
}
