using System.Net;

namespace MlConnector.Testing.Tests.BusinessCentral;

public sealed class PostingTests : IDisposable
{
    private const string Lines = """[{"lineType":"Item","lineObjectNumber":"FLOUR","quantity":2}]""";

    private readonly Api _api = new();
    private readonly Guid _customer;

    public PostingTests()
    {
        _customer = _api.Company.AddCustomer("C1", "Bakery");
        _api.Company.AddItem("FLOUR", "Flour", ("unitPrice", 10m));
    }

    public void Dispose() => _api.Dispose();

    [Fact]
    public async Task A_posted_invoice_keeps_its_id_and_changes_its_number()
    {
        var draft = await _api.PostAsync("salesInvoices", $$"""{"customerNumber":"C1","externalDocumentNumber":"PD-1","salesInvoiceLines":{{Lines}}}""");

        var post = await _api.PostAsync($"salesInvoices({draft.Id})/Microsoft.NAV.post");
        var posted = await _api.GetAsync($"salesInvoices({draft.Id})");
        var again = await _api.PostAsync($"salesInvoices({draft.Id})/Microsoft.NAV.Post");

        Assert.Equal(HttpStatusCode.NoContent, post.Status);
        Assert.NotEqual(draft.Text("number"), posted.Text("number"));
        Assert.Equal("Open", posted.Text("status"));
        Assert.Equal(24m, posted.Amount("remainingAmount"));
        Assert.Equal("Application_DialogException", again.Code);
        Assert.Equal(24m, (await _api.GetAsync($"customers({_customer})")).Amount("balanceDue"));
        Assert.Single((await _api.GetAsync("salesInvoices?$filter=externalDocumentNumber eq 'PD-1'")).Rows);
    }

    [Fact]
    public async Task A_posted_invoice_is_closed_for_changes()
    {
        var draft = await _api.PostAsync("salesInvoices", $$"""{"customerNumber":"C1","salesInvoiceLines":{{Lines}}}""");
        await _api.PostAsync($"salesInvoices({draft.Id})/Microsoft.NAV.post");

        Assert.Contains("has been posted", (await _api.PatchAsync($"salesInvoices({draft.Id})", "*", """{"externalDocumentNumber":"X"}""")).Message, StringComparison.Ordinal);
        Assert.Equal("2026-04-01", (await _api.PatchAsync($"salesInvoices({draft.Id})", "*", """{"dueDate":"2026-04-01"}""")).Text("dueDate"));
        Assert.Equal("Application_DialogException", (await _api.DeleteAsync($"salesInvoices({draft.Id})", "*")).Code);
    }

    [Fact]
    public async Task An_invoice_without_lines_is_not_posted()
    {
        var draft = await _api.PostAsync("salesInvoices", """{"customerNumber":"C1"}""");

        Assert.Equal("Application_DialogException", (await _api.PostAsync($"salesInvoices({draft.Id})/Microsoft.NAV.post")).Code);
    }

    [Fact]
    public async Task Ship_and_invoice_leaves_an_invoice_and_a_shipment_in_place_of_the_order()
    {
        var order = await _api.PostAsync("salesOrders", $$"""{"customerNumber":"C1","externalDocumentNumber":"PD-1","salesOrderLines":{{Lines}}}""");

        var act = await _api.PostAsync($"salesOrders({order.Id})/Microsoft.NAV.shipAndInvoice");
        var byOrder = await _api.GetAsync($"salesInvoices?$filter=orderId eq {order.Id}&$expand=salesInvoiceLines");
        var shipments = await _api.GetAsync($"salesShipments?$filter=orderNumber eq '{order.Text("number")}'&$expand=salesShipmentLines");

        Assert.Equal(HttpStatusCode.NoContent, act.Status);
        Assert.Equal(HttpStatusCode.NotFound, (await _api.GetAsync($"salesOrders({order.Id})")).Status);
        var invoice = Assert.Single(byOrder.Rows);
        Assert.NotEqual(order.Id, invoice["id"]!.GetValue<string>());
        Assert.Equal("PD-1", invoice["externalDocumentNumber"]!.GetValue<string>());
        Assert.Equal(24m, invoice["totalAmountIncludingTax"]!.GetValue<decimal>());
        Assert.Single(invoice["salesInvoiceLines"]!.AsArray());
        Assert.Equal("PD-1", Assert.Single(shipments.Rows)["externalDocumentNumber"]!.GetValue<string>());
        Assert.Equal(0, _api.Company.Count("salesOrderLines"));
    }

    [Fact]
    public async Task A_failing_mail_leaves_a_posted_invoice_behind_the_error()
    {
        var draft = await _api.PostAsync("salesInvoices", $$"""{"customerNumber":"C1","salesInvoiceLines":{{Lines}}}""");

        var reply = await _api.PostAsync($"salesInvoices({draft.Id})/Microsoft.NAV.postAndSend");

        Assert.Equal("Application_DialogException", reply.Code);
        Assert.True(_api.Simulator.Journal.Entries[^1].Committed);
        Assert.Equal("Open", (await _api.GetAsync($"salesInvoices({draft.Id})")).Text("status"));
    }

    [Fact]
    public async Task A_released_order_refuses_line_changes()
    {
        var order = await _api.PostAsync("salesOrders", $$"""{"customerNumber":"C1","salesOrderLines":{{Lines}}}""");
        _api.Company.Edit("salesOrders", Guid.Parse(order.Id), ("status", "Open"));

        var line = await _api.PostAsync($"salesOrders({order.Id})/salesOrderLines", """{"description":"Late"}""");

        Assert.Equal("Application_FieldValidationException", line.Code);
    }
}
