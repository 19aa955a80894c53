using MlConnector.Pipedrive.Tests.Resources;

namespace MlConnector.Pipedrive.Tests.Fields;

/// <summary>The catalog reads definitions once, again when a field is unknown, and knows fields by key, name and id.</summary>
public sealed class CatalogTests
{
    private const string Number = """{"field_code":"aaa","field_name":"ERP order","field_type":"varchar"}""";
    private const string Segment = """{"field_code":"bbb","field_name":"Segment","field_type":"enum","options":[{"id":27,"label":"Retail"},{"id":"28","label":"Public"}]}""";
    private const string Twin = """{"field_code":"ccc","field_name":"erp ORDER","field_type":"text"}""";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Definitions_are_read_once_for_each_kind_of_record()
    {
        using var server = AccountServer.Answering(AccountServer.Page($"{Number},{Segment}"));
        var catalog = new CustomFieldCatalog(server.Api, server.Time);

        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => catalog.GetAsync(FieldEntity.Deal, Cancellation)));
        var byName = await catalog.FindAsync(FieldEntity.Deal, "erp order", Cancellation);
        var byKey = await catalog.FindAsync(FieldEntity.Deal, "aaa", Cancellation);
        await catalog.GetAsync(FieldEntity.Person, Cancellation);

        Assert.Equal(("aaa", "aaa"), (byName.FieldCode, byKey.FieldCode));
        Assert.Equal(["GET /api/v2/dealFields?limit=500", "GET /api/v2/personFields?limit=500"], server.Requests);
    }

    [Fact]
    public async Task An_unknown_field_is_looked_for_again_but_not_more_than_once_a_minute()
    {
        using var server = AccountServer.Answering(AccountServer.Page(Segment), AccountServer.Page($"{Segment},{Number}"));
        var catalog = new CustomFieldCatalog(server.Api, server.Time);
        await catalog.GetAsync(FieldEntity.Deal, Cancellation);

        await Assert.ThrowsAsync<CustomFieldException>(() => catalog.FindAsync(FieldEntity.Deal, "ERP order", Cancellation));
        Assert.Single(server.Requests);

        server.Time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal("aaa", (await catalog.FindAsync(FieldEntity.Deal, "ERP order", Cancellation)).FieldCode);
        await Assert.ThrowsAsync<CustomFieldException>(() => catalog.FindAsync(FieldEntity.Deal, "Nothing", Cancellation));
        Assert.Equal(2, server.Requests.Count);
    }

    [Fact]
    public async Task Definitions_are_read_again_on_demand()
    {
        using var server = AccountServer.Answering(AccountServer.Page(Segment), AccountServer.Page($"{Segment},{Number}"));
        var catalog = new CustomFieldCatalog(server.Api, server.Time);

        Assert.Single((await catalog.GetAsync(FieldEntity.Deal, Cancellation)).Definitions);
        Assert.Equal(2, (await catalog.RefreshAsync(FieldEntity.Deal, Cancellation)).Definitions.Count);
        Assert.Equal(2, (await catalog.GetAsync(FieldEntity.Deal, Cancellation)).Definitions.Count);
    }

    [Fact]
    public async Task A_numeric_id_is_found_in_the_list_that_has_ids()
    {
        using var server = new AccountServer(request => request.RequestUri!.AbsolutePath.Contains("/v1/", StringComparison.Ordinal)
            ? AccountServer.Page("""{"id":12345,"key":"bbb","name":"Segment"}""") : AccountServer.Page($"{Number},{Segment}"));
        var catalog = new CustomFieldCatalog(server.Api, server.Time);

        Assert.Equal("bbb", (await catalog.FindAsync(FieldEntity.Deal, "12345", Cancellation)).FieldCode);
        Assert.Equal("bbb", (await catalog.FindAsync(FieldEntity.Deal, "12345", Cancellation)).FieldCode);
        await Assert.ThrowsAsync<CustomFieldException>(() => catalog.FindAsync(FieldEntity.Deal, "54321", Cancellation));
        Assert.Equal(["GET /api/v2/dealFields?limit=500", "GET /api/v1/dealFields?limit=500"], server.Requests);
    }

    [Fact]
    public async Task A_name_of_two_fields_is_refused_and_their_keys_are_named()
    {
        using var server = AccountServer.Answering(AccountServer.Page($"{Number},{Twin}"));

        var failure = await Assert.ThrowsAsync<CustomFieldException>(() => new CustomFieldCatalog(server.Api).FindAsync(FieldEntity.Deal, "ERP order", Cancellation));

        Assert.Contains("aaa or ccc", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Labels_and_ids_of_options_lead_to_each_other()
    {
        using var server = AccountServer.Answering(AccountServer.Page(Segment));
        var fields = await new CustomFieldCatalog(server.Api).GetAsync(FieldEntity.Deal, Cancellation);

        Assert.Equal((27L, 28L, null), (fields.FindOption("Segment", "retail"), fields.FindOption("bbb", "Public"), fields.FindOption("bbb", "Gone")));
        Assert.Equal(("Retail", "Public", null), (fields.FindLabel("Segment", 27), fields.FindLabel("Segment", 28), fields.FindLabel("Segment", 29)));
    }
}
