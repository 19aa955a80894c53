using System.Net;

namespace MlConnector.Testing.Tests.BusinessCentral;

public sealed class SalesDocumentTests : IDisposable
{
    private readonly Api _api = new();
    private readonly Guid _item;

    public SalesDocumentTests()
    {
        _api.Company.AddCustomer("C1", "Bakery", ("city", "Gent"), ("email", "bakery@shop.test"));
        _item = _api.Company.AddItem("FLOUR", "Flour", ("unitPrice", 9.99m));
        _api.Company.AddItem("BREAD", "Bread", ("unitPrice", 5m), ("taxPostingGroup", "REDUCED"));
    }

    public void Dispose() => _api.Dispose();

    [Fact]
    public async Task An_order_with_lines_is_inserted_as_one_and_totalled()
    {
        var order = await _api.PostAsync("salesOrders?$expand=salesOrderLines", $$"""
            {"externalDocumentNumber":"pd-1","customerNumber":"C1","salesOrderLines":[
              {"itemId":"{{_item}}","quantity":3},
              {"lineType":"Item","lineObjectNumber":"BREAD","quantity":2,"unitPrice":4.55,"discountPercent":10},
              {"description":"By bicycle, please"}]}
            """);

        Assert.Equal(HttpStatusCode.Created, order.Status);
        Assert.Equal("PD-1", order.Text("externalDocumentNumber"));
        Assert.Equal("Gent", order.Text("sellToCity"));
        Assert.Equal("Draft", order.Text("status"));
        Assert.Equal("2026-03-02", order.Text("orderDate"));
        Assert.Equal(29.97m + 8.19m, order.Amount("totalAmountExcludingTax"));
        Assert.Equal(5.99m + 0.82m, order.Amount("totalTaxAmount"));
        Assert.Equal(44.97m, order.Amount("totalAmountIncludingTax"));
        var lines = order.Body["salesOrderLines"]!.AsArray();
        Assert.Equal(["10000", "20000", "30000"], lines.Select(line => line!["sequence"]!.ToJsonString()));
        Assert.Equal("Flour", lines[0]!["description"]!.GetValue<string>());
        Assert.Equal(0.91m, lines[1]!["discountAmount"]!.GetValue<decimal>());
        Assert.Equal("VAT10", lines[1]!["taxCode"]!.GetValue<string>());
        Assert.Equal("Comment", lines[2]!["lineType"]!.GetValue<string>());
    }

    [Fact]
    public async Task One_bad_line_undoes_the_whole_order()
    {
        var reply = await _api.PostAsync("salesOrders", $$"""
            {"customerNumber":"C1","salesOrderLines":[{"itemId":"{{_item}}","quantity":1},{"itemId":"{{Guid.NewGuid()}}"}]}
            """);

        Assert.Equal("Application_DialogException", reply.Code);
        Assert.Equal(0, _api.Company.Count("salesOrders"));
        Assert.Equal(0, _api.Company.Count("salesOrderLines"));
    }

    [Fact]
    public async Task External_document_numbers_are_not_unique()
    {
        await _api.PostAsync("salesOrders", """{"customerNumber":"C1","externalDocumentNumber":"PD-1"}""");
        await _api.PostAsync("salesOrders", """{"customerNumber":"C1","externalDocumentNumber":"PD-1"}""");

        Assert.Equal(2, (await _api.GetAsync("salesOrders?$filter=externalDocumentNumber eq 'PD-1'")).Rows.Count);
    }

    [Fact]
    public async Task A_price_sent_before_the_quantity_is_lost()
    {
        var order = await _api.PostAsync("salesOrders", """{"customerNumber":"C1"}""");

        var line = await _api.PostAsync($"salesOrders({order.Id})/salesOrderLines", $$"""{"itemId":"{{_item}}","unitPrice":1,"quantity":2}""");

        Assert.Equal(9.99m, line.Amount("unitPrice"));
        Assert.Equal(19.98m, (await _api.GetAsync($"salesOrders({order.Id})")).Amount("totalAmountExcludingTax"));
    }

    [Fact]
    public async Task The_header_discount_needs_lines()
    {
        var early = await _api.PostAsync("salesOrders", $$"""
            {"customerNumber":"C1","discountAmount":5,"salesOrderLines":[{"itemId":"{{_item}}","quantity":1}]}
            """);
        var order = await _api.PostAsync("salesOrders", $$"""{"customerNumber":"C1","salesOrderLines":[{"itemId":"{{_item}}","quantity":10}]}""");
        var later = await _api.PatchAsync($"salesOrders({order.Id})", order.ETag, """{"discountAmount":9.90}""");

        Assert.Equal("Application_DialogException", early.Code);
        Assert.Equal(90m, later.Amount("totalAmountExcludingTax"));
        Assert.Equal(108m, later.Amount("totalAmountIncludingTax"));
    }

    [Theory]
    [InlineData("""{"externalDocumentNumber":"PD-1"}""", "Application_DialogException")]
    [InlineData("""{"customerNumber":"C404"}""", "Application_DialogException")]
    [InlineData("""{"customerNumber":"C1","number":"X"}""", "BadRequest_InvalidOperation")]
    [InlineData("""{"customerNumber":"BLOCKED"}""", "Application_DialogException")]
    [InlineData("""{"customerNumber":"NOGROUP"}""", "Application_FieldValidationException")]
    [InlineData("""{"customerNumber":"C1","salesOrderLines":[{"lineType":"Item","lineObjectNumber":"STOP","quantity":1}]}""", "Application_FieldValidationException")]
    [InlineData("""{"customerNumber":"C1","salesOrderLines":[{"lineType":"Item","lineObjectNumber":"BARE","quantity":1}]}""", "Application_FieldValidationException")]
    [InlineData("""{"customerNumber":"C1","salesOrderLines":[{"lineType":"Item","lineObjectNumber":"NONE","quantity":1}]}""", "Internal_InvalidTableRelation")]
    [InlineData("""{"customerNumber":"C1","currencyCode":"USD","salesOrderLines":[{"lineType":"Item","lineObjectNumber":"BREAD","quantity":1}]}""", "Application_FieldValidationException")]
    [InlineData("""{"customerNumber":"C1","currencyCode":"XXX"}""", "Application_DialogException")]
    public async Task A_wrong_order_is_refused_and_leaves_nothing(string body, string code)
    {
        _api.Company.AddCustomer("BLOCKED", "Blocked", ("blocked", "All"));
        _api.Company.AddCustomer("NOGROUP", "Without posting group", ("postingGroup", ""));
        _api.Company.AddItem("STOP", "Blocked", ("blocked", true));
        _api.Company.AddItem("BARE", "Without posting group", ("generalProductPostingGroupCode", ""));
        _api.Company.AddCurrency("USD");

        var reply = await _api.PostAsync("salesOrders", body);

        Assert.Equal(code, reply.Code);
        Assert.Equal(0, _api.Company.Count("salesOrders"));
    }

    [Fact]
    public async Task A_currency_without_rate_fails_only_on_the_first_line()
    {
        _api.Company.AddCurrency("USD");
        var order = await _api.PostAsync("salesOrders", """{"customerNumber":"C1","currencyCode":"USD"}""");
        var without = await _api.PostAsync($"salesOrders({order.Id})/salesOrderLines", $$"""{"itemId":"{{_item}}","quantity":1}""");
        _api.Company.AddExchangeRate("USD", new DateOnly(2026, 1, 1), 0.5m);
        var with = await _api.PostAsync($"salesOrders({order.Id})/salesOrderLines", $$"""{"itemId":"{{_item}}","quantity":1}""");

        Assert.Equal(HttpStatusCode.Created, order.Status);
        Assert.Equal("Application_FieldValidationException", without.Code);
        Assert.Equal(19.98m, with.Amount("unitPrice"));
    }

    [Fact]
    public async Task Lines_change_one_by_one_and_move_the_header()
    {
        var order = await _api.PostAsync("salesOrders?$expand=salesOrderLines", $$"""{"customerNumber":"C1","salesOrderLines":[{"itemId":"{{_item}}","quantity":1}]}""");
        var line = order.Body["salesOrderLines"]![0]!;

        var deep = await _api.PatchAsync($"salesOrders({order.Id})", order.ETag, """{"salesOrderLines":[]}""");
        var flat = await _api.GetAsync("salesOrderLines");
        var changed = await _api.PatchAsync($"salesOrderLines({line["id"]})", line["@odata.etag"]!.GetValue<string>(), """{"quantity":4}""");
        var stale = await _api.PatchAsync($"salesOrders({order.Id})", order.ETag, """{"externalDocumentNumber":"A"}""");

        Assert.Equal("BadRequest", deep.Code);
        Assert.Equal("Application_DialogException", flat.Code);
        Assert.Equal(39.96m, changed.Amount("netAmount"));
        Assert.Equal("Request_EntityChanged", stale.Code);
        Assert.Single((await _api.GetAsync($"salesOrderLines?$filter=documentId eq {order.Id}")).Rows);
    }

    [Fact]
    public async Task Another_currency_makes_the_lines_anew()
    {
        _api.Company.AddCurrency("USD", 0.5m);
        var order = await _api.PostAsync("salesOrders?$expand=salesOrderLines", $$"""{"customerNumber":"C1","salesOrderLines":[{"itemId":"{{_item}}","quantity":1}]}""");

        var changed = await _api.PatchAsync($"salesOrders({order.Id})?$expand=salesOrderLines", order.ETag, """{"currencyCode":"USD"}""");

        Assert.Equal(19.98m, changed.Amount("totalAmountExcludingTax"));
        Assert.NotEqual(IdOfFirstLine(order), IdOfFirstLine(changed));
    }

    [Fact]
    public async Task Prices_with_tax_keep_the_gross_amount()
    {
        var order = await _api.PostAsync("salesOrders", $$"""
            {"customerNumber":"C1","pricesIncludeTax":true,"salesOrderLines":[{"itemId":"{{_item}}","quantity":1,"unitPrice":12}]}
            """);

        Assert.Equal((10m, 2m, 12m), (order.Amount("totalAmountExcludingTax"), order.Amount("totalTaxAmount"), order.Amount("totalAmountIncludingTax")));
    }

    [Fact]
    public async Task Tax_is_rounded_once_per_rate_not_per_line()
    {
        var line = $$"""{"itemId":"{{_item}}","quantity":1,"unitPrice":0.02}""";

        var order = await _api.PostAsync("salesOrders?$expand=salesOrderLines", $$"""{"customerNumber":"C1","salesOrderLines":[{{line}},{{line}},{{line}}]}""");

        Assert.Equal(0.01m, order.Amount("totalTaxAmount"));
        Assert.Equal([0m, 0.01m, 0m], order.Body["salesOrderLines"]!.AsArray().Select(row => row!["netTaxAmount"]!.GetValue<decimal>()));
    }

    [Fact]
    public async Task The_header_discount_is_spread_to_the_last_cent()
    {
        var line = $$"""{"itemId":"{{_item}}","quantity":1,"unitPrice":10}""";
        var order = await _api.PostAsync("salesOrders", $$"""{"customerNumber":"C1","salesOrderLines":[{{line}},{{line}},{{line}}]}""");

        var reduced = await _api.PatchAsync($"salesOrders({order.Id})?$expand=salesOrderLines", order.ETag, """{"discountAmount":1}""");

        Assert.Equal(29m, reduced.Amount("totalAmountExcludingTax"));
        Assert.Equal([0.33m, 0.34m, 0.33m], reduced.Body["salesOrderLines"]!.AsArray().Select(row => row!["invoiceDiscountAllocation"]!.GetValue<decimal>()));
    }

    [Fact]
    public async Task Without_template_rules_a_new_customer_cannot_be_invoiced()
    {
        _api.Simulator.Options.AppliesTemplates = false;
        await _api.PostAsync("customers", """{"number":"C5","displayName":"New"}""");

        Assert.Equal("Application_FieldValidationException", (await _api.PostAsync("salesInvoices", """{"customerNumber":"C5"}""")).Code);
    }

    private static string IdOfFirstLine(Reply order) => order.Body["salesOrderLines"]!.AsArray().First()!["id"]!.GetValue<string>();
}
