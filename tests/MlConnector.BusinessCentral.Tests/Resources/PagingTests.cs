namespace MlConnector.BusinessCentral.Tests.Resources;

public sealed class PagingTests : IDisposable
{
    private readonly SimulatedCompanyClient _client = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _client.Dispose();

    [Fact]
    public async Task A_list_longer_than_a_page_is_read_to_its_end()
    {
        for (var index = 0; index < 7; index++)
        {
            _client.Company.AddCustomer($"C{index}", $"Customer {index}");
        }

        var numbers = await _client.Api.ListCustomersAsync(new ODataQuery<Customer>().InPagesOf(3).OrderBy(customer => customer.Number), Cancellation).Select(customer => customer.Number).ToListAsync(Cancellation);

        Assert.Equal(["C0", "C1", "C2", "C3", "C4", "C5", "C6"], numbers);
        Assert.Equal(3, _client.Simulator.Journal.Entries.Count(entry => entry.Path.EndsWith("/customers", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Lines_of_a_document_are_paged_too()
    {
        var draft = await _client.CreateInvoiceAsync();
        for (var index = 0; index < 4; index++)
        {
            await _client.Api.CreateSalesInvoiceLineAsync(draft.Id, new() { LineType = "Comment", Description = $"Line {index}" }, Cancellation);
        }

        Assert.Equal(5, await _client.Api.ListSalesInvoiceLinesAsync(draft.Id, new ODataQuery<SalesInvoiceLine>().InPagesOf(2), Cancellation).CountAsync(Cancellation));
    }
}
