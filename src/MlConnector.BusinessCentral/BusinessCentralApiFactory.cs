using System.Collections.Concurrent;
using System.Text.Json;
using MlConnector.Http;
using Microsoft.Extensions.Options;
using Refit;

namespace MlConnector.BusinessCentral;

/// <summary>
/// Builds one handler chain per name and keeps it, with its token cache and budgets. From outside in: company and query into the
/// address, faults into exceptions, safe repetition, budgets, authorization, the gate, the socket.
/// </summary>
internal sealed class BusinessCentralApiFactory(
    IOptionsMonitor<BusinessCentralOptions> options, PrimaryHandlerSource primary, TimeProvider time) : IBusinessCentralApiFactory, IDisposable
{
    private const int ReadAttempts = 4;

    // A page of 20,000 records has about 20 MB, attachments may have 350 MB.
    private const long MostStreamed = 1L << 30;
    private static readonly TimeSpan _window = TimeSpan.FromMinutes(5);
    private readonly ConcurrentDictionary<string, Lazy<Client>> _clients = new(StringComparer.Ordinal);

    public IBusinessCentralApi Create(string name) => _clients.GetOrAdd(name, key => new Lazy<Client>(() => Build(key))).Value.Api;

    public long CountRequests(string name) => _clients.TryGetValue(name, out var client) && client.IsValueCreated ? client.Value.Budget.Total : 0;

    public void Dispose()
    {
        foreach (var client in _clients.Values.Where(client => client.IsValueCreated))
        {
            client.Value.Http.Dispose();
        }
    }

    private Client Build(string name)
    {
        var settings = options.Get(name);
        if (settings.FindProblem() is { } problem)
        {
            throw new InvalidOperationException($"Business Central settings '{name}': {problem}.");
        }

        var api = ApiAddress(settings);
        var socket = primary.Create(name, () => GatedSockets.Create(settings.BaseAddress.IsLoopback || settings.UserName is not null));
        var gate = new OutboundGate([api], Authorization.AttachAsync, socket);
        var budget = new RequestBudget(settings.RequestsPerFiveMinutes, _window, settings.MaxConcurrency, time, new Authorization(Source(settings, socket), gate));
        var bodies = new BodyReading(FaultTranslation.IsStreamed, new BodyLimits(MostStreamed, settings.Timeout), time, budget);
        var answers = new FaultTranslation(settings.Timeout, time, new SafeRetry(ReadAttempts, time, bodies));
        var addresses = new CompanyAddress(api, settings.Company!, new QueryComposition(new PostedInvoiceGuard(answers)));
        var http = new HttpClient(addresses) { BaseAddress = api, Timeout = Timeout.InfiniteTimeSpan };
        return new Client(RestService.ForGenerated<IBusinessCentralApi>(http, Settings()), http, budget);
    }

    private static ICredentialSource Source(BusinessCentralOptions settings, HttpMessageHandler socket)
    {
        if (settings.UserName is { } user)
        {
            return new WebServiceKeyCredential(user, settings.WebServiceKey!);
        }

        var gate = new OutboundGate([settings.Authority], (_, _) => ValueTask.CompletedTask, socket);
        return new ClientCredential(settings, new TokenHttpClientFactory(new HttpClient(gate) { Timeout = TimeSpan.FromSeconds(100) }));
    }

    private static Uri ApiAddress(BusinessCentralOptions settings)
    {
        var server = settings.BaseAddress.AbsoluteUri.TrimEnd('/');
        return new Uri(settings.UserName is not null
            ? $"{server}/api/v2.0"
            : $"{server}/v2.0/{Uri.EscapeDataString(settings.TenantId!)}/{Uri.EscapeDataString(settings.Environment)}/api/v2.0");
    }

    private static RefitSettings Settings() => new(new ODataContentSerializer(
        new JsonSerializerOptions(BusinessCentralJsonContext.Default.Options) { TypeInfoResolver = BusinessCentralJsonContext.Default, Converters = { new EntityChangesConverter() } }))
    {
        TransportExceptionFactory = (_, exception, _) => exception,
        DeserializationExceptionFactory = (response, exception) =>
            ValueTask.FromResult<Exception?>(exception is null ? null : BusinessCentralException.Protocol(exception.Message, exception, response.RequestMessage)),
    };

    private sealed record Client(IBusinessCentralApi Api, HttpClient Http, RequestBudget Budget);
}
