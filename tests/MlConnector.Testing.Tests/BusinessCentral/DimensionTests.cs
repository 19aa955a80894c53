using System.Net;

namespace MlConnector.Testing.Tests.BusinessCentral;

public sealed class DimensionTests : IDisposable
{
    private const string Line = """[{"lineType":"Item","lineObjectNumber":"FLOUR","quantity":2}]""";

    private readonly Api _api = new();
    private readonly Guid _area;
    private readonly Guid _customer;
    private readonly Guid _item;

    public DimensionTests()
    {
        _area = _api.Company.AddDimension("AREA", "NORTH", "SOUTH");
        _api.Company.AddDimension("GROUP", "A", "B");
        _customer = _api.Company.AddCustomer("C1", "Bakery");
        _item = _api.Company.AddItem("FLOUR", "Flour", ("unitPrice", 10m));
    }

    public void Dispose() => _api.Dispose();

    [Fact]
    public async Task Dimensions_have_values()
    {
        var dimension = await _api.GetAsync($"dimensions({_area})?$expand=dimensionValues");

        Assert.Equal(["NORTH", "SOUTH"], dimension.Body["dimensionValues"]!.AsArray().Select(value => value!["code"]!.GetValue<string>()));
        Assert.Equal(4, (await _api.GetAsync("dimensionValues")).Rows.Count);
    }

    [Fact]
    public async Task A_default_dimension_is_reached_through_its_parent()
    {
        var made = await DefaultAsync($"customers({_customer})", "NORTH");
        var twice = await DefaultAsync($"customers({_customer})", "SOUTH");
        var path = $"customers({_customer})/defaultDimensions({made.Id})";
        var changed = await _api.PatchAsync(path, made.ETag, """{"postingValidation":"Same_x0020_Code"}""");

        Assert.Equal(("Customer", "AREA", "NORTH"), (made.Text("parentType"), made.Text("dimensionCode"), made.Text("dimensionValueCode")));
        Assert.Equal("Internal_EntityWithSameKeyExists", twice.Code);
        Assert.Equal("Same_x0020_Code", changed.Text("postingValidation"));
        Assert.Contains("parent first", (await _api.GetAsync("defaultDimensions")).Message, StringComparison.Ordinal);
        Assert.Contains("parent first", (await _api.PostAsync("defaultDimensions", $$"""{"dimensionId":"{{_area}}"}""")).Message, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await _api.GetAsync($"items({_item})/defaultDimensions({made.Id})")).Status);
        Assert.Equal(HttpStatusCode.NoContent, (await _api.DeleteAsync(path, "*")).Status);
    }

    [Fact]
    public async Task Only_a_default_of_the_first_two_dimensions_is_also_a_change_of_its_record()
    {
        var third = _api.Company.AddDimension("THIRD", "ONE");
        var before = (await _api.GetAsync($"customers({_customer})")).ETag;
        _api.Company.Add("defaultDimensions", ("parentType", "Customer"), ("parentId", _customer), ("dimensionId", third));
        var unmoved = (await _api.GetAsync($"customers({_customer})")).ETag;
        await DefaultAsync($"customers({_customer})", "NORTH");
        var moved = (await _api.GetAsync($"customers({_customer})")).ETag;

        Assert.Equal(before, unmoved);
        Assert.NotEqual(before, moved);
    }

    [Fact]
    public async Task Documents_and_lines_take_the_defaults_of_customer_and_item()
    {
        await DefaultAsync($"customers({_customer})", "NORTH");
        await DefaultAsync($"items({_item})", "SOUTH");

        var order = await OrderAsync();

        Assert.Equal("AREA=NORTH", await SetOfAsync($"salesOrders({order.Id})"));
        Assert.Equal("AREA=SOUTH", await SetOfAsync($"salesOrderLines({await LineOfAsync(order.Id)})"));
    }

    [Fact]
    public async Task A_shortcut_dimension_goes_on_to_the_lines_and_a_dimension_of_the_header_does_not()
    {
        var order = await OrderAsync();
        var line = await LineOfAsync(order.Id);

        await _api.PatchAsync($"salesOrders({order.Id})", "*", """{"shortcutDimension1Code":"SOUTH"}""");
        var made = await _api.PostAsync($"salesOrders({order.Id})/dimensionSetLines", """{"code":"GROUP","valueCode":"B"}""");

        Assert.Equal(HttpStatusCode.Created, made.Status);
        Assert.Equal("AREA=SOUTH GROUP=B", await SetOfAsync($"salesOrders({order.Id})"));
        Assert.Equal("AREA=SOUTH", await SetOfAsync($"salesOrderLines({line})"));
        Assert.Equal("Internal_InvalidTableRelation", (await _api.PatchAsync($"salesOrders({order.Id})", "*", """{"shortcutDimension1Code":"A"}""")).Code);
    }

    [Theory]
    [InlineData("""{"valueCode":"NORTH"}""", "\"id\" or \"code\" field must be filled in")]
    [InlineData("""{"code":"AREA"}""", "\"valueId\" or \"valueCode\" field must be filled in")]
    [InlineData("""{"code":"NONE","valueCode":"NORTH"}""", "\"code\" does not match to a Dimension")]
    [InlineData("""{"code":"AREA","valueCode":"B"}""", "\"valueCode\" does not match to a Dimension Value")]
    public async Task A_wrong_dimension_is_refused(string body, string message)
    {
        var order = await OrderAsync();

        Assert.Contains(message, (await _api.PostAsync($"salesOrders({order.Id})/dimensionSetLines", body)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dimension_of_a_document_keeps_its_code_and_is_found_through_the_document_only()
    {
        var order = await OrderAsync();
        var path = $"salesOrders({order.Id})/dimensionSetLines({_area})";
        var made = await _api.PostAsync($"salesOrders({order.Id})/dimensionSetLines", $$"""{"id":"{{_area}}","valueCode":"NORTH"}""");

        Assert.Equal(_area.ToString(), made.Id);
        Assert.Contains("already exists", (await _api.PostAsync($"salesOrders({order.Id})/dimensionSetLines", """{"code":"AREA","valueCode":"SOUTH"}""")).Message, StringComparison.Ordinal);
        Assert.Contains("cannot be modified", (await _api.PatchAsync(path, made.ETag, """{"code":"GROUP"}""")).Message, StringComparison.Ordinal);
        Assert.Equal("SOUTH", (await _api.PatchAsync(path, made.ETag, """{"valueCode":"SOUTH"}""")).Text("valueCode"));
        Assert.Equal("Application_DialogException", (await _api.GetAsync($"dimensionSetLines({_area})")).Code);
        Assert.Equal("Application_DialogException", (await _api.GetAsync("dimensionSetLines")).Code);
        Assert.Equal(HttpStatusCode.NoContent, (await _api.DeleteAsync(path, "*")).Status);
    }

    [Fact]
    public async Task Posting_keeps_the_dimensions_and_closes_them()
    {
        await DefaultAsync($"customers({_customer})", "NORTH");
        var order = await OrderAsync();
        _api.Company.Act("salesOrders", Guid.Parse(order.Id), "shipAndInvoice");
        var invoice = (await _api.GetAsync($"salesInvoices?$filter=orderId eq {order.Id}")).Rows[0]["id"]!.GetValue<string>();
        var shipment = (await _api.GetAsync("salesShipments")).Rows[0]["id"]!.GetValue<string>();

        Assert.Equal("AREA=NORTH", await SetOfAsync($"salesInvoices({invoice})"));
        Assert.Equal("AREA=NORTH", await SetOfAsync($"salesShipments({shipment})"));
        Assert.Contains("read only", (await _api.DeleteAsync($"salesInvoices({invoice})/dimensionSetLines({_area})", "*")).Message, StringComparison.Ordinal);
        Assert.Contains("read only", (await _api.PostAsync($"salesShipments({shipment})/dimensionSetLines", """{"code":"GROUP","valueCode":"A"}""")).Message, StringComparison.Ordinal);
    }

    private Task<Reply> OrderAsync() => _api.PostAsync("salesOrders", $$"""{"customerNumber":"C1","salesOrderLines":{{Line}}}""");

    private async Task<Reply> DefaultAsync(string parent, string value)
    {
        var id = (await _api.GetAsync($"dimensionValues?$filter=code eq '{value}'")).Rows[0]["id"]!.GetValue<string>();
        return await _api.PostAsync($"{parent}/defaultDimensions", $$"""{"dimensionId":"{{_area}}","dimensionValueId":"{{id}}"}""");
    }

    private async Task<string> LineOfAsync(string order) => (await _api.GetAsync($"salesOrders({order})/salesOrderLines")).Rows[0]["id"]!.GetValue<string>();

    private async Task<string> SetOfAsync(string parent) =>
        string.Join(' ', (await _api.GetAsync($"{parent}/dimensionSetLines")).Rows.Select(row => $"{row["code"]}={row["valueCode"]}").Order());
}
