using System.Collections.Concurrent;
using MlConnector.BusinessCentral.Tests.Wire;
using MlConnector.Tests.Wire;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace MlConnector.BusinessCentral.Tests.Limits;

public sealed class BudgetTests
{
    private const string EmptyPage = """{"value":[]}""";
    private readonly FakeTimeProvider _time = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task More_requests_than_the_window_takes_wait_until_it_has_slid_on()
    {
        var network = new StubNetwork(_ => StubNetwork.Json(EmptyPage), _time);
        await using var provider = Wiring.Provide(network, _time, options => options.RequestsPerFiveMinutes = 3);
        var start = _time.GetUtcNow();

        await _time.UntilAsync(Task.WhenAll(Enumerable.Range(0, 8).Select(_ => CallAsync(provider.Api()))), TimeSpan.FromSeconds(5));

        var waits = network.Requests.Select(request => request.At - start).ToList();
        Assert.Equal(8, waits.Count);
        Assert.All(waits.Take(3), wait => Assert.Equal(TimeSpan.Zero, wait));
        Assert.All(waits.Skip(3).Take(3), wait => Assert.True(wait >= TimeSpan.FromMinutes(5)));
        Assert.All(waits.Skip(6), wait => Assert.True(wait >= TimeSpan.FromMinutes(10)));
        Assert.Equal(8, provider.GetRequiredService<IBusinessCentralApiFactory>().GetUsage("").Requests);
    }

    [Fact, Trait("Situation", "B108")]
    public async Task What_is_left_of_the_window_is_told()
    {
        await using var provider = Wiring.Provide(new StubNetwork(_ => StubNetwork.Json(EmptyPage)), _time, options => options.RequestsPerFiveMinutes = 3);
        var factory = provider.GetRequiredService<IBusinessCentralApiFactory>();
        Assert.Equal(default, factory.GetUsage(""));

        await CallAsync(provider.Api());
        await CallAsync(provider.Api());
        Assert.Equal(new BusinessCentralUsage(2) { RequestsAllowed = 3, RequestsRemaining = 1 }, factory.GetUsage(""));

        _time.Advance(TimeSpan.FromMinutes(5));
        Assert.Equal(new BusinessCentralUsage(2) { RequestsAllowed = 3, RequestsRemaining = 3 }, factory.GetUsage(""));
    }

    [Fact]
    public async Task A_call_that_waits_for_the_window_can_be_cancelled()
    {
        using var cancel = new CancellationTokenSource();
        await using var provider = Wiring.Provide(new StubNetwork(_ => StubNetwork.Json(EmptyPage)), _time, options => options.RequestsPerFiveMinutes = 1);
        await CallAsync(provider.Api());

        var waiting = provider.Api().GetCustomersPageAsync(new ODataQuery<Customer>(), cancel.Token);
        await cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        var next = CallAsync(provider.Api());
        await _time.UntilAsync(next, TimeSpan.FromSeconds(5));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    public async Task No_more_requests_run_at_once_than_are_allowed(int most)
    {
        using var floor = new HeldCalls();
        await using var provider = Wiring.Provide(floor.Network, _time, options => options.MaxConcurrency = most);

        var calls = Task.WhenAll(Enumerable.Range(0, 12).Select(_ => CallAsync(provider.Api())));
        await floor.AnswerAllAsync(calls, StubNetwork.Json);

        Assert.Equal(most, floor.MostAtOnce);
    }

    [Fact]
    [Trait("Fault", "F26")]
    public async Task A_refusal_halves_the_requests_at_once_and_good_answers_bring_them_back()
    {
        using var floor = new HeldCalls();
        await using var provider = Wiring.Provide(floor.Network, new ShortWaits());
        Assert.Equal(4, await MostAtOnceAsync(provider.Api(), floor, 8));

        floor.RefuseNext = true;
        await floor.AnswerAllAsync(CallAsync(provider.Api()), StubNetwork.Json);
        Assert.Equal(2, await MostAtOnceAsync(provider.Api(), floor, 8));

        Assert.Equal(3, await MostAtOnceAsync(provider.Api(), floor, 60));
        Assert.Equal(4, await MostAtOnceAsync(provider.Api(), floor, 60));
        Assert.Equal(4, await MostAtOnceAsync(provider.Api(), floor, 60));
    }

    [Fact]
    [Trait("Fault", "F26")]
    public async Task Refusals_without_end_leave_one_request_at_a_time()
    {
        using var floor = new HeldCalls();
        await using var provider = Wiring.Provide(floor.Network, new ShortWaits());
        for (var refusal = 0; refusal < 12; refusal++)
        {
            floor.RefuseNext = true;
            await floor.AnswerAllAsync(CallAsync(provider.Api()), StubNetwork.Json);
        }

        Assert.Equal(1, await MostAtOnceAsync(provider.Api(), floor, 8));
    }

    private static async Task<int> MostAtOnceAsync(IBusinessCentralApi api, HeldCalls floor, int calls)
    {
        floor.MostAtOnce = 0;
        await floor.AnswerAllAsync(Task.WhenAll(Enumerable.Range(0, calls).Select(_ => CallAsync(api))), StubNetwork.Json);
        return floor.MostAtOnce;
    }

    private static Task<ODataPage<Customer>> CallAsync(IBusinessCentralApi api) => api.GetCustomersPageAsync(new ODataQuery<Customer>(), Cancellation);

    /// <summary>A server that holds its answers back until nobody else comes.</summary>
    private sealed class HeldCalls : IDisposable
    {
        private readonly ConcurrentQueue<TaskCompletionSource<HttpResponseMessage>> _held = new();

        public HeldCalls() => Network = new StubNetwork((_, _) =>
        {
            var answer = new TaskCompletionSource<HttpResponseMessage>(TaskCreationOptions.RunContinuationsAsynchronously);
            _held.Enqueue(answer);
            return answer.Task;
        });

        public StubNetwork Network { get; }

        public int MostAtOnce { get; set; }

        public bool RefuseNext { get; set; }

        public async Task AnswerAllAsync(Task calls, Func<string, System.Net.HttpStatusCode, HttpResponseMessage> answer)
        {
            while (!calls.IsCompleted)
            {
                await Wiring.SettleAsync();
                MostAtOnce = Math.Max(MostAtOnce, _held.Count);
                for (var left = _held.Count; left > 0 && _held.TryDequeue(out var held); left--)
                {
                    held.SetResult(RefuseNext ? StubNetwork.TooMany("0") : answer(EmptyPage, System.Net.HttpStatusCode.OK));
                    RefuseNext = false;
                }
            }

            await calls;
        }

        public void Dispose() => Network.Dispose();
    }
}
