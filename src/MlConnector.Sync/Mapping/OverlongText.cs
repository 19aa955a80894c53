using System.Globalization;
using MlConnector.BusinessCentral;
using MlConnector.Sync.Matching;

namespace MlConnector.Sync.Mapping;

/// <summary>A text that is longer than the side takes that it should be written to.</summary>
/// <param name="Rule">The rule of the field.</param>
/// <param name="Side">The side that it is too long for.</param>
/// <param name="Text">The whole text.</param>
/// <param name="Limit">So many characters fit.</param>
internal sealed record OverlongText(FieldRule Rule, Side Side, string Text, int Limit)
{
    public string Problem => string.Create(
        CultureInfo.InvariantCulture, $"'{Rule.MemberOf(Side)}' has {Text.Length} characters; {Side.Name()} takes {Limit}. Shorten it in {Side.Other().Name()}");

    /// <summary>The whole text, and what would be left of it.</summary>
    public ReviewField ToReview() => Side == Side.BusinessCentral
        ? new ReviewField(Rule.BusinessCentral, Text, TextLength.Cut(Text, Limit))
        : new ReviewField(Rule.BusinessCentral, TextLength.Cut(Text, Limit), Text);
}
