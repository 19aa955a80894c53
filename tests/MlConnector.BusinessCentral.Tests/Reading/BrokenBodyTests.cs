using System.Text;
using MlConnector.BusinessCentral.Tests.Wire;
using MlConnector.Tests.Wire;

namespace MlConnector.BusinessCentral.Tests.Reading;

public sealed class BrokenBodyTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_records_before_a_break_are_handed_out_and_the_end_is_not_claimed()
    {
        using var body = new FedStream().Feed("""{"value":[""" + SomePages.Customers(0, 200) + """,{"id":"00""").End(new IOException("reset"));

        var (records, failure) = await ReadAsync(() => StubNetwork.Streamed(body));

        Assert.Equal(Enumerable.Range(0, 200).Select(number => $"C{number}"), records);
        Assert.True(failure is { IsTransient: true, IsOutcomeUnknown: false });
    }

    [Fact]
    [Trait("Fault", "F52")]
    public async Task A_body_cut_at_any_byte_never_ends_silently()
    {
        var whole = Encoding.UTF8.GetBytes(SomePages.Page(0, 3, SomePages.Link(3)));
        for (var length = 0; length < whole.Length; length++)
        {
            using var body = new FedStream().Feed(whole.AsMemory(0, length)).End();

            var (records, failure) = await ReadAsync(() => StubNetwork.Streamed(body));

            Assert.True(failure is { IsTransient: true, IsOutcomeUnknown: false }, $"Cut after {length} bytes: {records.Count} records and no failure.");
            Assert.Equal(Enumerable.Range(0, records.Count).Select(number => $"C{number}"), records);
        }
    }

    [Fact]
    [Trait("Fault", "F52")]
    public async Task A_body_shorter_than_announced_never_ends_silently_even_when_it_is_a_whole_page()
    {
        var page = Encoding.UTF8.GetBytes(SomePages.Page(0, 2));
        using var body = new FedStream().Feed(page).End();

        var (records, failure) = await ReadAsync(() => StubNetwork.Streamed(body, page.Length + 1));

        Assert.Equal(["C0", "C1"], records);
        Assert.NotNull(failure);
    }

    [Fact]
    [Trait("Fault", "F53")]
    public async Task An_answer_without_content_is_no_empty_list()
    {
        var (records, failure) = await ReadAsync(() => new HttpResponseMessage(System.Net.HttpStatusCode.NoContent));

        Assert.Empty(records);
        Assert.NotNull(failure);
    }

    [Fact]
    public async Task A_whole_page_whose_body_breaks_off_is_read_again()
    {
        var reads = 0;
        var network = new StubNetwork(_ => ++reads < 3
            ? StubNetwork.Streamed(new FedStream().Feed(SomePages.Page(0, 2)[..^10]).End(new IOException("reset")))
            : StubNetwork.Json(SomePages.Page(0, 2)));
        await using var provider = Wiring.Provide(network, new ShortWaits());

        var page = await provider.Api().GetCustomersPageAsync(new ODataQuery<Customer>(), Cancellation);

        Assert.Equal(["C0", "C1"], page.Value.Select(customer => customer.Number));
        Assert.Equal(3, network.Requests.Count);
    }

    [Fact]
    public async Task A_whole_page_shorter_than_announced_is_read_again()
    {
        var reads = 0;
        var network = new StubNetwork(_ => ++reads < 2
            ? StubNetwork.Streamed(new FedStream().Feed(SomePages.Page(0, 2)).End(), 100_000)
            : StubNetwork.Json(SomePages.Page(0, 2)));
        await using var provider = Wiring.Provide(network, new ShortWaits());

        Assert.Equal(2, (await provider.Api().GetCustomersPageAsync(new ODataQuery<Customer>(), Cancellation)).Value.Count);
        Assert.Equal(2, network.Requests.Count);
    }

    [Theory]
    [InlineData("""{"value":5}""")]
    [InlineData("""{"value":[null]}""")]
    [InlineData("""{"value":null}""")]
    [InlineData("""{}""")]
    public async Task A_list_of_companies_that_is_none_is_refused_with_the_same_type(string list)
    {
        var network = new StubNetwork(_ => StubNetwork.Json(list));
        await using var provider = Wiring.Provide(network, new ShortWaits(), options => options.Company = "CRONUS");

        await Assert.ThrowsAsync<BusinessCentralException>(() => provider.Api().GetCustomersPageAsync(new ODataQuery<Customer>(), Cancellation));
    }

    private static async Task<(List<string?> Records, BusinessCentralException? Failure)> ReadAsync(Func<HttpResponseMessage> answer)
    {
        await using var provider = Wiring.Provide(new StubNetwork(request => request.RequestUri!.Query.Length == 0 ? answer() : StubNetwork.Json("""{"value":[]}""")), new ShortWaits());
        var records = new List<string?>();
        try
        {
            await foreach (var customer in provider.Api().ListCustomersAsync(cancellationToken: Cancellation))
            {
                records.Add(customer.Number);
            }

            return (records, null);
        }
        catch (BusinessCentralException failure)
        {
            return (records, failure);
        }
    }
}
