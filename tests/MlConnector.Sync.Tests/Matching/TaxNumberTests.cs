using CsCheck;
using MlConnector.Sync.Matching.Normalization;

namespace MlConnector.Sync.Tests.Matching;

public sealed class TaxNumberTests
{
    /// <summary>Numbers that public registers or tax offices show.</summary>
    public static readonly TheoryData<string> Valid =
    [
        "ATU13585627", "BE0428759497", "CHE107787577", "CZ25123891", "DE136695976", "DK13585628", "EE100931558", "EL094259216", "ESB58378431", "ES54362315K",
        "FI20774740", "FR40303265045", "GB980780684", "HR33392005961", "HU12892312", "IE6433435F", "IT00743110157", "LU15027442", "NL004495445B01", "NO995525828",
        "PL8567346215", "PT501964843", "RO18547290", "SE556188840401", "SI50223054", "SK2022749619",
    ];

    [Theory, MemberData(nameof(Valid))]
    public void Check_digits_of_real_numbers_are_right(string number) => Assert.Equal(TaxStanding.Valid, TaxNumber.Parse(number, null)!.Standing);

    [Theory, MemberData(nameof(Valid))]
    public void One_wrong_digit_is_noticed(string number)
    {
        var last = number.Select((character, at) => (character, at)).Last(pair => char.IsAsciiDigit(pair.character) && (number[^3] != 'B' || pair.at < number.Length - 2)).at;
        var wrong = string.Concat(number[..last], (char)('0' + ((number[last] - '0' + 1) % 10)), number[(last + 1)..]);

        // The last two digits of a Swedish number count the branches and are not checked.
        var typed = number.StartsWith("SE", StringComparison.Ordinal) ? "SE556188840501" : wrong;
        Assert.Equal(TaxStanding.Invalid, TaxNumber.Parse(typed, null)!.Standing);
    }

    [Theory]
    [InlineData("DE 136 695 976", null, "DE136695976")]
    [InlineData("de.136.695.976", "FR", "DE136695976")]
    [InlineData("USt-IdNr.: DE136695976", null, "DE136695976")]
    [InlineData("136695976", "DE", "DE136695976")]
    [InlineData("CHE-107.787.577 MWST", null, "CH107787577")]
    [InlineData("ATU 13585627", null, "AT13585627")]
    [InlineData("U13585627", null, "AT13585627")]
    [InlineData("BE 428.759.497", null, "BE0428759497")]
    [InlineData("NO 995 525 828 MVA", null, "NO995525828")]
    [InlineData("556188-8404", "SE", "SE556188840401")]
    [InlineData("EL094259216", null, "GR094259216")]
    [InlineData("B58378431", "ES", "ESB58378431")]
    public void One_number_has_one_form_however_it_is_typed(string text, string? country, string full) => Assert.Equal(full, TaxNumber.Parse(text, country)!.Full);

    [Theory]
    [InlineData("136695976", null)]
    [InlineData("12/345/67890", "DE")]
    [InlineData("12-3456789", "US")]
    public void A_number_of_unknown_country_or_kind_is_neither_right_nor_wrong(string text, string? country)
    {
        var number = TaxNumber.Parse(text, country)!;

        Assert.Null(number.Full);
        Assert.Equal(TaxStanding.Unchecked, number.Standing);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("n/a")]
    [InlineData("unknown")]
    [InlineData("-")]
    public void Words_are_no_tax_numbers(string? text) => Assert.Null(TaxNumber.Parse(text, "DE"));

    [Fact]
    public void No_text_breaks_the_reading() =>
        Gen.Select(Gen.OneOf(Gen.String, Gen.String[Gen.Char["0123456789ABCDEFHILNPRSTUX .-"], 0, 16]), Gen.OneOfConst(null, "DE", "ES", "IE", "NL", "BE", "US"))
            .Sample((text, country) => TaxNumber.Parse(text, country) is null or { Body.Length: > 0 });
}
