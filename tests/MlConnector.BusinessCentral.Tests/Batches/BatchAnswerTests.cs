using System.Net;
using System.Text;
using MlConnector.BusinessCentral.Tests.Resources;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace MlConnector.BusinessCentral.Tests.Batches;

/// <summary>Answers to a batch that a server should not give, and may.</summary>
public sealed class BatchAnswerTests
{
    private const string Good = """{"id":"0","status":201,"headers":{},"body":{"displayName":"Zero"}}""";
    private const string Other = """{"id":"1","status":201,"headers":{},"body":{"displayName":"One"}}""";

    [Fact]
    public async Task Answers_are_matched_by_id_not_by_place()
    {
        var outcomes = await ExecuteAsync($"{Other},{Good}");

        Assert.Equal(["Zero", "One"], outcomes.Select(outcome => outcome.Record<Customer>().DisplayName));
    }

    [Theory]
    [InlineData(Good)]
    [InlineData(Good + """,{"id":null,"status":201,"headers":{},"body":{}}""")]
    [InlineData(Good + """,{"id":"7","status":201,"headers":{},"body":{}}""")]
    [InlineData($"{Good},{Other},{Other}")]
    public async Task A_part_without_exactly_one_answer_is_unknown(string responses)
    {
        var outcomes = await ExecuteAsync(responses);

        Assert.True(outcomes[0].IsSuccess);
        Assert.True(outcomes[1].Error!.IsOutcomeUnknown);
    }

    [Fact]
    public async Task A_part_that_was_throttled_says_when_to_come_again()
    {
        var outcomes = await ExecuteAsync(Good + """,{"id":"1","status":429,"headers":{"retry-after":"7"},"body":{"error":{"code":"Application_TooManyRequests","message":"Too many"}}}""");

        var error = outcomes[1].Error!;
        Assert.Equal((429, "Application_TooManyRequests", true, false), (error.StatusCode, error.Code, error.IsTransient, error.IsOutcomeUnknown));
        Assert.Equal(TimeSpan.FromSeconds(7), error.RetryAfter);
    }

    private static async Task<IReadOnlyList<BatchOutcome>> ExecuteAsync(string responses)
    {
        await using var services = SimulatedCompanyClient.Wire(new Server(responses), new FakeTimeProvider(), Guid.NewGuid().ToString());
        var part = BatchPart.Create("customers", new CustomerChanges { DisplayName = "x" });
        return await services.GetRequiredService<IBusinessCentralApi>().ExecuteAsync([part, part], cancellationToken: TestContext.Current.CancellationToken);
    }

    private sealed class Server(string responses) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent($$"""{"responses":[{{responses}}]}""", Encoding.UTF8, "application/json") });
    }
}
