using System.Text.Json;
using MlConnector.Pipedrive.Tests.Resources;
using MlConnector.Pipedrive.Tests.Writing;

namespace MlConnector.Pipedrive.Tests.Fields;

/// <summary>A class of the user's is tied to custom fields by name.</summary>
public sealed class BindingTests
{
    private static readonly CustomFieldBinding<Extras> _binding = new CustomFieldBinding<Extras>()
        .Text("ERP order", extras => extras.Order, (extras, value) => extras with { Order = value })
        .Money("Limit", extras => extras.Limit, (extras, value) => extras with { Limit = value })
        .Option("Segment", extras => extras.Segment, (extras, value) => extras with { Segment = value })
        .Options("Regions", extras => extras.Regions, (extras, value) => extras with { Regions = value })
        .Organization("Group", extras => extras.Group, (extras, value) => extras with { Group = value });

    private static readonly string[] _fields =
    [
        """{"field_code":"a","field_name":"ERP order","field_type":"varchar"}""", """{"field_code":"b","field_name":"Limit","field_type":"monetary"}""",
        """{"field_code":"c","field_name":"Segment","field_type":"enum","options":[{"id":27,"label":"Retail"}]}""",
        """{"field_code":"d","field_name":"Regions","field_type":"set","options":[{"id":1,"label":"North"},{"id":2,"label":"South"}]}""",
        """{"field_code":"e","field_name":"Group","field_type":"org"}""",
    ];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Fields_arrive_in_the_class()
    {
        var bound = await ResolveAsync(_fields);

        var extras = bound.Read(Fields("""{"a":"SO-1","b":{"value":10.5,"currency":"EUR"},"c":27,"d":[2,9],"e":9}"""), new Extras());

        Assert.Equal(("SO-1", new MoneyValue(10.5m, "EUR"), "Retail", new OrganizationId(9)), (extras.Order, extras.Limit, extras.Segment, extras.Group));
        Assert.Equal(["South", "9"], extras.Regions!);
        Assert.Equal(["a", "b", "c", "d", "e"], bound.Keys);
    }

    [Fact]
    public async Task The_class_is_written_with_ids_and_empty_members_empty_their_fields()
    {
        var changes = (await ResolveAsync(_fields)).Write(new Extras { Order = "SO-2", Segment = "retail", Regions = [] });

        Assert.Equal(
            """{"custom_fields":{"a":"SO-2","b":null,"c":27,"d":null,"e":null}}""",
            await WrittenBody.OfAsync(api => api.UpdateDealAsync(new DealId(1), new DealChanges { CustomFields = changes }, Cancellation)));
    }

    [Fact]
    public async Task Only_differences_are_written_and_none_when_nothing_differs()
    {
        var bound = await ResolveAsync(_fields);
        var before = new Extras { Order = "SO-1", Regions = ["North", "South"] };

        Assert.Null(bound.WriteDifferences(before, before with { Regions = ["South", "North"] }));
        Assert.Equal(["a"], bound.WriteDifferences(before, before with { Order = null })!.Keys);
    }

    [Fact]
    public async Task Missing_ambiguous_and_wrongly_typed_fields_are_named_together()
    {
        var failure = await Assert.ThrowsAsync<CustomFieldException>(() => ResolveAsync(
            _fields[0], _fields[0].Replace("\"a\"", "\"z\"", StringComparison.Ordinal), _fields[1].Replace("monetary", "double", StringComparison.Ordinal), _fields[2], _fields[4]));

        Assert.Contains("'ERP order' is the name of 2 fields; use the key (a or z)", failure.Message, StringComparison.Ordinal);
        Assert.Contains("'Limit' has the type double, not monetary", failure.Message, StringComparison.Ordinal);
        Assert.Contains("'Regions' does not exist", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_that_is_too_long_and_an_unknown_option_are_refused_with_the_field_s_name()
    {
        var bound = await ResolveAsync(_fields);

        Assert.Contains("ERP order", Assert.Throws<CustomFieldException>(() => bound.Write(new Extras { Order = new string('x', 256) })).Message, StringComparison.Ordinal);
        Assert.Contains("'Gone'", Assert.Throws<CustomFieldException>(() => bound.Write(new Extras { Segment = "Gone" })).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_type_of_field_can_be_tied()
    {
        var all = new CustomFieldBinding<string>()
            .Text("varchar", text => text, (_, value) => value!).Text("varchar_auto", text => text, (_, value) => value!).Text("text", text => text, (_, value) => value!).Text("phone", text => text, (_, value) => value!)
            .Number("double", _ => 1, (text, _) => text).Money("monetary", _ => null, (text, _) => text).Date("date", _ => null, (text, _) => text).DateRange("daterange", _ => null, (text, _) => text)
            .Time("time", _ => null, (text, _) => text).TimeRange("timerange", _ => null, (text, _) => text).Option("enum", _ => null, (text, _) => text).Options("set", _ => null, (text, _) => text)
            .User("user", _ => null, (text, _) => text).Organization("org", _ => null, (text, _) => text).Person("people", _ => null, (text, _) => text).Address("address", _ => null, (text, _) => text);
        var types = typeof(CustomFieldType).GetFields().Select(field => (string)field.GetRawConstantValue()!).ToList();
        using var server = AccountServer.Answering(AccountServer.Page(string.Join(',', types.Select(type => $$"""{"field_code":"{{type}}","field_name":"{{type}}","field_type":"{{type}}"}"""))));

        var bound = await all.ResolveAsync(new CustomFieldCatalog(server.Api), FieldEntity.Deal, Cancellation);

        Assert.Equal(types.Order(StringComparer.Ordinal), bound.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(16, bound.Write("x").Keys.Count());
    }

    private static async Task<BoundCustomFields<Extras>> ResolveAsync(params string[] fields)
    {
        using var server = AccountServer.Answering(AccountServer.Page(string.Join(',', fields)));
        return await _binding.ResolveAsync(new CustomFieldCatalog(server.Api), FieldEntity.Deal, Cancellation);
    }

    private static CustomFields Fields(string json) => JsonSerializer.Deserialize($$$"""{"success":true,"data":{"id":1,"custom_fields":{{{json}}}}}""", PipedriveJsonContext.Default.SingleAnswerDeal)!.Data.CustomFields;

    private sealed record Extras
    {
        public string? Order { get; init; }

        public MoneyValue? Limit { get; init; }

        public string? Segment { get; init; }

        public IReadOnlyList<string>? Regions { get; init; }

        public OrganizationId? Group { get; init; }
    }
}
