using System.Net;
using MlConnector.BusinessCentral.Tests.Wire;
using MlConnector.Tests.Wire;

namespace MlConnector.BusinessCentral.Tests.Errors;

/// <summary>What may be done after a failure, for every status and method.</summary>
public sealed class FlagTests
{
    private const int Once = 1;
    private const int Repeated = 5;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(400, false, false, Once, Once)]
    [InlineData(401, false, false, Once, Once)]
    [InlineData(403, false, false, Once, Once)]
    [InlineData(404, false, false, Once, Once)]
    [InlineData(405, false, false, Once, Once)]
    [InlineData(408, true, true, Repeated, Once)]
    [InlineData(410, false, false, Once, Once)]
    [InlineData(412, false, false, Once, Once)]
    [InlineData(413, false, false, Once, Once)]
    [InlineData(415, false, false, Once, Once)]
    [InlineData(429, true, false, Repeated, Repeated)]
    [InlineData(500, true, true, Repeated, Once)]
    [InlineData(501, false, false, Once, Once)]
    [InlineData(502, true, true, Repeated, Once)]
    [InlineData(503, true, true, Repeated, Once)]
    [InlineData(504, true, true, Repeated, Once)]
    [InlineData(599, true, true, Repeated, Once)]
    [Trait("Threat", "T2")]
    public async Task A_status_says_the_same_to_every_call_of_its_kind(int status, bool isTransient, bool isWriteUnknown, int readsSent, int writesSent)
    {
        foreach (var (method, call) in Calls())
        {
            var isRead = method == "GET";
            var network = new StubNetwork(_ => StubNetwork.Json("""{"error":{"code":"Some_Code","message":"No.  CorrelationId:  6d2b1b3c-8a2c-4f6f-8f63-7a1d2f4b7e11."}}""", (HttpStatusCode)status));
            await using var provider = Wiring.Provide(network, new ShortWaits());

            var failure = await Assert.ThrowsAsync<BusinessCentralException>(() => call(provider.Api()));

            Assert.Equal((method, status, "Some_Code", "6d2b1b3c-8a2c-4f6f-8f63-7a1d2f4b7e11"), (method, failure.StatusCode, failure.Code, failure.CorrelationId));
            Assert.Equal((method, isTransient, !isRead && isWriteUnknown), (method, failure.IsTransient, failure.IsOutcomeUnknown));
            Assert.Equal((method, isRead ? readsSent : writesSent), (method, network.Requests.Count));
            Assert.DoesNotContain("CorrelationId", failure.Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [Trait("Fault", "F77")]
    [InlineData(HttpRequestError.ResponseEnded, true)]
    [InlineData(HttpRequestError.Unknown, true)]
    [InlineData(HttpRequestError.InvalidResponse, true)]
    [InlineData(HttpRequestError.ConnectionError, false)]
    [InlineData(HttpRequestError.NameResolutionError, false)]
    [InlineData(HttpRequestError.SecureConnectionError, false)]
    [InlineData(HttpRequestError.ProxyTunnelError, false)]
    public async Task A_write_is_in_doubt_only_when_it_may_have_left(HttpRequestError error, bool isUnknown)
    {
        foreach (var (method, call) in Calls())
        {
            var isRead = method == "GET";
            var network = new StubNetwork(_ => throw new HttpRequestException(error, "broken"));
            await using var provider = Wiring.Provide(network, new ShortWaits());

            var failure = await Assert.ThrowsAsync<BusinessCentralException>(() => call(provider.Api()));

            Assert.Equal((method, null, true, !isRead && isUnknown), (method, failure.StatusCode, failure.IsTransient, failure.IsOutcomeUnknown));
            Assert.Equal((method, isRead ? Repeated : Once), (method, network.Requests.Count));
        }
    }

    [Fact]
    public async Task A_write_that_never_left_is_not_in_doubt_after_the_timeout()
    {
        var time = new Microsoft.Extensions.Time.Testing.FakeTimeProvider();
        var network = new StubNetwork(_ => StubNetwork.Json("{}", HttpStatusCode.Created));
        await using var provider = Wiring.Provide(network, time, options =>
        {
            options.RequestsPerFiveMinutes = 1;
            options.Timeout = TimeSpan.FromSeconds(30);
        });
        await provider.Api().CreateCustomerAsync(new() { DisplayName = "x" }, Cancellation);

        var failure = await Assert.ThrowsAsync<BusinessCentralException>(() => time.UntilAsync(provider.Api().CreateCustomerAsync(new() { DisplayName = "x" }, Cancellation)));

        Assert.Equal((true, false), (failure.IsTransient, failure.IsOutcomeUnknown));
        Assert.Single(network.Requests);
    }

    [Fact]
    [Trait("Fault", "F77")]
    public void Connections_are_made_anew_every_five_minutes_so_that_another_address_is_found()
    {
        using var handler = Assert.IsType<SocketsHttpHandler>(MlConnector.Http.GatedSockets.Create(privateAddressesAllowed: false));

        Assert.Equal((TimeSpan.FromMinutes(5), TimeSpan.FromSeconds(15)), (handler.PooledConnectionLifetime, handler.ConnectTimeout));
    }

    [Fact]
    [Trait("Fault", "F76")]
    public async Task A_write_whose_answer_does_not_come_is_in_doubt()
    {
        var time = new Microsoft.Extensions.Time.Testing.FakeTimeProvider();
        var network = new StubNetwork(async (_, cancellation) =>
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, time, cancellation);
            return StubNetwork.Json("{}");
        });
        await using var provider = Wiring.Provide(network, time);

        var failure = await Assert.ThrowsAsync<BusinessCentralException>(() => time.UntilAsync(provider.Api().CreateCustomerAsync(new() { DisplayName = "x" }, Cancellation), TimeSpan.FromMinutes(1)));

        Assert.Equal((true, true), (failure.IsTransient, failure.IsOutcomeUnknown));
        Assert.Single(network.Requests);
    }

    private static IEnumerable<(string Method, Func<IBusinessCentralApi, Task> Call)> Calls() =>
    [
        ("GET", api => api.GetCustomersPageAsync(new ODataQuery<Customer>(), Cancellation)),
        ("POST", api => api.CreateCustomerAsync(new() { DisplayName = "x" }, Cancellation)),
        ("PATCH", api => api.UpdateCustomerAsync(Guid.Empty, ETag.Any, new() { DisplayName = "x" }, Cancellation)),
        ("DELETE", api => api.DeleteCustomerAsync(Guid.Empty, ETag.Any, Cancellation)),
        ("ACTION", api => api.PostSalesInvoiceAsync(Guid.Empty, Cancellation)),
    ];
}
