using MlConnector.BusinessCentral.Tests.Wire;
using Microsoft.Extensions.Time.Testing;

namespace MlConnector.BusinessCentral.Tests.Reading;

public sealed class StreamingTests
{
    private const string Start = """{"value":[""";

    // A megabyte is waited for; then the records are handed out as they arrive.
    private const int OverAMegabyte = 5_000;
    private readonly FakeTimeProvider _time = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Records_are_handed_out_before_the_page_has_arrived()
    {
        using var body = new FedStream().Feed(Start + SomePages.Customers(0, OverAMegabyte));
        await using var provider = Wiring.Provide(new StubNetwork(_ => StubNetwork.Streamed(body)), _time);
        await using var customers = provider.Api().ListCustomersAsync(cancellationToken: Cancellation).GetAsyncEnumerator(Cancellation);

        Assert.True(await customers.MoveNextAsync());
        Assert.Equal("C0", customers.Current.Number);
        body.Feed("," + SomePages.Customers(OverAMegabyte, 200) + "]}").End();

        var rest = new List<string?>();
        while (await customers.MoveNextAsync())
        {
            rest.Add(customers.Current.Number);
        }

        Assert.Equal(Enumerable.Range(1, OverAMegabyte + 199).Select(number => $"C{number}"), rest);
    }

    [Fact]
    public async Task An_early_break_ends_the_connection()
    {
        using var body = new FedStream().Feed(Start + SomePages.Customers(0, OverAMegabyte));
        var network = new StubNetwork(_ => StubNetwork.Streamed(body));
        await using var provider = Wiring.Provide(network, _time);

        await foreach (var customer in provider.Api().ListCustomersAsync(cancellationToken: Cancellation))
        {
            Assert.Equal("C0", customer.Number);
            Assert.False(body.IsDisposed);
            break;
        }

        Assert.True(body.IsDisposed);
        Assert.Single(network.Requests);
    }

    [Fact]
    public async Task A_body_that_was_read_to_its_end_is_closed()
    {
        using var body = new FedStream().Feed(SomePages.Page(0, 3)).End();
        await using var provider = Wiring.Provide(new StubNetwork(_ => StubNetwork.Streamed(body)), _time);

        Assert.Equal(3, await provider.Api().ListCustomersAsync(cancellationToken: Cancellation).CountAsync(Cancellation));

        Assert.True(body.IsDisposed);
    }

    [Fact]
    public async Task Enumerating_twice_reads_twice()
    {
        var network = new StubNetwork(_ => StubNetwork.Json(SomePages.Page(0, 2)));
        await using var provider = Wiring.Provide(network, _time);

        var customers = provider.Api().ListCustomersAsync(cancellationToken: Cancellation);

        Assert.Equal((2, 2), (await customers.CountAsync(Cancellation), await customers.CountAsync(Cancellation)));
        Assert.Equal(2, network.Requests.Count);
    }

    [Fact]
    public async Task The_next_page_is_asked_for_when_the_records_of_the_last_one_are_taken()
    {
        var network = new StubNetwork(request => StubNetwork.Json(
            request.RequestUri!.Query.Length == 0 ? SomePages.Page(0, 2, SomePages.Link(2)) : SomePages.Page(2, 2)));
        await using var provider = Wiring.Provide(network, _time);
        await using var customers = provider.Api().ListCustomersAsync(cancellationToken: Cancellation).GetAsyncEnumerator(Cancellation);

        Assert.True(await customers.MoveNextAsync() && await customers.MoveNextAsync());
        Assert.Single(network.Requests);

        Assert.True(await customers.MoveNextAsync());
        Assert.Equal("C2", customers.Current.Number);
        Assert.Equal(2, network.Requests.Count);
    }

    [Fact]
    public async Task A_body_that_stalls_ends_after_the_timeout()
    {
        using var body = new FedStream().Feed(Start + SomePages.Customers(0, 200));
        await using var provider = Wiring.Provide(new StubNetwork(_ => StubNetwork.Streamed(body)), _time, options => options.Timeout = TimeSpan.FromSeconds(30));

        var reading = provider.Api().ListCustomersAsync(cancellationToken: Cancellation).CountAsync(Cancellation).AsTask();
        await body.DrainedAsync();
        _time.Advance(TimeSpan.FromSeconds(29));
        await Wiring.SettleAsync();
        Assert.False(reading.IsCompleted);
        _time.Advance(TimeSpan.FromSeconds(2));

        var failure = await Assert.ThrowsAsync<BusinessCentralException>(() => reading);
        Assert.True(failure.IsTransient);
        Assert.IsType<TimeoutException>(failure.InnerException);
        Assert.True(body.IsDisposed);
    }

    [Fact]
    public async Task A_consumer_may_take_longer_than_the_timeout()
    {
        using var body = new FedStream();
        await using var provider = Wiring.Provide(new StubNetwork(_ => StubNetwork.Streamed(body)), _time, options => options.Timeout = TimeSpan.FromSeconds(30));
        body.Feed(Start + SomePages.Customer(0));
        for (var number = 1; number < 400; number++)
        {
            body.Feed("," + SomePages.Customer(number));
        }

        body.Feed("]}").End();
        var count = 0;
        await foreach (var customer in provider.Api().ListCustomersAsync(cancellationToken: Cancellation))
        {
            Assert.Equal($"C{count++}", customer.Number);
            _time.Advance(TimeSpan.FromSeconds(20));
        }

        Assert.Equal(400, count);
    }

    [Fact, Trait("Fault", "F79")]
    public async Task A_caller_can_cancel_while_the_body_is_awaited()
    {
        using var body = new FedStream().Feed(Start + SomePages.Customers(0, 200));
        using var cancel = new CancellationTokenSource();
        await using var provider = Wiring.Provide(new StubNetwork(_ => StubNetwork.Streamed(body)), _time);

        var reading = provider.Api().ListCustomersAsync(cancellationToken: cancel.Token).CountAsync(Cancellation).AsTask();
        await body.DrainedAsync();
        await cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reading);
        Assert.True(body.IsDisposed);
    }
}
