using System.Globalization;
using System.Text.Json;
using MlConnector.Pipedrive;
using MlConnector.Sync.Connections;
using MlConnector.Sync.Mapping;
using MlConnector.Sync.Mapping.Values;

namespace MlConnector.Sync.Tests.Mapping;

public sealed class TranslatorTests
{
    private static readonly Vocabulary _lists = new(
        new Dictionary<Lookup, LookupList>
        {
            [LookupKind.Countries] = new([new("DE", ["DE", "Germany", "Deutschland"]), new("AT", ["AT", "Austria"]), new("GE", ["GE", "Georgia"]), new("US-GA", ["US-GA", "Georgia"])]),
            [LookupKind.Salespeople] = new([new("AK", ["AK", "Anna Koch", "anna@acme.example"]), new("BR", ["BR", "Ben Roth", "ben@acme.example"], IsActive: false)]),
        },
        new UserList([new User { Id = 7, Email = "ANNA@acme.example", ActiveFlag = true }, new User { Id = 8, Email = "ben@acme.example", ActiveFlag = true }, new User { Id = 9, Email = "anna@acme.example", ActiveFlag = false }]));

    [Theory]
    [InlineData("Germany", "DE")]
    [InlineData(" deutschland ", "DE")]
    [InlineData("at", "AT")]
    [InlineData("GE", "GE")]
    [InlineData("Georgia", null)]
    [InlineData("Atlantis", null)]
    public void Countries_are_found_by_code_or_by_a_name_that_only_one_has(string text, string? expected)
    {
        var translated = ToBusinessCentral(Rule("country", LookupKind.Countries), text);
        Assert.Equal((expected, expected is null), (translated.Text, translated.Holds));
    }

    [Theory, Trait("Situation", "B68")]
    [InlineData("7", "AK")]
    [InlineData("8", null)]
    [InlineData("9", null)]
    [InlineData("10", null)]
    public void Owners_are_salespeople_only_while_both_are_active_and_never_hold_a_record(string user, string? expected)
    {
        var translated = ToBusinessCentral(Rule("salespersonCode", LookupKind.Salespeople, FieldRules.Owner), user);
        Assert.Equal((expected, false, expected is null), (translated.Text, translated.Holds, translated.Problem is not null));
    }

    [Theory]
    [InlineData(TextTransform.None, " De  12 ", " De  12 ")]
    [InlineData(TextTransform.Trim, " De  12 ", "De 12")]
    [InlineData(TextTransform.Upper, "straße i", "STRAßE I")]
    [InlineData(TextTransform.Lower, "DE I", "de i")]
    [InlineData(TextTransform.Digits, "+49 (40) 12-3", "4940123")]
    [InlineData(TextTransform.Digits, "none", null)]
    public void Transformations_do_not_depend_on_the_hosts_language(TextTransform transform, string text, string? expected)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("tr-TR");
            Assert.Equal(expected, Translator.Transformed(transform, text));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Listed_values_lead_there_and_back()
    {
        var rule = Rule("country", LookupKind.Countries) with { Values = new ValueMap(new Dictionary<string, string> { ["Home"] = "Germany", ["Next door"] = "AT" }) };
        Assert.Equal("DE", ToBusinessCentral(rule, "home").Text);
        Assert.Equal("Home", Translator.Translate(rule, Side.Pipedrive, "DE", null, _lists).Text);
        var unknown = ToBusinessCentral(rule, "Far away");
        Assert.True(unknown.Holds);
        Assert.Contains("'Far away' of 'x' is not among the values of 'country'; known are 'Home', 'Next door'", unknown.Problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(nameof(ValueKind.Text), "Müller", "Mu\u0308ller", true)]
    [InlineData(nameof(ValueKind.Text), "a", "A", false)]
    [InlineData(nameof(ValueKind.Text), "", null, true)]
    [InlineData(nameof(ValueKind.Code), " sw1a 1aa", "SW1A 1AA", true)]
    [InlineData(nameof(ValueKind.Number), "12.50", "12.5", true)]
    [InlineData(nameof(ValueKind.Number), "0.123456", "0.12346", true)]
    [InlineData(nameof(ValueKind.Number), "1e2", "100", true)]
    [InlineData(nameof(ValueKind.Number), "12.51", "12.5", false)]
    [InlineData(nameof(ValueKind.Number), "n/a", "n/a", true)]
    [InlineData(nameof(ValueKind.Text), "\ud800", "\ud800", true)]
    public void Values_are_compared_by_what_they_mean(string kind, string? left, string? right, bool expected) => Assert.Equal(expected, NormalForm.AreSame(Enum.Parse<ValueKind>(kind), left, right));

    [Theory, Trait("Fault", "F88")]
    [InlineData(5, "ab👩‍👩‍👧‍👦c", "ab")]
    [InlineData(13, "ab👩‍👩‍👧‍👦c", "ab👩‍👩‍👧‍👦")]
    [InlineData(3, "ab cd", "ab")]
    public void Texts_are_cut_between_characters_as_people_see_them(int longest, string text, string expected)
    {
        var cut = Translator.Translate(new FieldRule("city", "x") { Length = LengthPolicy.Cut }, Side.BusinessCentral, text, longest, Vocabulary.Empty);
        Assert.Equal(expected, cut.Text);
        Assert.Contains("this was cut off", cut.Note, StringComparison.Ordinal);
    }

    [Theory, Trait("Situation", "B111")]
    [InlineData("Gold", null)]
    [InlineData("3", "Pipedrive field 'The field' has no option '3' (any more); its options are 'Gold', 'Silver'.")]
    public void An_option_that_was_deleted_holds_the_record_by_name(string text, string? expected)
    {
        var translated = Translator.Translate(new FieldRule("website", "k") { Field = Field(CustomFieldType.Enum) }, Side.BusinessCentral, text, null, Vocabulary.Empty);
        Assert.Equal((expected, expected is not null), (translated.Problem, translated.Holds));
    }

    [Theory]
    [InlineData(CustomFieldType.Number, "12.5", "12.5")]
    [InlineData(CustomFieldType.Number, "twelve", null)]
    [InlineData(CustomFieldType.Date, "2026-03-01", "2026-03-01")]
    [InlineData(CustomFieldType.Date, "01.03.2026", null)]
    [InlineData(CustomFieldType.Enum, "gold ", "Gold")]
    [InlineData(CustomFieldType.Enum, "Tin", null)]
    [InlineData(CustomFieldType.Set, "silver,gold", "Gold, Silver")]
    [InlineData(CustomFieldType.Set, "Gold, Tin", null)]
    [InlineData(CustomFieldType.User, "12", "12")]
    [InlineData(CustomFieldType.Person, "Anna", null)]
    public void What_a_custom_field_cannot_hold_is_said_before_it_is_sent(string type, string text, string? expected)
    {
        var translated = Translator.Translate(new FieldRule("website", "k") { Field = Field(type), PipedriveName = "The field" }, Side.Pipedrive, text, null, Vocabulary.Empty);
        Assert.Equal((expected, expected is null), (translated.Text, translated.Holds));
    }

    private static FieldDefinition Field(string type) => new()
    {
        FieldCode = "k",
        FieldName = "The field",
        FieldType = type,
        Options = [new FieldOption { Id = JsonSerializer.SerializeToElement(1), Label = "Gold" }, new FieldOption { Id = JsonSerializer.SerializeToElement(2), Label = "Silver" }],
    };

    private static FieldRule Rule(string member, LookupKind lookup, string pipedrive = "x") => new(member, pipedrive) { Target = new MemberInfo(member, null, true) { Lookup = lookup, Kind = ValueKind.Code } };

    private static Translated ToBusinessCentral(FieldRule rule, string text) => Translator.Translate(rule, Side.BusinessCentral, text, null, _lists);
}
