using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.Extensions.Options;
using MlConnector.Http;
using Refit;

namespace MlConnector.Pipedrive;

/// <summary>
/// Builds one handler chain per name and keeps it, with its budgets. From outside in: query into the address, faults into exceptions,
/// safe repetition, limits translated, tokens counted, budgets, the gate with the token, the socket.
/// </summary>
internal sealed class PipedriveApiFactory(IOptionsMonitor<PipedriveOptions> options, PrimaryHandlerSource primary, TimeProvider time) : IPipedriveApiFactory, IDisposable
{
    private const int ReadAttempts = 4;
    private const int RequestsAtOnce = 10;
    private readonly ConcurrentDictionary<string, Lazy<Client>> _clients = new(StringComparer.Ordinal);

    public IPipedriveApi Create(string name) => _clients.GetOrAdd(name, key => new Lazy<Client>(() => Build(key))).Value.Api;

    public PipedriveUsage GetUsage(string name) =>
        _clients.TryGetValue(name, out var client) && client.IsValueCreated ? new(client.Value.Budget.Total, client.Value.Tokens.Total) : default;

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
            throw new InvalidOperationException($"Pipedrive settings '{name}': {problem}.");
        }

        var server = settings.BaseAddress!;
        var token = settings.ApiToken!;
        var gate = new OutboundGate([server], (request, _) => Attach(request, token), primary.Create(name, () => GatedSockets.Create(server.IsLoopback)));
        var budget = new RequestBudget(settings.RequestsPerTwoSeconds, TimeSpan.FromSeconds(2), RequestsAtOnce, time, gate);
        var tokens = new TokenCost(budget);
        var chain = new FaultTranslation(settings.Timeout, time, new SafeRetry(ReadAttempts, time, new BurstLimitTranslation(tokens)));
        var http = new HttpClient(new QueryComposition(chain)) { BaseAddress = new Uri(server.GetLeftPart(UriPartial.Authority)), Timeout = Timeout.InfiniteTimeSpan };
        return new Client(RestService.ForGenerated<IPipedriveApi>(http, Settings()), http, budget, tokens);
    }

    private static ValueTask Attach(HttpRequestMessage request, string token)
    {
        request.Headers.Remove("x-api-token");
        request.Headers.TryAddWithoutValidation("x-api-token", token);
        return ValueTask.CompletedTask;
    }

    private static RefitSettings Settings() => new(new SystemTextJsonContentSerializer(new JsonSerializerOptions(PipedriveJsonContext.Default.Options) { TypeInfoResolver = PipedriveJsonContext.Default }))
    {
        TransportExceptionFactory = (_, exception, _) => exception,
        DeserializationExceptionFactory = (_, exception) => ValueTask.FromResult<Exception?>(exception is null ? null : PipedriveException.Protocol(exception.Message, exception)),
    };

    private sealed record Client(IPipedriveApi Api, HttpClient Http, RequestBudget Budget, TokenCost Tokens);
}
