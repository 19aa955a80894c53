using System.Net;

namespace MlConnector.Testing.Tests.BusinessCentral;

public sealed class RecordRulesTests : IDisposable
{
    private readonly Api _api = new();

    public void Dispose() => _api.Dispose();

    [Theory]
    [InlineData("""{"displayName":"A","nonsense":1}""", "BadRequest")]
    [InlineData("""{"displayName":"A","id":"6f9619ff-8b86-d011-b42d-00c04fc964ff"}""", "BadRequest_InvalidOperation")]
    [InlineData("""{"displayName":"A","balanceDue":1}""", "BadRequest_InvalidOperation")]
    [InlineData("""{"displayName":"A","postingGroup":"X"}""", "BadRequest")]
    [InlineData("""{"displayName":"A","city":"1234567890123456789012345678901"}""", "Application_StringExceededLength")]
    [InlineData("""{"number":"C1"}""", "Application_DialogException")]
    [InlineData("""{"displayName":""}""", "Application_DialogException")]
    [InlineData("""{"displayName":"A","country":"XX"}""", "Internal_InvalidTableRelation")]
    [InlineData("""{"displayName":"A","salespersonCode":"NOBODY"}""", "Internal_InvalidTableRelation")]
    [InlineData("""{"displayName":"A","currencyCode":"USD"}""", "Application_DialogException")]
    [InlineData("""{"displayName":"A","phoneNumber":"12 ext 3"}""", "Application_FieldValidationException")]
    [InlineData("""{"displayName":"A","email":"not an address"}""", "Application_DialogException")]
    [InlineData("""{"displayName":"A","blocked":"Maybe"}""", "BadRequest")]
    [InlineData("""{"displayName":"A","creditLimit":null}""", "BadRequest")]
    [InlineData("""{"displayName":"A" """, "BadRequest")]
    public async Task A_wrong_customer_is_refused_and_leaves_nothing(string body, string code)
    {
        var reply = await _api.PostAsync("customers", body);

        Assert.Equal(HttpStatusCode.BadRequest, reply.Status);
        Assert.Equal(code, reply.Code);
        Assert.Matches("CorrelationId:  [0-9a-f-]{36}\\.$", reply.Message);
        Assert.Equal(0, _api.Company.Count("customers"));
        Assert.Equal(0, _api.Company.Count("contacts"));
        Assert.False(_api.Simulator.Journal.Entries[^1].Committed);
    }

    [Fact]
    public async Task Codes_are_upper_cased_and_numbers_given_out()
    {
        var given = await _api.PostAsync("customers", """{"number":" c-7 ","displayName":"A","country":"be"}""");
        var drawn = await _api.PostAsync("customers", """{"displayName":"B"}""");

        Assert.Equal(HttpStatusCode.Created, given.Status);
        Assert.Equal("C-7", given.Text("number"));
        Assert.Equal("BE", given.Text("country"));
        Assert.Equal("C00010", drawn.Text("number"));
        Assert.Equal("EUR", drawn.Text("currencyCode"));
        Assert.Equal(Guid.Empty.ToString(), drawn.Text("currencyId"));
    }

    [Fact]
    public async Task A_taken_number_is_refused()
    {
        _api.Company.AddCustomer("C1", "A");

        var reply = await _api.PostAsync("customers", """{"number":"c1","displayName":"B"}""");

        Assert.Equal("Internal_EntityWithSameKeyExists", reply.Code);
    }

    [Fact]
    public async Task Manual_numbers_can_be_forbidden()
    {
        _api.Simulator.Options.AllowManualNumbers = false;

        var reply = await _api.PostAsync("items", """{"number":"X","displayName":"B"}""");

        Assert.Equal("Application_DialogException", reply.Code);
        Assert.Contains("You may not enter numbers manually", reply.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_known_post_code_rewrites_the_address()
    {
        _api.Simulator.Options.PostCodes.Add(new SimulatedPostCode("1000", "Bruxelles", "", "BE"));
        _api.Simulator.Options.PostCodes.Add(new SimulatedPostCode("1000", "Ljubljana", "", "SI"));

        var first = await _api.PostAsync("customers", """{"displayName":"A","city":"Brussels","postalCode":"1000"}""");
        var second = await _api.PostAsync("customers", """{"displayName":"B","city":"Somewhere","country":"SI","postalCode":"1000"}""");

        Assert.Equal("Bruxelles", first.Text("city"));
        Assert.Equal("BE", first.Text("country"));
        Assert.Equal("Ljubljana", second.Text("city"));
    }

    [Fact]
    public async Task A_change_needs_the_current_etag()
    {
        var id = _api.Company.AddCustomer("C1", "A");
        var read = await _api.GetAsync($"customers({id})");

        var without = await _api.PatchAsync($"customers({id})", null, """{"city":"Gent"}""");
        var malformed = await _api.PatchAsync($"customers({id})", "abc", """{"city":"Gent"}""");
        var changed = await _api.PatchAsync($"customers({id})", read.ETag, """{"city":"Gent"}""");
        var stale = await _api.PatchAsync($"customers({id})", read.ETag, """{"city":"Leuven"}""");
        var any = await _api.PatchAsync($"customers({id})", "*", """{"city":"Leuven"}""");

        Assert.Equal((HttpStatusCode.BadRequest, "BadRequest_InvalidToken"), (without.Status, without.Code));
        Assert.Equal("BadRequest_InvalidToken", malformed.Code);
        Assert.Equal("Gent", changed.Text("city"));
        Assert.NotEqual(read.ETag, changed.ETag);
        Assert.Equal((HttpStatusCode.Conflict, "Request_EntityChanged"), (stale.Status, stale.Code));
        Assert.Equal("Leuven", any.Text("city"));
    }

    [Fact]
    public async Task A_change_that_changes_nothing_keeps_etag_and_time()
    {
        var id = _api.Company.AddCustomer("C1", "A");
        var read = await _api.GetAsync($"customers({id})");
        _api.Time.Advance(TimeSpan.FromMinutes(1));

        var same = await _api.PatchAsync($"customers({id})", read.ETag, """{"displayName":"A"}""");
        var other = await _api.PatchAsync($"customers({id})", read.ETag, """{"displayName":"B"}""");

        Assert.Equal(read.ETag, same.ETag);
        Assert.Equal("2026-03-02T08:00:00Z", same.Text("lastModifiedDateTime"));
        Assert.Equal("2026-03-02T08:01:00Z", other.Text("lastModifiedDateTime"));
    }

    [Fact]
    public async Task Items_pair_their_unit_and_refuse_stock_on_insert()
    {
        var iso = await _api.PostAsync("items", """{"displayName":"A","baseUnitOfMeasureCode":"HUR"}""");
        var unknown = await _api.PostAsync("items", """{"displayName":"A","baseUnitOfMeasureCode":"NONE"}""");
        var stock = await _api.PostAsync("items", """{"displayName":"A","inventory":3}""");
        var negative = await _api.PostAsync("items", """{"displayName":"A","unitPrice":-1}""");

        Assert.Equal("HOUR", iso.Text("baseUnitOfMeasureCode"));
        Assert.Equal("Application_DialogException", unknown.Code);
        Assert.Contains("Inventory cannot be changed", stock.Message, StringComparison.Ordinal);
        Assert.Equal("Application_FieldValidationException", negative.Code);
    }

    [Fact]
    public async Task A_customer_in_use_cannot_be_deleted()
    {
        var id = _api.Company.AddCustomer("C1", "A");
        var other = _api.Company.AddCustomer("C2", "B");
        await _api.PostAsync("salesOrders", """{"customerNumber":"C1"}""");

        Assert.Equal("Application_DialogException", (await _api.DeleteAsync($"customers({id})")).Code);
        Assert.Equal(HttpStatusCode.NoContent, (await _api.DeleteAsync($"customers({other})", "*")).Status);
        Assert.Equal("BadRequest_ResourceNotFound", (await _api.GetAsync($"customers({other})")).Code);
    }

    [Fact]
    public async Task Companies_are_read_only()
    {
        var list = await _api.GetAsync("companies?$filter=name eq 'The Distributor'");
        var create = await _api.PostAsync("companies", """{"name":"B"}""");
        var unknown = await _api.GetAsync($"companies({Guid.NewGuid()})/customers");

        Assert.Equal(_api.Company.Id.ToString(), Assert.Single(list.Rows)["id"]!.GetValue<string>());
        Assert.Equal("BadRequest_MethodNotAllowed", create.Code);
        Assert.Equal("Internal_CompanyNotFound", unknown.Code);
    }

    [Fact]
    public async Task A_collection_cannot_be_changed_as_a_whole()
    {
        Assert.Equal("BadRequest_MethodNotAllowed", (await _api.PatchAsync("customers", "*", "{}")).Code);
    }
}
