using Microsoft.Extensions.DependencyInjection;

namespace MlConnector.Pipedrive.Tests.Wire;

public sealed class GeneralResilienceTests
{
    [Fact]
    [Trait("Threat", "T2")]
    public async Task Defaults_for_all_http_clients_repeat_no_write()
    {
        var network = new BrokenNetwork();
        var services = new ServiceCollection();
        services.ConfigureHttpClientDefaults(http => http.AddStandardResilienceHandler(options => options.Retry.Delay = TimeSpan.FromMilliseconds(1)));
        services.AddPipedrive(options => (options.BaseAddress, options.ApiToken) = (new Uri("https://acme.pipedrive.com"), "token")).ConfigurePrimaryHandler(_ => network);
        await using var provider = services.BuildServiceProvider();

        var failure = await Assert.ThrowsAsync<PipedriveException>(
            () => provider.GetRequiredService<IPipedriveApi>().UpdateDealAsync(new DealId(1), new DealChanges { Title = "x" }, TestContext.Current.CancellationToken));

        Assert.True(failure.IsOutcomeUnknown);
        Assert.Equal(1, network.Calls);
    }

    private sealed class BrokenNetwork : HttpMessageHandler
    {
        public int Calls { get; private set; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Calls++;
            throw new HttpRequestException("broken");
        }
    }
}
