using System.Collections.Concurrent;
using Microsoft.Extensions.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using MlConnector.Http;

namespace MlConnector.Pipedrive;

/// <summary>
/// Builds the HTTP clients of every name, also of names that appear at run time. From outside in: telemetry, query into the address, faults
/// into exceptions, safe repetition, bodies, limits translated, tokens counted, budgets, the gate with the token, the network. A chain is
/// made once per name and kept, with its budgets.
/// </summary>
internal sealed class PipedriveChains(
    IOptionsMonitor<PipedriveOptions> options, PrimaryHandlerSource primary, TimeProvider time, ILoggerFactory logs) : IConfigureNamedOptions<HttpClientFactoryOptions>
{
    public const string Product = "MlConnector.Pipedrive";
    private const int ReadAttempts = 4;
    private const int RequestsAtOnce = 10;

    // A page of 500 records has about 1 MB; files may be large.
    private const long MostStreamed = 1L << 30;
    private static readonly ClientTelemetry _telemetry = new(Product, "mlconnector.pipedrive");
    private readonly ConcurrentDictionary<string, (RequestBudget Budget, TokenCost Tokens)> _usage = new(StringComparer.Ordinal);

    public PipedriveUsage GetUsage(string name) => _usage.TryGetValue(name, out var used) ? new(used.Budget.Total, used.Tokens.Total) : default;

    public void Configure(HttpClientFactoryOptions http) => Configure(Options.DefaultName, http);

    public void Configure(string? name, HttpClientFactoryOptions http)
    {
        if (!ClientName.TryParse(Product, name, out var client, out _))
        {
            return;
        }

        // Connections are renewed by the socket handler; the chain has state that must not be lost.
        http.HandlerLifetime = Timeout.InfiniteTimeSpan;
        http.SuppressHandlerScope = true;
        http.HttpClientActions.Add(made =>
        {
            made.Timeout = Timeout.InfiniteTimeSpan;
            made.BaseAddress = new Uri(options.Get(client.Value.Name).BaseAddress!.GetLeftPart(UriPartial.Authority));
        });
        http.HttpMessageHandlerBuilderActions.Add(builder => Build(client.Value, builder));
    }

    private void Build(ClientName client, HttpMessageHandlerBuilder builder)
    {
        var settings = options.Get(client.Name);
        var server = settings.BaseAddress!;
        builder.PrimaryHandler = primary.Create(client.Name, () => GatedSockets.Create(server.IsLoopback));
        foreach (var handler in Handlers(client, settings, server))
        {
            builder.AdditionalHandlers.Add(handler);
        }
    }

    private IEnumerable<DelegatingHandler> Handlers(ClientName client, PipedriveOptions settings, Uri server)
    {
        var logger = logs.CreateLogger(client.Api);
        var token = settings.ApiToken!;
        var budget = new RequestBudget(new BudgetLimits(settings.RequestsPerTwoSeconds, TimeSpan.FromSeconds(2), RequestsAtOnce), time, logger);
        var tokens = new TokenCost();
        _usage[client.Name] = (budget, tokens);
        yield return new CallTelemetry(_telemetry, client.Name, time);
        yield return new QueryComposition();
        yield return new FaultTranslation(settings.Timeout, time);
        yield return new SafeRetry(ReadAttempts, _telemetry, logger, time);
        yield return new BodyReading(FaultTranslation.IsStreamed, new BodyLimits(MostStreamed, settings.Timeout), time);
        yield return new BudgetKeeping(budget);
        yield return new BurstLimitTranslation();
        yield return tokens;
        yield return new OutboundGate([server], (request, _) => Attach(request, token));
    }

    private static ValueTask Attach(HttpRequestMessage request, string token)
    {
        request.Headers.Remove("x-api-token");
        request.Headers.TryAddWithoutValidation("x-api-token", token);
        return ValueTask.CompletedTask;
    }
}
