using System.Globalization;
using System.Text.Json;

namespace MlConnector.Pipedrive.Tests.Fields;

/// <summary>Custom fields are kept as bytes beside keys that records share; nobody notices.</summary>
public sealed class CompactFieldTests
{
    [Fact]
    public void Values_of_any_form_are_read_as_they_were_written()
    {
        var fields = Read("""{"a":"x\"\u00e9\n","b":[1,{"c":[ ]},"é"],"d":{"value":"1e2","more":{"e":null,"f":[true,false]}},"g":"","h":-12.50,"i":{}}""");

        Assert.Equal(["a", "b", "d", "g", "h", "i"], fields.Keys);
        Assert.Equal(("x\"é\n", "", "-12.50", 100m), (fields.GetText("a"), fields.GetText("g"), fields.GetText("h"), fields.GetNumber("d")));
        Assert.Equal("""[1,{"c":[]},"é"]""", fields.Get("b").GetRawText());
        Assert.Equal("""{"value":"1e2","more":{"e":null,"f":[true,false]}}""", fields.Get("d").GetRawText());
        Assert.Null(fields.GetText("i"));
        Assert.Equal((JsonValueKind.Object, JsonValueKind.Undefined), (fields.Get("i").ValueKind, fields.Get("j").ValueKind));
    }

    [Fact]
    public void Records_with_other_keys_in_between_keep_their_own()
    {
        var records = Enumerable.Range(0, 300).Select(number => Read(string.Create(CultureInfo.InvariantCulture, $$"""{"a":{{number}},"k{{number % 7}}":"v{{number}}","z":null}"""))).ToList();

        Assert.All(records.Index(), record =>
        {
            Assert.Equal(record.Index, record.Item.GetNumber("a"));
            Assert.Equal($"v{record.Index}", record.Item.GetText($"k{record.Index % 7}"));
            Assert.Equal(3, record.Item.Keys.Count());
        });
    }

    [Fact]
    public void More_keys_than_are_remembered_are_read_all_the_same()
    {
        var old = Read("""{"a":1,"b":2}""");

        for (var number = 0; number < 70_000; number++)
        {
            Assert.Equal(1, Read(string.Create(CultureInfo.InvariantCulture, $$"""{"n{{number}}":1}""")).GetNumber(string.Create(CultureInfo.InvariantCulture, $"n{number}")));
        }

        Assert.Equal((1m, 2m), (old.GetNumber("a"), Read("""{"a":1,"b":2}""").GetNumber("b")));
    }

    [Theory]
    [InlineData("""{"id":1}""")]
    [InlineData("""{"id":1,"custom_fields":null}""")]
    [InlineData("""{"id":1,"custom_fields":[]}""")]
    [InlineData("""{"id":1,"custom_fields":{}}""")]
    public void A_record_without_custom_fields_has_none(string json)
    {
        Assert.Empty(JsonSerializer.Deserialize(json, PipedriveJsonContext.Default.Options.GetTypeInfo(typeof(Person))) is Person { CustomFields: { } own } ? own.Keys : ["no custom fields"]);
        Assert.Empty(JsonSerializer.Deserialize(json, PipedriveJsonContext.Default.Options.GetTypeInfo(typeof(Product))) is Product { CustomFields: { } other } ? other.Keys : ["no custom fields"]);
    }

    [Theory]
    [InlineData("""{"a":1,"b":2,"a":3}""")]
    [InlineData("""{"a":"\ud800"}""")]
    public void What_no_server_should_send_is_an_error(string json) => Assert.Throws<JsonException>(() => Read(json));

    private static CustomFields Read(string json) => JsonSerializer.Deserialize($$"""{"id":1,"custom_fields":{{json}}}""", PipedriveJsonContext.Default.Deal)!.CustomFields;
}
