using System.IO.Compression;
using System.Text;
using MlConnector.Tests.Wire;

namespace MlConnector.BusinessCentral.Tests.Wire;

/// <summary>What really goes over a socket when something goes wrong there.</summary>
public sealed class SentOnceTests
{
    private static readonly Dictionary<string, Func<IBusinessCentralApi, Task>> _writes = new()
    {
        ["POST"] = api => api.CreateCustomerAsync(new() { DisplayName = "x" }, Cancellation),
        ["PATCH"] = api => api.UpdateCustomerAsync(Guid.Empty, ETag.Any, new() { DisplayName = "x" }, Cancellation),
        ["DELETE"] = api => api.DeleteCustomerAsync(Guid.Empty, ETag.Any, Cancellation),
        ["ACTION"] = api => api.PostSalesInvoiceAsync(Guid.Empty, Cancellation),
        ["CONTENT"] = api => api.SetAttachmentContentAsync(Guid.Empty, ETag.Any, new BinaryContent([1, 2, 3]), Cancellation),
    };

    public static TheoryData<string> Writes => new(_writes.Keys);

    public static MatrixTheoryData<string, int> Redirects => new(_writes.Keys, [301, 302, 303, 307, 308]);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Writes))]
    [Trait("Threat", "T4")]
    public async Task A_connection_that_breaks_after_a_write_carries_it_out_once(string write)
    {
        await using var server = new RawServer(_ => null);

        var failure = await FailAsync(server, write);

        Assert.Equal((null, true, true), (failure.StatusCode, failure.IsTransient, failure.IsOutcomeUnknown));
        Assert.Contains("Content-Length: ", Assert.Single(server.Requests), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Writes))]
    [Trait("Threat", "T2")]
    public async Task A_write_that_is_answered_with_503_is_sent_once(string write)
    {
        await using var server = new RawServer(_ => RawServer.Json("{}", "503 Service Unavailable", "Retry-After: 1\r\n"));

        var failure = await FailAsync(server, write);

        Assert.Equal((503, true, true), (failure.StatusCode, failure.IsTransient, failure.IsOutcomeUnknown));
        Assert.Single(server.Requests);
    }

    [Theory]
    [MemberData(nameof(Writes))]
    [Trait("Threat", "T2")]
    public async Task A_write_whose_answer_is_cut_off_is_sent_once(string write)
    {
        await using var server = new RawServer(_ => RawServer.Json("""{"number":"C1"}""", "200 OK")[..^5]);

        var failure = await FailAsync(server, write);

        Assert.Equal((true, true), (failure.IsTransient, failure.IsOutcomeUnknown));
        Assert.Single(server.Requests);
    }

    [Theory]
    [MemberData(nameof(Redirects))]
    [Trait("Threat", "T5")]
    public async Task A_redirect_is_not_followed(string write, int status)
    {
        await using var elsewhere = new RawServer(_ => RawServer.Json("""{"value":[]}"""));
        await using var server = new RawServer(_ => RawServer.Json("{}", $"{status} Moved", $"Location: http://{elsewhere.Authority}/\r\n"));

        var failure = await FailAsync(server, write);

        Assert.Equal((status, false), (failure.StatusCode, failure.IsTransient));
        Assert.Single(server.Requests);
        Assert.Empty(elsewhere.Requests);
    }

    [Theory]
    [InlineData(1000)]
    [InlineData(0)]
    [Trait("Threat", "T9")]
    public async Task Compressed_answers_are_not_asked_for_and_not_read(int missing)
    {
        var page = Encoding.UTF8.GetBytes($$"""{"value":[{{string.Join(',', Enumerable.Range(0, 2000).Select(number => $$"""{"number":"{{number}}"}"""))}}]}""");
        using var packed = new MemoryStream();
        await using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            await gzip.WriteAsync(page, Cancellation);
        }

        await using var server = new RawServer(_ => RawServer.Reply(packed.ToArray()[..^missing], "200 OK", "application/json", "Content-Encoding: gzip\r\n"));

        await Assert.ThrowsAsync<BusinessCentralException>(() => server.CallAsync(api => api.ListCustomersAsync(cancellationToken: Cancellation).CountAsync(Cancellation).AsTask()));
        await Assert.ThrowsAsync<BusinessCentralException>(() => server.CallAsync(api => api.GetCustomersPageAsync(new ODataQuery<Customer>(), Cancellation)));

        Assert.All(server.Requests, request => Assert.DoesNotContain("Accept-Encoding", request, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Nobody_at_the_address_means_that_no_write_left()
    {
        var server = new RawServer(_ => null);
        await server.DisposeAsync();

        var failure = await FailAsync(server, "POST");

        Assert.Equal((null, true, false), (failure.StatusCode, failure.IsTransient, failure.IsOutcomeUnknown));
    }

    private static Task<BusinessCentralException> FailAsync(RawServer server, string write) => Assert.ThrowsAsync<BusinessCentralException>(() => server.CallAsync<bool>(async api =>
    {
        await _writes[write](api);
        return true;
    }));
}
