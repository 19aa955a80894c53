using System.Globalization;
using System.Net;
using MlConnector.BusinessCentral.Tests.Wire;
using MlConnector.Tests.Wire;
using Microsoft.Extensions.Time.Testing;

namespace MlConnector.BusinessCentral.Tests.Limits;

public sealed class RetryAfterTests
{
    private const string EmptyPage = """{"value":[]}""";
    private static readonly DateTimeOffset _start = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);
    private readonly FakeTimeProvider _time = new(_start);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(7, null, null, 7)]
    [InlineData(60, null, null, 60)]
    [InlineData(null, 7, 0, 7)]
    [InlineData(null, 7, 600, 7)]
    [InlineData(null, 7, -600, 7)]
    [InlineData(null, 7, null, 7)]
    [Trait("Fault", "F24")]
    [Trait("Fault", "F25")]
    public async Task No_request_leaves_before_the_server_allows_it(int? seconds, int? dateIn, int? serverClockAheadBy, int allowedAfter)
    {
        var serverNow = serverClockAheadBy is { } ahead ? _start.AddSeconds(ahead) : (DateTimeOffset?)null;
        var header = seconds?.ToString(CultureInfo.InvariantCulture) ?? (serverNow ?? _start).AddSeconds(dateIn!.Value).ToString("R", CultureInfo.InvariantCulture);
        var refused = false;
        var network = new StubNetwork(_ => refused ? StubNetwork.Json(EmptyPage) : Refuse(), _time);
        await using var provider = Wiring.Provide(network, _time);

        var first = CallAsync(provider.Api());
        await Wiring.SettleAsync();
        var others = Enumerable.Range(0, 10).Select(_ => CallAsync(provider.Api()));
        await _time.UntilAsync(Task.WhenAll([first, .. others]));

        Assert.Equal(12, network.Requests.Count);
        Assert.All(network.Requests.Skip(1), request => Assert.True(request.At - _start >= TimeSpan.FromSeconds(allowedAfter), $"A request left after {request.At - _start}."));

        HttpResponseMessage Refuse()
        {
            refused = true;
            return StubNetwork.TooMany(header, serverNow);
        }
    }

    [Fact]
    [Trait("Fault", "F25")]
    public async Task A_date_that_has_passed_asks_for_no_wait()
    {
        var (network, _) = await OnceRefusedAsync(StubNetwork.TooMany("Mon, 02 Mar 2026 07:00:00 GMT", _start));

        Assert.Equal(2, network.Requests.Count);
        Assert.InRange(network.Requests.Last().At - _start, TimeSpan.Zero, TimeSpan.FromSeconds(5));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("-5")]
    [InlineData("abc")]
    [InlineData("7|9")]
    [InlineData("99999999999999999999")]
    [InlineData("")]
    [Trait("Fault", "F26")]
    [Trait("Fault", "F27")]
    public async Task Without_a_usable_header_the_wait_is_the_clients_own(string? header)
    {
        var (network, failure) = await OnceRefusedAsync(StubNetwork.TooMany(header));

        Assert.Null(failure);
        Assert.Equal(2, network.Requests.Count);
        Assert.True(network.Requests.Last().At > _start);
    }

    [Theory]
    [InlineData("61", 61)]
    [InlineData("3600", 3600)]
    [InlineData("999999999", 86_400)]
    [InlineData("Sat, 02 Mar 2999 08:00:00 GMT", 86_400)]
    [Trait("Fault", "F27")]
    public async Task Longer_waits_are_the_callers_to_decide(string header, int told)
    {
        var (network, failure) = await OnceRefusedAsync(StubNetwork.TooMany(header, _start));

        Assert.Single(network.Requests);
        Assert.True(failure is { StatusCode: 429, IsTransient: true, IsOutcomeUnknown: false, Code: BusinessCentralErrorCodes.TooManyRequests });
        Assert.Equal(TimeSpan.FromSeconds(told), failure.RetryAfter);
    }

    [Fact]
    [Trait("Fault", "F24")]
    public async Task A_shorter_wait_does_not_end_a_longer_one()
    {
        var refusals = new[] { new TaskCompletionSource<HttpResponseMessage>(), new TaskCompletionSource<HttpResponseMessage>() };
        var arrived = 0;
        var network = new StubNetwork((_, _) => Interlocked.Increment(ref arrived) is var place and <= 2 ? refusals[place - 1].Task : Task.FromResult(StubNetwork.Json(EmptyPage)), _time);
        await using var provider = Wiring.Provide(network, _time);

        var calls = Task.WhenAll(CallAsync(provider.Api()), CallAsync(provider.Api()));
        Assert.Equal(2, network.Requests.Count);
        refusals[0].SetResult(StubNetwork.TooMany("30"));
        refusals[1].SetResult(StubNetwork.TooMany("1"));
        await _time.UntilAsync(calls);

        Assert.All(network.Requests.Skip(2), request => Assert.True(request.At - _start >= TimeSpan.FromSeconds(30), $"A request left after {request.At - _start}."));
    }

    [Fact]
    [Trait("Fault", "F24")]
    public async Task A_write_that_was_refused_for_now_is_sent_again_unchanged()
    {
        var refused = false;
        var network = new StubNetwork(_ =>
        {
            var answer = refused ? StubNetwork.Json("""{"number":"C1"}""", HttpStatusCode.Created) : StubNetwork.TooMany("3");
            refused = true;
            return answer;
        });
        await using var provider = Wiring.Provide(network, new ShortWaits());

        var created = await provider.Api().CreateCustomerAsync(new() { DisplayName = "Acme" }, Cancellation);

        Assert.Equal("C1", created.Number);
        Assert.Equal(["""{"displayName":"Acme"}""", """{"displayName":"Acme"}"""], network.Requests.Select(request => request.Body));
    }

    [Fact]
    public async Task A_refusal_that_does_not_end_is_told_after_five_attempts()
    {
        var network = new StubNetwork(_ => StubNetwork.TooMany("2"));
        await using var provider = Wiring.Provide(network, new ShortWaits());

        var failure = await Assert.ThrowsAsync<BusinessCentralException>(() => CallAsync(provider.Api()));

        Assert.Equal((429, TimeSpan.FromSeconds(2)), (failure.StatusCode!.Value, failure.RetryAfter));
        Assert.Equal(5, network.Requests.Count);
    }

    private static Task<ODataPage<Customer>> CallAsync(IBusinessCentralApi api) => api.GetCustomersPageAsync(new ODataQuery<Customer>(), Cancellation);

    private async Task<(StubNetwork Network, BusinessCentralException? Failure)> OnceRefusedAsync(HttpResponseMessage refusal)
    {
        var answers = new Queue<HttpResponseMessage>([refusal, StubNetwork.Json(EmptyPage)]);
        var network = new StubNetwork(_ => answers.Dequeue(), _time);
        await using var provider = Wiring.Provide(network, _time);
        try
        {
            await _time.UntilAsync(CallAsync(provider.Api()), TimeSpan.FromMilliseconds(100));
            return (network, null);
        }
        catch (BusinessCentralException failure)
        {
            return (network, failure);
        }
    }
}
