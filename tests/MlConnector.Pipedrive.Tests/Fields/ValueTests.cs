using System.Text.Json;
using MlConnector.Pipedrive.Tests.Writing;

namespace MlConnector.Pipedrive.Tests.Fields;

/// <summary>Values of all types read the same from records, older records and webhooks, and are written as records have them.</summary>
public sealed class ValueTests
{
    private const string Key = "d4de1c1518b4531717c676029a45911c340390a6";

    private static readonly Dictionary<string, Func<CustomFields, object?>> _readers = new()
    {
        [CustomFieldType.Varchar] = fields => fields.GetText(Key),
        [CustomFieldType.VarcharAuto] = fields => fields.GetText(Key),
        [CustomFieldType.Text] = fields => fields.GetText(Key),
        [CustomFieldType.Phone] = fields => fields.GetText(Key),
        [CustomFieldType.Number] = fields => fields.GetNumber(Key),
        [CustomFieldType.Monetary] = fields => fields.GetMoney(Key),
        [CustomFieldType.Date] = fields => fields.GetDate(Key),
        [CustomFieldType.DateRange] = fields => fields.GetDateRange(Key),
        [CustomFieldType.Time] = fields => fields.GetTime(Key),
        [CustomFieldType.TimeRange] = fields => fields.GetTimeRange(Key),
        [CustomFieldType.Enum] = fields => fields.GetOption(Key),
        [CustomFieldType.Set] = fields => string.Join('+', fields.GetOptions(Key)),
        [CustomFieldType.User] = fields => fields.GetUser(Key),
        [CustomFieldType.Organization] = fields => fields.GetOrganization(Key),
        [CustomFieldType.Person] = fields => fields.GetPerson(Key),
        [CustomFieldType.Address] = fields => fields.GetAddress(Key) is { } address ? $"{address.Value}|{address.Locality}|{address.Region}|{address.PostalCode}" : null,
    };

    private static readonly Dictionary<string, object> _meanings = new()
    {
        [CustomFieldType.Varchar] = "SO-1001",
        [CustomFieldType.VarcharAuto] = "SO-1001",
        [CustomFieldType.Text] = "long\ntext",
        [CustomFieldType.Phone] = "+372 600",
        [CustomFieldType.Number] = 12.5m,
        [CustomFieldType.Monetary] = new MoneyValue(120.5m, "EUR"),
        [CustomFieldType.Date] = new DateOnly(2026, 9, 1),
        [CustomFieldType.DateRange] = new DateRange(new DateOnly(2026, 9, 1), new DateOnly(2026, 9, 30)),
        [CustomFieldType.Time] = new ZonedTime(new TimeOnly(14, 30), 42),
        [CustomFieldType.TimeRange] = new TimeRange(new TimeOnly(14, 30), new TimeOnly(15, 0), 42),
        [CustomFieldType.Enum] = 27L,
        [CustomFieldType.Set] = "27+28",
        [CustomFieldType.User] = 11L,
        [CustomFieldType.Organization] = new OrganizationId(9),
        [CustomFieldType.Person] = new PersonId(7),
        [CustomFieldType.Address] = "Tallinn, Estonia|Tallinn|Harju|10143",
    };

    public static TheoryData<string, string> Records => new()
    {
        { CustomFieldType.Varchar, "\"SO-1001\"" },
        { CustomFieldType.VarcharAuto, "\"SO-1001\"" },
        { CustomFieldType.Text, "\"long\\ntext\"" },
        { CustomFieldType.Phone, "\"+372 600\"" },
        { CustomFieldType.Number, "12.5" },
        { CustomFieldType.Monetary, """{"value":120.5,"currency":"EUR"}""" },
        { CustomFieldType.Date, "\"2026-09-01\"" },
        { CustomFieldType.DateRange, """{"value":"2026-09-01","until":"2026-09-30"}""" },
        { CustomFieldType.Time, """{"value":"14:30:00","timezone_id":42,"timezone_name":"Europe/Tallinn"}""" },
        { CustomFieldType.TimeRange, """{"value":"14:30:00","until":"15:00:00","timezone_id":42}""" },
        { CustomFieldType.Enum, "27" },
        { CustomFieldType.Enum, """{"id":27,"label":"Retail"}""" },
        { CustomFieldType.Set, "[27,28]" },
        { CustomFieldType.Set, """[{"id":27,"label":"Retail"},{"id":28,"label":"Public"}]""" },
        { CustomFieldType.User, "11" },
        { CustomFieldType.Organization, "9" },
        { CustomFieldType.Person, "7" },
        { CustomFieldType.Address, """{"value":"Tallinn, Estonia","locality":"Tallinn","admin_area_level_1":"Harju","postal_code":"10143","route":null}""" },
    };

    /// <summary>The members after the key are those beside it.</summary>
    public static TheoryData<string, string> OlderRecords => new()
    {
        { CustomFieldType.Varchar, """{"_":"SO-1001"}""" },
        { CustomFieldType.Number, """{"_":"12.5"}""" },
        { CustomFieldType.Monetary, """{"_":120.5,"_currency":"EUR"}""" },
        { CustomFieldType.Date, """{"_":"2026-09-01"}""" },
        { CustomFieldType.DateRange, """{"_":"2026-09-01","_until":"2026-09-30"}""" },
        { CustomFieldType.Time, """{"_":"14:30:00","_timezone_id":42}""" },
        { CustomFieldType.TimeRange, """{"_":"14:30:00","_until":"15:00:00","_timezone_id":"42"}""" },
        { CustomFieldType.Enum, """{"_":"27"}""" },
        { CustomFieldType.Set, """{"_":"27,28"}""" },
        { CustomFieldType.User, """{"_":{"id":11,"name":"Mari","value":11}}""" },
        { CustomFieldType.Organization, """{"_":{"name":"Acme","people_count":1,"value":9}}""" },
        { CustomFieldType.Person, """{"_":7}""" },
        { CustomFieldType.Address, """{"_":"Tallinn, Estonia","_locality":"Tallinn","_admin_area_level_1":"Harju","_postal_code":"10143"}""" },
    };

    public static TheoryData<string, string> Webhooks => new()
    {
        { CustomFieldType.Varchar, """{"type":"varchar","value":"SO-1001"}""" },
        { CustomFieldType.VarcharAuto, """{"type":"varchar_auto","value":"SO-1001"}""" },
        { CustomFieldType.Phone, """{"type":"phone","value":"+372 600"}""" },
        { CustomFieldType.Number, """{"type":"double","value":12.5}""" },
        { CustomFieldType.Monetary, """{"type":"monetary","value":120.5,"currency":"EUR"}""" },
        { CustomFieldType.Date, """{"type":"date","value":"2026-09-01"}""" },
        { CustomFieldType.DateRange, """{"type":"daterange","from":"2026-09-01","until":"2026-09-30"}""" },
        { CustomFieldType.Time, """{"type":"time","value":"14:30:00","timezone_id":42}""" },
        { CustomFieldType.TimeRange, """{"type":"timerange","from":"14:30:00","until":"15:00:00","timezone_id":42}""" },
        { CustomFieldType.Enum, """{"type":"enum","id":27}""" },
        { CustomFieldType.Set, """{"type":"set","values":[{"id":27},{"id":28}]}""" },
        { CustomFieldType.User, """{"type":"user","id":11}""" },
        { CustomFieldType.Organization, """{"type":"org","id":9}""" },
        { CustomFieldType.Person, """{"type":"people","id":7}""" },
        { CustomFieldType.Address, """{"type":"address","formatted_address":"Tallinn, Estonia","locality":"Tallinn","admin_area_level_1":"Harju","postal_code":"10143"}""" },
    };

    [Theory]
    [MemberData(nameof(Records))]
    public void A_record_s_value_is_read(string type, string value) => AssertRead(type, Webhook($$$"""{"custom_fields":{"{{{Key}}}":{{{value}}}}}"""));

    [Theory]
    [MemberData(nameof(OlderRecords))]
    public void An_older_record_s_value_is_read(string type, string members) =>
        AssertRead(type, Webhook(members.Replace("\"_\"", $"\"{Key}\"", StringComparison.Ordinal).Replace("\"_", $"\"{Key}_", StringComparison.Ordinal)));

    [Theory]
    [MemberData(nameof(Webhooks))]
    public void A_webhook_s_value_is_read(string type, string value) => AssertRead(type, Webhook($$$"""{"id":1,"custom_fields":{"{{{Key}}}":{{{value}}}}}"""));

    [Fact]
    public void Empty_fields_read_as_null_of_every_type()
    {
        foreach (var empty in new[] { Webhook($$$"""{"custom_fields":{"{{{Key}}}":null}}"""), CustomFields.Empty })
        {
            Assert.All(_readers, reader => Assert.Equal(reader.Key == CustomFieldType.Set ? "" : null, reader.Value(empty)));
        }
    }

    [Fact]
    public void Parts_beside_a_field_are_no_fields_and_other_members_neither() =>
        Assert.Equal([Key], Webhook($$"""{"id":1,"title":"x","{{Key}}":120.5,"{{Key}}_currency":"EUR"}""").Keys);

    [Fact]
    public async Task Every_type_is_written_as_records_have_it()
    {
        var changes = new CustomFieldChanges()
            .SetText("a", "SO-1001").SetNumber("b", 12.50m).SetMoney("c", new MoneyValue(120.5m, "EUR")).SetDate("d", new DateOnly(2026, 9, 1))
            .SetDateRange("e", new DateRange(new DateOnly(2026, 9, 1), new DateOnly(2026, 9, 30))).SetTime("f", new ZonedTime(new TimeOnly(14, 30)))
            .SetTimeRange("g", new TimeRange(new TimeOnly(14, 30), new TimeOnly(15, 0), 42)).SetOption("h", 27).SetOptions("i", [27, 28]).SetUser("j", 11)
            .SetOrganization("k", new OrganizationId(9)).SetPerson("l", new PersonId(7)).SetAddress("m", new ReplacedAddress(new PostalAddress { Value = "Tallinn" })).Clear("n");

        Assert.Equal(
            """{"custom_fields":{"a":"SO-1001","b":12.50,"c":{"value":120.5,"currency":"EUR"},"d":"2026-09-01","e":{"value":"2026-09-01","until":"2026-09-30"},"f":{"value":"14:30:00"},"""
            + "\"g\":" + """{"value":"14:30:00","until":"15:00:00","timezone_id":42},"h":27,"i":[27,28],"j":11,"k":9,"l":7,"m":{"value":"Tallinn"},"n":null}}""",
            await WrittenBody.OfAsync(api => api.UpdateDealAsync(new DealId(1), new DealChanges { CustomFields = changes }, TestContext.Current.CancellationToken)));
        Assert.Throws<ArgumentNullException>(() => changes.SetMoney("c", new MoneyValue(1, null)));
    }

    private static void AssertRead(string type, CustomFields fields) => Assert.Equal(_meanings[type], _readers[type](fields));

    private static CustomFields Webhook(string json)
    {
        using var document = JsonDocument.Parse(json);
        return CustomFields.OfWebhook(document.RootElement);
    }
}
