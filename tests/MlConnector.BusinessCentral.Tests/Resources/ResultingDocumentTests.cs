namespace MlConnector.BusinessCentral.Tests.Resources;

/// <summary>No action tells what it made; this is how it is found.</summary>
public sealed class ResultingDocumentTests : IDisposable
{
    private readonly SimulatedCompanyClient _client = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _client.Dispose();

    [Fact]
    public async Task A_posted_invoice_keeps_its_id_and_is_told_from_the_draft()
    {
        var draft = await _client.CreateInvoiceAsync();
        Assert.Null(await _client.Api.FindPostedInvoiceAsync(draft, Cancellation));

        await _client.Api.PostSalesInvoiceAsync(draft.Id, Cancellation);

        Assert.Equal(draft.Id, (await _client.Api.FindPostedInvoiceAsync(draft, Cancellation))!.Id);
    }

    [Fact]
    public async Task The_credit_memo_of_a_cancelled_invoice_is_found()
    {
        var draft = await _client.CreateInvoiceAsync();
        await _client.Api.PostSalesInvoiceAsync(draft.Id, Cancellation);

        var posted = await _client.Api.FindPostedInvoiceAsync(draft, Cancellation);

        await _client.Api.CancelSalesInvoiceAsync(draft.Id, Cancellation);

        Assert.Single(await _client.Api.FindCreditMemosOfInvoiceAsync(posted!, Cancellation).ToListAsync(Cancellation));
    }

    [Fact]
    public async Task The_invoice_of_a_shipped_order_is_found()
    {
        var (customer, item) = Master();
        var order = await _client.Api.CreateSalesOrderAsync(new() { CustomerId = customer, SalesOrderLines = [new() { ItemId = item, Quantity = 3 }] }, cancellationToken: Cancellation);

        await _client.Api.ShipAndInvoiceSalesOrderAsync(order.Id, Cancellation);

        Assert.Equal(order.Number, Assert.Single(await _client.Api.FindInvoicesOfOrderAsync(order.Id, Cancellation).ToListAsync(Cancellation)).OrderNumber);
    }

    [Fact]
    public async Task The_order_and_the_invoice_made_of_quotes_are_found_by_their_key()
    {
        var (first, second) = (await QuoteAsync("Q-1"), await QuoteAsync("Q-2"));

        await _client.Api.MakeOrderAsync(first.Id, Cancellation);
        await _client.Api.MakeInvoiceAsync(second.Id, Cancellation);

        var order = Assert.Single(await _client.Api.FindOrdersMadeOfAsync(first, Cancellation).ToListAsync(Cancellation));
        Assert.NotEqual(first.Id, order.Id);
        Assert.Single(await _client.Api.FindInvoicesMadeOfAsync(second, Cancellation).ToListAsync(Cancellation));
    }

    [Fact]
    public async Task Without_a_key_it_is_said_that_nothing_can_be_found()
    {
        var quote = await QuoteAsync(null);

        Assert.Contains("Set externalDocumentNumber before", Assert.Throws<ArgumentException>(() => _client.Api.FindOrdersMadeOfAsync(quote, Cancellation)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lines_and_customer_come_with_the_order_that_expands_them()
    {
        var (customer, item) = Master();
        var order = await _client.Api.CreateSalesOrderAsync(new() { CustomerId = customer, SalesOrderLines = [new() { ItemId = item, Quantity = 3 }] }, cancellationToken: Cancellation);

        var read = await _client.Api.GetSalesOrderAsync(
            order.Id, new ODataQuery<SalesOrder>().Expand(o => o.Customer).Expand(o => o.SalesOrderLines, lines => lines.Expand(line => line.Item)), Cancellation);

        Assert.Equal("Acme", read.Customer!.DisplayName);
        Assert.Equal("Bolt", Assert.Single(read.SalesOrderLines!).Item!.DisplayName);
    }

    private (Guid Customer, Guid Item) Master() =>
        _client.Company.Count("customers") > 0
            ? ((Guid)_client.Company.Rows("customers")[0]["id"]!, (Guid)_client.Company.Rows("items")[0]["id"]!)
            : (_client.Company.AddCustomer("C1", "Acme"), _client.Company.AddItem("I1", "Bolt", ("unitPrice", 10m)));

    private async Task<SalesQuote> QuoteAsync(string? key)
    {
        var (customer, item) = Master();
        var quote = new SalesQuoteChanges { CustomerId = customer, SalesQuoteLines = [new() { ItemId = item, Quantity = 1 }] };
        return await _client.Api.CreateSalesQuoteAsync(key is null ? quote : quote with { ExternalDocumentNumber = key }, cancellationToken: Cancellation);
    }
}
