namespace MlConnector.BusinessCentral.Tests.Resources;

public sealed class SalesDocumentTests : IDisposable
{
    private readonly SimulatedCompanyClient _client = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _client.Dispose();

    [Fact]
    public async Task A_posted_invoice_keeps_its_id()
    {
        var draft = await _client.CreateInvoiceAsync();

        await _client.Api.PostSalesInvoiceAsync(draft.Id, Cancellation);

        var posted = await _client.Api.GetSalesInvoiceAsync(draft.Id, cancellationToken: Cancellation);
        Assert.Equal("Open", posted.Status);
        Assert.NotEqual(draft.Number, posted.Number);
    }

    [Fact]
    public async Task A_draft_invoice_can_be_deleted()
    {
        var draft = await _client.CreateInvoiceAsync();

        await _client.Api.DeleteSalesInvoiceAsync(draft.Id, draft.ETag, Cancellation);

        Assert.Equal(0, _client.Company.Count("salesInvoices"));
    }

    [Fact]
    public async Task Deleting_a_posted_invoice_is_refused_before_it_is_sent()
    {
        var draft = await _client.CreateInvoiceAsync();
        await _client.Api.PostSalesInvoiceAsync(draft.Id, Cancellation);
        var posted = await _client.Api.GetSalesInvoiceAsync(draft.Id, cancellationToken: Cancellation);

        var refusal = await Assert.ThrowsAsync<BusinessCentralException>(() => _client.Api.DeleteSalesInvoiceAsync(posted.Id, posted.ETag, Cancellation));

        Assert.Contains(posted.Number!, refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(_client.Simulator.Journal.Entries, entry => entry.Method == "DELETE");
    }

    [Fact]
    public async Task Lines_are_added_changed_and_removed_one_by_one()
    {
        var draft = await _client.CreateInvoiceAsync();
        var added = await _client.Api.CreateSalesInvoiceLineAsync(draft.Id, new() { LineType = "Comment", Description = "Thank you" }, Cancellation);
        var changed = await _client.Api.UpdateSalesInvoiceLineAsync(added.Id, added.ETag, new() { Description = "Thanks" }, Cancellation);
        var lines = await _client.Api.ListSalesInvoiceLinesAsync(draft.Id, cancellationToken: Cancellation).ToListAsync(Cancellation);

        Assert.Equal("Thanks", changed.Description);
        Assert.Equal(["Bolt", "Thanks"], lines.Select(line => line.Description));

        await _client.Api.DeleteSalesInvoiceLineAsync(changed.Id, changed.ETag, Cancellation);

        Assert.Single((await _client.Api.GetSalesInvoiceLinesPageAsync(draft.Id, new ODataQuery<SalesInvoiceLine>(), Cancellation)).Value);
    }

    [Fact]
    public async Task A_shipped_order_leaves_an_invoice_that_names_it()
    {
        var customer = _client.Company.AddCustomer("C1", "Acme");
        var item = _client.Company.AddItem("I1", "Bolt", ("unitPrice", 10m));
        var order = await _client.Api.CreateSalesOrderAsync(
            new SalesOrderChanges { CustomerId = customer, SalesOrderLines = [new() { ItemId = item, Quantity = 3 }] }, cancellationToken: Cancellation);

        await _client.Api.ShipAndInvoiceSalesOrderAsync(order.Id, Cancellation);

        var invoices = await _client.Api.ListSalesInvoicesAsync(new ODataQuery<SalesInvoice>().Where(invoice => invoice.OrderId == order.Id), Cancellation).ToListAsync(Cancellation);
        Assert.Equal(order.Number, Assert.Single(invoices).OrderNumber);
    }

    [Fact]
    public async Task A_line_keeps_the_price_and_text_that_were_sent_with_its_variant()
    {
        var customer = _client.Company.AddCustomer("C1", "Acme");
        var item = _client.Company.AddItem("I1", "Bolt", ("unitPrice", 10m));
        var variant = _client.Company.Add("itemVariants", ("itemId", item), ("code", "M8"), ("description", "Bolt M8"));

        var order = await _client.Api.CreateSalesOrderAsync(
            new SalesOrderChanges { CustomerId = customer, SalesOrderLines = [new() { ItemId = item, Description = "Bolts as agreed", Quantity = 3, UnitPrice = 7, ItemVariantId = variant }] },
            new ODataQuery<SalesOrder>().Expand(created => created.SalesOrderLines), Cancellation);

        var line = Assert.Single(order.SalesOrderLines!);
        Assert.Equal((variant, 7m, "Bolts as agreed"), (line.ItemVariantId, line.UnitPrice, line.Description));
    }

    [Fact]
    public void Members_that_contradict_each_other_cannot_be_written()
    {
        Assert.Throws<ArgumentException>(() => new SalesOrderLineChanges { ItemId = Guid.NewGuid(), AccountId = Guid.NewGuid() });
        Assert.Throws<ArgumentException>(() => new SalesInvoiceLineChanges { DiscountAmount = 1, DiscountPercent = 0 });
        Assert.Throws<ArgumentException>(() => new SalesQuoteLineChanges { DiscountPercent = 5 } with { DiscountAmount = 1 });
        Assert.False(new SalesCreditMemoLineChanges { DiscountPercent = 5, ItemId = Guid.NewGuid() }.IsEmpty);
    }
}
