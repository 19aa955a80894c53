using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using MlConnector.Http;

namespace MlConnector.BusinessCentral;

/// <summary>
/// Builds the HTTP clients of every name, also of names that appear at run time. From outside in: telemetry, company and query into the
/// address, faults into exceptions, safe repetition, bodies, principals with their limits, the gate, the network. A chain is made once per
/// name and kept, with its token cache and budgets.
/// </summary>
internal sealed class BusinessCentralChains(
    IOptionsMonitor<BusinessCentralOptions> options, PrimaryHandlerSource primary, TimeProvider time, ILoggerFactory logs)
    : IConfigureNamedOptions<HttpClientFactoryOptions>, IDisposable
{
    public const string Product = "MlConnector.BusinessCentral";
    private const int ReadAttempts = 4;

    // A page of 20,000 records has about 20 MB, attachments may have 350 MB.
    private const long MostStreamed = 1L << 30;
    private static readonly TimeSpan _window = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan _signInTimeout = TimeSpan.FromSeconds(100);
    private static readonly ClientTelemetry _telemetry = new(Product, "mlconnector.businesscentral");
    private readonly ConcurrentDictionary<string, PrincipalRotation> _rotations = new(StringComparer.Ordinal);

    /// <summary>What the client of this name has used, and may still use.</summary>
    public BusinessCentralUsage GetUsage(string name) => _rotations.TryGetValue(name, out var rotation)
        ? new BusinessCentralUsage(rotation.Total) { RequestsAllowed = rotation.Allowed, RequestsRemaining = rotation.Remaining }
        : default;

    /// <exception cref="OptionsValidationException">A setting of this name is missing or wrong.</exception>
    public void RequireOptions(string name) => _ = options.Get(name);

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
            made.Timeout = isForSignIn ? _signInTimeout : Timeout.InfiniteTimeSpan;
            made.BaseAddress = isForSignIn ? null : options.Get(client.Value.Name).ApiAddress;
        });
        http.HttpMessageHandlerBuilderActions.Add(builder => Build(client.Value, isForSignIn, builder));
    }

    /// <summary>Ends all connections: the HTTP client factory does not.</summary>
    public void Dispose()
    {
        foreach (var rotation in _rotations.Values)
        {
            rotation.Dispose();
        }
    }

    private void Build(ClientName client, bool isForSignIn, HttpMessageHandlerBuilder builder)
    {
        var settings = options.Get(client.Name);
        GeneralResilience.RemoveFrom(builder);
        builder.PrimaryHandler = primary.Create(client.Name, () => GatedSockets.Create(settings.BaseAddress.IsLoopback || settings.UserName is not null));
        foreach (var handler in isForSignIn ? [SignInGate(settings)] : Handlers(client, settings, builder.Services))
        {
            builder.AdditionalHandlers.Add(handler);
        }
    }

    private static DelegatingHandler SignInGate(BusinessCentralOptions settings) => new OutboundGate(settings.Authority);

    private IEnumerable<DelegatingHandler> Handlers(ClientName client, BusinessCentralOptions settings, IServiceProvider services)
    {
        var logger = logs.CreateLogger(client.Api);
        yield return new CallTelemetry(_telemetry, client.Name, time);
        yield return new CompanyAddress(settings.ApiAddress, settings.Company!);
        yield return new QueryComposition();
        yield return new PostedInvoiceGuard();
        yield return new FaultTranslation(settings.Timeout, time);
        yield return new SafeRetry(ReadAttempts, _telemetry, logger, time);
        yield return new BodyReading(FaultTranslation.IsStreamed, new BodyLimits(MostStreamed, settings.Timeout), time);
        yield return _rotations[client.Name] = new PrincipalRotation([.. Principals(client, settings, services, logger)], logger);
        yield return new OutboundGate(settings.ApiAddress, PrincipalRotation.Attach);
    }

    private IEnumerable<Principal> Principals(ClientName client, BusinessCentralOptions settings, IServiceProvider services, ILogger logger)
    {
        var limits = new BudgetLimits(settings.RequestsPerFiveMinutes, _window, settings.MaxConcurrency);
        if (settings.UserName is { } user)
        {
            yield return new Principal(new WebServiceKeyCredential(user, settings.WebServiceKey!), new RequestBudget(limits, time, logger));
            yield break;
        }

        var signIn = new TokenHttpClientFactory(() => services.GetRequiredService<IHttpClientFactory>().CreateClient(client.SignIn));
        foreach (var principal in settings.AllPrincipals())
        {
            yield return new Principal(new ClientCredential(settings, principal, signIn), new RequestBudget(limits, time, logger));
        }
    }
}
