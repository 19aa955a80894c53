using System.Net;
using MlConnector.Testing.Tests.BusinessCentral;

namespace MlConnector.Testing.Tests.Simulation;

public sealed class FaultTests : IDisposable
{
    private const string Customer = """{"displayName":"A"}""";

    private readonly Api _api = new();

    public void Dispose() => _api.Dispose();

    [Fact]
    public async Task A_rejected_request_is_not_carried_out()
    {
        _api.Simulator.Faults.Add(new() { Kind = FaultKind.RejectBefore, StatusCode = 429, Headers = new Dictionary<string, string> { ["Retry-After"] = "3" } });

        var reply = await _api.PostAsync("customers", Customer);

        Assert.Equal((HttpStatusCode.TooManyRequests, "3"), (reply.Status, reply.RetryAfter));
        Assert.Equal((0, 429, false), Seen());
        Assert.Equal(HttpStatusCode.Created, (await _api.PostAsync("customers", Customer)).Status);
    }

    [Fact]
    public async Task A_disconnect_before_leaves_nothing()
    {
        _api.Simulator.Faults.Add(new() { Kind = FaultKind.DisconnectBefore });

        var failure = await Assert.ThrowsAsync<HttpRequestException>(() => _api.PostAsync("customers", Customer));

        Assert.IsType<HttpIOException>(failure.InnerException);
        Assert.Equal((0, 0, false), Seen());
    }

    [Fact]
    public async Task A_disconnect_after_the_commit_leaves_the_record()
    {
        _api.Simulator.Faults.Add(new() { Kind = FaultKind.CommitThenDisconnect, Matches = SimulatorFault.On("POST", "/customers") });

        await Assert.ThrowsAsync<HttpRequestException>(() => _api.PostAsync("customers", Customer));

        Assert.Equal((1, 0, true), Seen());
    }

    [Fact]
    public async Task A_gateway_that_lost_patience_hides_a_commit()
    {
        _api.Simulator.Faults.Add(new() { Kind = FaultKind.CommitThenStatus, StatusCode = 504, Body = "<html>Gateway Timeout</html>" });

        Assert.Equal(HttpStatusCode.GatewayTimeout, (await _api.PostAsync("customers", Customer)).Status);
        Assert.Equal((1, 504, true), Seen());
    }

    [Fact]
    public async Task A_truncated_answer_breaks_while_it_is_read()
    {
        _api.Simulator.Faults.Add(new() { Kind = FaultKind.TruncateBody });

        await Assert.ThrowsAnyAsync<HttpRequestException>(() => _api.PostAsync("customers", Customer));

        Assert.Equal((1, 201, true), Seen());
    }

    [Fact]
    public async Task A_late_commit_comes_after_the_caller_gave_up()
    {
        _api.Simulator.Faults.Add(new() { Kind = FaultKind.CommitLater, After = TimeSpan.FromMinutes(2) });
        await Assert.ThrowsAsync<HttpRequestException>(() => _api.PostAsync("customers", Customer));
        Assert.Equal((0, 0, false), Seen());

        _api.Time.Advance(TimeSpan.FromMinutes(2));

        Assert.Equal((1, 0, true), Seen());
    }

    [Fact]
    public async Task A_delayed_request_waits_on_the_simulators_clock()
    {
        _api.Simulator.Faults.Add(new() { Kind = FaultKind.Delay, After = TimeSpan.FromSeconds(30) });
        var waiting = _api.PostAsync("customers", Customer);
        Assert.False(waiting.IsCompleted);

        _api.Time.Advance(TimeSpan.FromSeconds(30));

        Assert.Equal(HttpStatusCode.Created, (await waiting).Status);
    }

    [Fact]
    public async Task Faults_count_skip_and_repeat()
    {
        _api.Simulator.Faults.Add(new() { Kind = FaultKind.RejectBefore, Skip = 1, Every = 2, Times = 2 });

        var statuses = new List<int>();
        for (var request = 0; request < 7; request++)
        {
            statuses.Add((int)(await _api.GetAsync("companies")).Status);
        }

        Assert.Equal([200, 200, 503, 200, 503, 200, 200], statuses);
        Assert.Equal(2, _api.Simulator.Faults.Played);
    }

    [Fact]
    public async Task A_named_preset_cuts_the_first_order()
    {
        _api.Company.AddCustomer("C1", "Bakery");
        _api.Simulator.Faults.AddPreset("cut-order");

        await Assert.ThrowsAsync<HttpRequestException>(() => _api.PostAsync("salesOrders", """{"customerNumber":"C1"}"""));
        var second = await _api.PostAsync("salesOrders", """{"customerNumber":"C1"}""");

        Assert.Equal(HttpStatusCode.Created, second.Status);
        Assert.Equal(2, _api.Company.Count("salesOrders"));
        Assert.Contains("flaky", Assert.Throws<ArgumentException>(() => _api.Simulator.Faults.AddPreset("nonsense")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_journal_tells_what_was_asked()
    {
        await _api.PostAsync("customers", Customer);
        await _api.GetAsync("customers?$top=1");

        var entries = _api.Simulator.Journal.Entries;
        Assert.Equal([(1, "customers.create", true), (2, "customers.list", false)], entries.Select(entry => (entry.Sequence, entry.Operation, entry.Committed)));
        Assert.Equal((Customer, "?$top=1"), (entries[0].RequestBody, entries[1].Query));
    }

    private (int Customers, int Status, bool Committed) Seen()
    {
        var last = _api.Simulator.Journal.Entries[^1];
        return (_api.Company.Count("customers"), last.StatusCode, last.Committed);
    }
}
