using System.Globalization;
using System.Net;
using MlConnector.BusinessCentral.Tests.Wire;
using MlConnector.Tests.Wire;

namespace MlConnector.BusinessCentral.Tests.Reading;

/// <summary>A server whose gateway gives up on large pages, or does not take long addresses.</summary>
public sealed class SlowServerTests
{
    private const int All = 1_000;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [Trait("Fault", "F42")]
    [InlineData(408, 700)]
    [InlineData(504, 60)]
    public async Task A_page_that_comes_too_late_is_asked_for_in_halves_and_nothing_is_lost(int status, int manageable)
    {
        var network = new StubNetwork(request => Answer(request, status, manageable));
        await using var provider = Wiring.Provide(network, new ShortWaits());

        var numbers = await provider.Api().ListCustomersAsync(cancellationToken: Cancellation).Select(customer => customer.Number).ToListAsync(Cancellation);

        Assert.Equal(Enumerable.Range(0, All).Select(number => $"C{number}"), numbers);
    }

    [Fact]
    [Trait("Fault", "F42")]
    public async Task A_server_that_cannot_even_give_fifty_records_is_an_error_and_no_short_list()
    {
        var network = new StubNetwork(request => Answer(request, 504, manageable: 49));
        await using var provider = Wiring.Provide(network, new ShortWaits());

        var failure = await Assert.ThrowsAsync<BusinessCentralException>(() => provider.Api().ListCustomersAsync(cancellationToken: Cancellation).ToListAsync(Cancellation).AsTask());

        Assert.Equal((504, true), (failure.StatusCode, failure.IsTransient));
    }

    [Theory]
    [Trait("Fault", "F41")]
    [InlineData(414)]
    [InlineData(413)]
    public async Task A_question_that_is_too_long_for_the_server_is_asked_in_parts(int status)
    {
        var network = new StubNetwork(request => request.RequestUri!.Query.Length > 1_000
            ? new HttpResponseMessage((HttpStatusCode)status)
            : StubNetwork.Json($$"""{"value":[{{SomePages.Customers(Count(request), 1)}}]}"""));
        await using var provider = Wiring.Provide(network, new ShortWaits());
        string[] asked = [.. Enumerable.Range(0, 60).Select(number => $"NUMBER-{number:000}")];

        var found = await provider.Api().ListCustomersAsync(new ODataQuery<Customer>().Where(customer => asked.Contains(customer.Number)), Cancellation).ToListAsync(Cancellation);

        Assert.Equal(60, found.Sum(customer => int.Parse(customer.Number![1..], CultureInfo.InvariantCulture)));
    }

    [Theory]
    [Trait("Fault", "F47")]
    [InlineData(400)]
    [InlineData(410)]
    public async Task A_continuation_link_that_has_expired_is_a_reason_to_read_the_list_again_and_not_its_end(int status)
    {
        var network = new StubNetwork(request => request.RequestUri!.Query.Contains("skiptoken", StringComparison.Ordinal)
            ? StubNetwork.Json("""{"error":{"code":"BadRequest","message":"The skip token is not valid."}}""", (HttpStatusCode)status)
            : StubNetwork.Json(SomePages.Page(0, 2, SomePages.Link(2))));
        await using var provider = Wiring.Provide(network, new ShortWaits());

        var failure = await Assert.ThrowsAsync<BusinessCentralException>(() => provider.Api().ListCustomersAsync(cancellationToken: Cancellation).ToListAsync(Cancellation).AsTask());

        Assert.True(failure is { IsTransient: true, IsOutcomeUnknown: false, StatusCode: null });
    }

    private static int Count(HttpRequestMessage request) => request.RequestUri!.Query.Split("NUMBER-").Length - 1;

    private static HttpResponseMessage Answer(HttpRequestMessage request, int status, int manageable)
    {
        var size = request.Headers.TryGetValues("Prefer", out var prefer) ? int.Parse(prefer.Single().Split('=')[1], CultureInfo.InvariantCulture) : 20_000;
        if (size > manageable)
        {
            return new HttpResponseMessage((HttpStatusCode)status);
        }

        var query = request.RequestUri!.Query;
        var from = query.Contains("skiptoken=", StringComparison.Ordinal) ? int.Parse(query.Split("skiptoken=")[1], CultureInfo.InvariantCulture) : 0;
        var count = Math.Min(size, All - from);
        return StubNetwork.Json(SomePages.Page(from, count, from + count < All ? SomePages.Link(from + count) : null));
    }
}
