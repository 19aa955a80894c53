using System.Collections.Concurrent;
using System.Text.Json;
using MlConnector.Http;
using Refit;

namespace MlConnector.Pipedrive;

/// <summary>Makes one client per name, on the HTTP client of that name.</summary>
internal sealed class PipedriveApiFactory(IHttpClientFactory clients, PipedriveChains chains) : IPipedriveApiFactory
{
    private static readonly RefitSettings _settings = new(new PageContentSerializer(
        new JsonSerializerOptions(PipedriveJsonContext.Default.Options) { TypeInfoResolver = PipedriveJsonContext.Default, AllowDuplicateProperties = false },
        """{"data":[]}"""))
    {
        TransportExceptionFactory = (_, exception, _) => exception,
        DeserializationExceptionFactory = (_, exception) => ValueTask.FromResult<Exception?>(exception is null ? null : PipedriveException.Protocol(exception.Message, exception)),
    };

    private readonly ConcurrentDictionary<string, Lazy<IPipedriveApi>> _apis = new(StringComparer.Ordinal);

    public IPipedriveApi Create(string name) => _apis.GetOrAdd(name, key => new Lazy<IPipedriveApi>(
        () => RestService.ForGenerated<IPipedriveApi>(clients.CreateClient(new ClientName(PipedriveChains.Product, key).Api), _settings), LazyThreadSafetyMode.PublicationOnly)).Value;

    public PipedriveUsage GetUsage(string name) => chains.GetUsage(name);
}
