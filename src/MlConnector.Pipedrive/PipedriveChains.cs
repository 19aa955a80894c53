using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using MlConnector.Http;

namespace MlConnector.Pipedrive;

/// <summary>
/// Builds the HTTP clients of every name, also of names that appear at run time. From outside in: telemetry, query into the address, faults
/// into exceptions, safe repetition, bodies, searches, the credential with its window, limits, the gate, the network. A chain is made once
/// per name and kept, with its tokens and budgets.
/// </summary>
internal sealed class PipedriveChains(
    IOptionsMonitor<PipedriveOptions> options, PrimaryHandlerSource primary, TimeProvider time, ILoggerFactory logs) : IConfigureNamedOptions<HttpClientFactoryOptions>
{
    public const string Product = "MlConnector.Pipedrive";
    private const int ReadAttempts = 4;
    private const int RequestsAtOnce = 10;
    private const int LeastRequests = 20;
    private const int LeastRequestsOfApp = 80;
    private const int MostTokenBytes = 64 * 1024;

    // A page of 500 records has about 1 MB; files may be large.
    private const long MostStreamed = 1L << 30;
    private static readonly TimeSpan _window = TimeSpan.FromSeconds(2);
    private static readonly ClientTelemetry _telemetry = new(Product, "mlconnector.pipedrive");
    private readonly ConcurrentDictionary<string, (RequestBudget Window, AccountLimits Account)> _usage = new(StringComparer.Ordinal);

    public PipedriveUsage GetUsage(string name) => _usage.TryGetValue(name, out var used) ? used.Account.Usage with { BurstRemaining = used.Window.Remaining } : default;

    public void Configure(HttpClientFactoryOptions http) => Configure(Options.DefaultName, http);

    public void Configure(string? name, HttpClientFactoryOptions http)
    {
        if (!ClientName.TryParse(Product, name, out var client, out var isForSignIn))
        {
            return;
        }

        // Connections are renewed by the socket handler; the chain has state that must not be lost.
        http.HandlerLifetime = Timeout.InfiniteTimeSpan;
        http.SuppressHandlerScope = true;
        http.HttpClientActions.Add(made =>
        {
            made.Timeout = Timeout.InfiniteTimeSpan;
            made.BaseAddress = isForSignIn ? null : options.Get(client.Value.Name).WrittenAddress;
            made.MaxResponseContentBufferSize = isForSignIn ? MostTokenBytes : made.MaxResponseContentBufferSize;
        });
        http.HttpMessageHandlerBuilderActions.Add(builder => Build(client.Value, isForSignIn, builder));
    }

    private void Build(ClientName client, bool isForSignIn, HttpMessageHandlerBuilder builder)
    {
        var settings = options.Get(client.Name);
        GeneralResilience.RemoveFrom(builder);
        builder.PrimaryHandler = primary.Create(client.Name, () => GatedSockets.Create(settings.IsOnThisMachine));
        foreach (var handler in isForSignIn ? [new OutboundGate(settings.OAuth!.Authority)] : Handlers(client, settings, builder.Services))
        {
            builder.AdditionalHandlers.Add(handler);
        }
    }

    private IEnumerable<DelegatingHandler> Handlers(ClientName client, PipedriveOptions settings, IServiceProvider services)
    {
        var logger = logs.CreateLogger(client.Api);
        var requests = settings.RequestsPerTwoSeconds ?? (settings.OAuth is null ? LeastRequests : LeastRequestsOfApp);
        var all = new RequestBudget(new BudgetLimits(requests, _window, RequestsAtOnce), time, logger);
        var searches = new RequestBudget(new BudgetLimits(Math.Min(requests, LimitKeeping.MostSearches), _window, RequestsAtOnce), time, logger);
        var account = new AccountLimits(settings.DailyTokens, time);
        _usage[client.Name] = (all, account);
        yield return new CallTelemetry(_telemetry, client.Name, time);
        yield return new QueryComposition();
        yield return new FaultTranslation(settings.Timeout, time);
        yield return new SafeRetry(ReadAttempts, _telemetry, logger, time);
        yield return new BodyReading(FaultTranslation.IsStreamed, new BodyLimits(MostStreamed, settings.Timeout), time);
        yield return new BudgetKeeping(account, searches);
        yield return new PrincipalRotation([new Principal(Credentials(client, settings, services), all)], logger);
        yield return new LimitKeeping(account, all, searches, settings.RequestsPerTwoSeconds, time);
        yield return new OutboundGate(request => PrincipalRotation.ServerOf(request) ?? settings.BaseAddress, PrincipalRotation.Attach);
    }

    private static ICredentialSource Credentials(ClientName client, PipedriveOptions settings, IServiceProvider services) =>
        settings.OAuth is null ? new ApiTokenCredential(settings.ApiToken!) : services.GetRequiredService<TokenKeepers>().KeeperOf(client.Name);
}
