using CsCheck;
using MlConnector.Sync.Matching.Normalization;

namespace MlConnector.Sync.Tests.Matching;

public sealed class CompanyNameTests
{
    [Theory, Trait("Situation", "B3")]
    [InlineData("ACME GmbH", "acme")]
    [InlineData("Acme  G.m.b.H. ", "acme")]
    [InlineData("Acme G.m.b.H. & Co. KG", "acme")]
    [InlineData("Acme GmbH+Co.KG", "acme")]
    [InlineData("Acme UG (haftungsbeschränkt)", "acme")]
    [InlineData("Acme Ges.m.b.H.", "acme")]
    [InlineData("Acme AG", "acme")]
    [InlineData("Acme Ltd.", "acme")]
    [InlineData("Acme Pty. Ltd.", "acme")]
    [InlineData("Acme Pvt. Ltd", "acme")]
    [InlineData("Acme Private Limited", "acme")]
    [InlineData("ACME, Inc.", "acme")]
    [InlineData("Acme L.L.C.", "acme")]
    [InlineData("Acme Co., Ltd.", "acme")]
    [InlineData("Acme Sdn. Bhd.", "acme")]
    [InlineData("Acme S.p.A.", "acme")]
    [InlineData("Acme S.r.l.", "acme")]
    [InlineData("Acme S.à r.l.", "acme")]
    [InlineData("SARL Acme", "acme")]
    [InlineData("Acme S.A.S.", "acme")]
    [InlineData("Acme S.A. de C.V.", "acme")]
    [InlineData("Acme S. de R.L. de C.V.", "acme")]
    [InlineData("Acme, S.L.U.", "acme")]
    [InlineData("Acme Ltda", "acme")]
    [InlineData("Acme S/A", "acme")]
    [InlineData("Acme Lda.", "acme")]
    [InlineData("Acme B.V.", "acme")]
    [InlineData("Acme N.V.", "acme")]
    [InlineData("Acme A/S", "acme")]
    [InlineData("Acme ApS", "acme")]
    [InlineData("AB Acme", "acme")]
    [InlineData("Acme AB (publ)", "acme")]
    [InlineData("Oy Acme Ab", "acme")]
    [InlineData("Acme ehf.", "acme")]
    [InlineData("Acme OÜ", "acme")]
    [InlineData("UAB \"Acme\"", "acme")]
    [InlineData("SIA Acme", "acme")]
    [InlineData("Acme Sp. z o.o.", "acme")]
    [InlineData("Acme Spółka z o.o.", "acme")]
    [InlineData("Acme s.r.o.", "acme")]
    [InlineData("Acme, spol. s r. o.", "acme")]
    [InlineData("Acme a.s.", "acme")]
    [InlineData("Acme d.o.o.", "acme")]
    [InlineData("Acme Kft.", "acme")]
    [InlineData("Acme EOOD", "acme")]
    [InlineData("Acme A.Ş.", "acme")]
    [InlineData("OOO «Acme»", "acme")]
    [InlineData("ООО Ромашка", "ромашка")]
    [InlineData("Ромашка ООО", "ромашка")]
    [InlineData("Acme K.K.", "acme")]
    [InlineData("株式会社トヨタ", "トヨタ")]
    [InlineData("トヨタ株式会社", "トヨタ")]
    [InlineData("㈱トヨタ", "トヨタ")]
    [InlineData("上海贸易有限公司", "上海贸易")]
    [InlineData("주식회사 삼성", "삼성")]
    [InlineData("PT Acme Tbk", "acme")]
    public void A_legal_form_is_no_part_of_the_name(string name, string folded) => Assert.Equal(folded, CompanyName.Folded(name));

    [Theory]
    [InlineData("Müller und Söhne", "muller sohne")]
    [InlineData("Muller & Sohne", "muller sohne")]
    [InlineData("Smith and Sons", "smith sons")]
    [InlineData("Straße", "strasse")]
    [InlineData("Ørsted", "orsted")]
    [InlineData("Æther Œuvre", "aether oeuvre")]
    [InlineData("Łódź Đakovo", "lodz dakovo")]
    [InlineData("Þór Guðmunds", "thor gudmunds")]
    [InlineData("Işık İzmir", "isik izmir")]
    [InlineData("ＡＣＭＥ", "acme")]
    [InlineData("Ac\u200Bme\u00AD \u202Eholding\uFEFF", "acme holding")]
    [InlineData("O’Neil's", "oneils")]
    [InlineData("Dr.Oetker", "dr oetker")]
    [InlineData("ｶﾞｽ", "ガス")]
    public void Accents_width_invisible_characters_and_punctuation_do_not_count(string name, string folded) => Assert.Equal(folded, CompanyName.Folded(name));

    [Theory]
    [InlineData("AG", "ag")]
    [InlineData("Company Ltd", "company")]
    [InlineData("S.A.", "sa")]
    [InlineData("株式会社", "株式会社")]
    [InlineData("& Co.", "co")]
    [InlineData("+++", "+++")]
    public void A_name_is_never_folded_away(string name, string folded) => Assert.Equal(folded, CompanyName.Folded(name));

    [Theory]
    [InlineData("Acme AT", "Acme DE")]
    [InlineData("Acme Holding GmbH", "Acme GmbH")]
    [InlineData("Bauer", "Baur")]
    [InlineData("が", "か")]
    [InlineData("Acme 1", "Acme 2")]
    public void What_tells_two_companies_apart_stays(string left, string right) => Assert.NotEqual(CompanyName.Folded(left), CompanyName.Folded(right));

    [Fact]
    public void Any_text_folds_to_something_that_folds_to_itself_and_ignores_case_and_space()
    {
        var name = Gen.OneOf(Gen.String, Gen.String[Gen.Char["aAbß .&GmbHéø株式会社-'"], 0, 30]);
        name.Sample(text =>
        {
            var folded = CompanyName.Folded(text);
            return folded.Length <= FoldedText.MaxLength
                && (folded.Length > 0 || FoldedText.Exact(text).Length == 0)
                && CompanyName.Folded($"  {text}\t") == folded;
        });
        Gen.String[Gen.Char["abcßéø GmH.&"], 0, 20].Sample(text => CompanyName.Folded(text.ToUpperInvariant()) == CompanyName.Folded(text.ToLowerInvariant()));
    }
}
