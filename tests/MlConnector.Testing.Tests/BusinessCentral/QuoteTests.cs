using System.Net;

namespace MlConnector.Testing.Tests.BusinessCentral;

public sealed class QuoteTests : IDisposable
{
    private const string Lines = """[{"lineType":"Item","lineObjectNumber":"FLOUR","quantity":2,"unitPrice":9},{"description":"Note"}]""";

    private readonly Api _api = new();
    private readonly Guid _customer;

    public QuoteTests()
    {
        _customer = _api.Company.AddCustomer("C1", "Bakery", ("email", "me@bakery.test"), ("city", "Gent"));
        _api.Company.AddItem("FLOUR", "Flour", ("unitPrice", 10m));
    }

    public void Dispose() => _api.Dispose();

    [Fact]
    public async Task A_quote_is_made_with_lines_and_totals()
    {
        var quote = await QuoteAsync();
        var read = await _api.GetAsync($"salesQuotes({quote.Id})?$expand=salesQuoteLines,customer");

        Assert.Equal(HttpStatusCode.Created, quote.Status);
        Assert.Equal("S-QUO100001", quote.Text("number"));
        Assert.Equal("Draft", quote.Text("status"));
        Assert.Equal("2026-03-02", quote.Text("documentDate"));
        Assert.Equal(18m, quote.Amount("totalAmountExcludingTax"));
        Assert.Equal(21.6m, quote.Amount("totalAmountIncludingTax"));
        Assert.Equal(["Item", "Comment"], read.Body["salesQuoteLines"]!.AsArray().Select(line => line!["lineType"]!.GetValue<string>()));
        Assert.Equal("C1", read.Body["customer"]!["number"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("makeOrder", "salesOrders", "salesOrderLines")]
    [InlineData("makeInvoice", "salesInvoices", "salesInvoiceLines")]
    public async Task A_quote_becomes_a_document_with_an_id_and_number_of_its_own(string action, string set, string lines)
    {
        var quote = await QuoteAsync();
        await _api.PatchAsync($"salesQuotes({quote.Id})", "*", """{"discountAmount":3}""");

        var act = await _api.PostAsync($"salesQuotes({quote.Id})/Microsoft.NAV.{action}");
        var made = Assert.Single((await _api.GetAsync($"{set}?$filter=externalDocumentNumber eq 'PD-1'&$expand={lines}")).Rows);

        Assert.Equal(HttpStatusCode.NoContent, act.Status);
        Assert.Empty(act.Body);
        Assert.NotEqual(quote.Id, made["id"]!.GetValue<string>());
        Assert.NotEqual(quote.Text("number"), made["number"]!.GetValue<string>());
        Assert.Equal(18m, made["totalAmountIncludingTax"]!.GetValue<decimal>());
        Assert.Equal(2, made[lines]!.AsArray().Count);
        Assert.Equal(HttpStatusCode.NotFound, (await _api.GetAsync($"salesQuotes({quote.Id})")).Status);
        Assert.Equal(0, _api.Company.Count("salesQuoteLines"));
    }

    [Fact]
    public async Task A_quote_for_a_customer_blocked_meanwhile_stays()
    {
        var quote = await QuoteAsync();
        _api.Company.Edit("customers", _customer, ("blocked", "Ship"));

        Assert.Equal("Application_DialogException", (await _api.PostAsync($"salesQuotes({quote.Id})/Microsoft.NAV.makeOrder")).Code);
        Assert.Equal(HttpStatusCode.NoContent, (await _api.PostAsync($"salesQuotes({quote.Id})/Microsoft.NAV.makeInvoice")).Status);
    }

    [Fact]
    public async Task A_quote_that_was_sent_says_so_and_can_still_be_changed()
    {
        var quote = await QuoteAsync();

        await _api.PostAsync($"salesQuotes({quote.Id})/Microsoft.NAV.send");
        var sent = await _api.GetAsync($"salesQuotes({quote.Id})");
        var line = await _api.PostAsync($"salesQuotes({quote.Id})/salesQuoteLines", """{"lineType":"Item","lineObjectNumber":"FLOUR","quantity":1}""");

        Assert.Equal("Sent", sent.Text("status"));
        Assert.Equal("2026-03-02T08:00:00Z", sent.Text("sentDate"));
        Assert.Equal(HttpStatusCode.Created, line.Status);
    }

    [Fact]
    public async Task A_quote_without_an_address_is_not_sent()
    {
        _api.Company.Edit("customers", _customer, ("email", ""));
        var quote = await QuoteAsync();

        Assert.Equal("Application_DialogException", (await _api.PostAsync($"salesQuotes({quote.Id})/Microsoft.NAV.send")).Code);
        Assert.Equal("Draft", (await _api.GetAsync($"salesQuotes({quote.Id})")).Text("status"));
    }

    [Fact]
    public async Task The_state_of_a_quote_cannot_be_written()
    {
        var quote = await QuoteAsync();

        Assert.Equal("BadRequest_InvalidOperation", (await _api.PatchAsync($"salesQuotes({quote.Id})", "*", """{"status":"Accepted"}""")).Code);
    }

    private Task<Reply> QuoteAsync() =>
        _api.PostAsync("salesQuotes", $$"""{"customerNumber":"C1","externalDocumentNumber":"PD-1","salesQuoteLines":{{Lines}}}""");
}
