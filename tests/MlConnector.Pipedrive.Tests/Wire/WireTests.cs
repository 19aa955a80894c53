using MlConnector.Tests.Wire;

namespace MlConnector.Pipedrive.Tests.Wire;

public sealed class WireTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    [Trait("Threat", "T2")]
    public async Task A_write_that_is_answered_with_503_is_sent_once()
    {
        await using var server = new RawServer(_ => RawServer.Json("{}", "503 Service Unavailable"));

        var failure = await Assert.ThrowsAsync<PipedriveException>(() => server.CallAsync(api => api.UpdateDealAsync(new DealId(1), new DealChanges { Title = "x" }, Cancellation)));

        Assert.Equal((503, true, true), (failure.StatusCode, failure.IsTransient, failure.IsOutcomeUnknown));
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_write_that_is_answered_with_a_web_page_may_have_been_carried_out()
    {
        await using var server = new RawServer(_ => RawServer.Reply("<html></html>"u8.ToArray(), "200 OK", "text/html"));

        var failure = await Assert.ThrowsAsync<PipedriveException>(() => server.CallAsync(api => api.UpdateDealAsync(new DealId(1), new DealChanges { Title = "x" }, Cancellation)));

        Assert.True(failure.IsOutcomeUnknown);
    }

    [Theory]
    [InlineData(302)]
    [InlineData(307)]
    [InlineData(308)]
    [Trait("Threat", "T5")]
    public async Task A_redirect_is_not_followed_and_the_token_goes_nowhere(int status)
    {
        await using var elsewhere = new RawServer(_ => RawServer.Json("""{"success":true,"data":[]}"""));
        await using var server = new RawServer(_ => RawServer.Json("{}", $"{status} Moved", $"Location: http://{elsewhere.Authority}/\r\n"));

        var failure = await Assert.ThrowsAsync<PipedriveException>(() => server.CallAsync(api => api.ListOrganizationsAsync(cancellationToken: Cancellation).ToListAsync(Cancellation).AsTask()));

        Assert.Equal(status, failure.StatusCode);
        Assert.Empty(elsewhere.Requests);
    }

    [Fact]
    public async Task A_list_is_read_to_its_last_cursor_and_a_cursor_that_comes_twice_is_an_error()
    {
        var answers = new Queue<string>(["""{"success":true,"data":[{"id":1}],"additional_data":{"next_cursor":"a+b/="}}""", """{"success":true,"data":[{"id":2}],"additional_data":{"next_cursor":null}}"""]);
        await using var server = new RawServer(_ => RawServer.Json(answers.Dequeue()));
        var read = await server.CallAsync(api => api.ListOrganizationsAsync(cancellationToken: Cancellation).ToListAsync(Cancellation).AsTask());
        await using var circle = new RawServer(_ => RawServer.Json("""{"success":true,"data":[],"additional_data":{"next_cursor":"x"}}"""));

        await Assert.ThrowsAsync<PipedriveException>(() => circle.CallAsync(api => api.ListOrganizationsAsync(cancellationToken: Cancellation).ToListAsync(Cancellation).AsTask()));

        Assert.Equal([1L, 2L], read.Select(organization => organization.Id.Value));
        Assert.Contains("cursor=a%2Bb%2F%3D", server.Requests.Last(), StringComparison.Ordinal);
        Assert.Equal(2, circle.Requests.Count);
    }

    [Fact]
    [Trait("Threat", "S14")]
    public async Task The_token_stands_in_no_error()
    {
        await using var server = new RawServer(_ => RawServer.Json("""{"success":false,"error":"no","code":"ERR_SCHEMA_VALIDATION_FAILED"}""", "400 Bad Request"));

        var failure = await Assert.ThrowsAsync<PipedriveException>(() => server.CallAsync(api => api.UpdateDealAsync(new DealId(1), new DealChanges { Title = "x" }, Cancellation)));

        Assert.Contains("x-api-token: canary-token", server.Requests.Single(), StringComparison.Ordinal);
        Assert.DoesNotContain("canary", failure.ToString(), StringComparison.Ordinal);
    }
}
