using CsCheck;
using MlConnector.Sync.Matching.Normalization;

namespace MlConnector.Sync.Tests.Matching;

public sealed class ContactNormalizationTests
{
    [Theory, Trait("Situation", "B13")]
    [InlineData("+45 12 34 56 78", null, "+4512345678")]
    [InlineData("12345678", "DK", "+4512345678")]
    [InlineData("0045 12345678", "DK", "+4512345678")]
    [InlineData("(040) 123 45-67", "DE", "+49401234567")]
    [InlineData("+49 (0)40 1234567", null, "+49401234567")]
    [InlineData("+49 40 1234567 ext. 12", null, "+49401234567")]
    [InlineData("020 7946 0958", "GB", "+442079460958")]
    [InlineData("06 698 12345", "IT", "+390669812345")]
    public void A_telephone_number_has_its_country(string text, string? country, string expected) => Assert.Equal(expected, TelephoneNumber.E164(text, country));

    [Theory, Trait("Situation", "B13")]
    [InlineData("12345678", null)]
    [InlineData("345678", "DK")]
    [InlineData("call me", "DE")]
    [InlineData("", "DE")]
    [InlineData("+999 12345678", null)]
    public void A_part_of_a_number_or_a_number_without_country_is_none(string text, string? country) => Assert.Null(TelephoneNumber.E164(text, country));

    [Theory]
    [InlineData(" Anna.Koch@Acme.Example ", "anna.koch@acme.example")]
    [InlineData("mailto:a@b.example", "a@b.example")]
    [InlineData("Anna <a@b.example>; b@c.example", "a@b.example b@c.example")]
    [InlineData("a@müller.example", "a@xn--mller-kva.example")]
    [InlineData("nobody", "")]
    [InlineData("@b.example", "")]
    [InlineData("a@localhost", "")]
    public void Addresses_are_trimmed_lowered_and_in_ASCII(string text, string expected) =>
        Assert.Equal(expected, string.Join(' ', MailAddress.ParseAll(text).Select(address => address.Value)));

    [Theory, Trait("Situation", "B11")]
    [InlineData("info@acme.example", true, false)]
    [InlineData("Sales+de@acme.example", true, false)]
    [InlineData("anna@gmail.com", false, true)]
    [InlineData("anna@yahoo.co.uk", false, true)]
    [InlineData("anna@hotmail.fr", false, true)]
    [InlineData("info@gmx.de", true, true)]
    [InlineData("anna@acme.example", false, false)]
    [InlineData("anna@gmail.acme.example", false, false)]
    public void Shared_and_free_mailboxes_are_known(string text, bool shared, bool free)
    {
        var address = Assert.Single(MailAddress.ParseAll(text));

        Assert.Equal((shared, free), (address.IsShared, address.IsFreeMail));
    }

    [Theory]
    [InlineData("https://www.Acme.example/de/?x=1", "acme.example")]
    [InlineData("acme.example", "acme.example")]
    [InlineData("http://shop.müller.example:8080", "shop.xn--mller-kva.example")]
    [InlineData("https://www.facebook.com/acme", null)]
    [InlineData("acme", null)]
    [InlineData("http://127.0.0.1/", null)]
    [InlineData("not a site", null)]
    public void A_site_is_known_by_its_host_unless_everybody_has_a_page_there(string text, string? expected) => Assert.Equal(expected, WebHost.Of(text));

    [Theory]
    [InlineData("Germany", "DE")]
    [InlineData("Österreich", "AT")]
    [InlineData("uk", "GB")]
    [InlineData("dk", "DK")]
    [InlineData("United States of America", "US")]
    [InlineData("Atlantis", null)]
    [InlineData(null, null)]
    public void Countries_are_known_by_code_and_name(string? text, string? expected) => Assert.Equal(expected, Country.Code(text));

    [Theory]
    [InlineData("Mueller Maschinenbau GmbH", "Maschinenbau Müller")]
    [InlineData("Meyer Elektro", "Meier Elektro")]
    public void Near_names_have_one_skeleton(string left, string right) =>
        Assert.Equal(NameSimilarity.Skeleton(CompanyName.Words(left)), NameSimilarity.Skeleton(CompanyName.Words(right)));

    [Theory]
    [InlineData("Nordwind Industrie GmbH", "Nordwind Industries", 0.9, 1)]
    [InlineData("Nordwind Industrie", "Nordwind Handel", 0.3, 0.72)]
    [InlineData("Halle 12 Lager", "Halle 13 Lager", 0, 0)]
    [InlineData("Acme", "Contoso", 0, 0)]
    public void Similarity_grows_with_what_names_share(string left, string right, double least, double most) =>
        Assert.InRange(NameSimilarity.Of(CompanyName.Words(left), CompanyName.Words(right)), least, most);

    [Fact]
    public void Nothing_that_people_type_breaks_the_reading() => Gen.String.Sample(text =>
        MailAddress.ParseAll(text).All(address => address.Domain.Length > 0)
        && WebHost.Of(text) is null or { Length: > 0 }
        && TelephoneNumber.E164(text, "DE") is null or ['+', ..]
        && NameSimilarity.Of(CompanyName.Words(text), CompanyName.Words(text)) is 0 or > 0.999);
}
