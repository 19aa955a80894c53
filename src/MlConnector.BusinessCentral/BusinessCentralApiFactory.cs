using System.Collections.Concurrent;
using System.Text.Json;
using MlConnector.Http;
using Refit;

namespace MlConnector.BusinessCentral;

/// <summary>Makes one client per name, on the HTTP client of that name.</summary>
internal sealed class BusinessCentralApiFactory(IHttpClientFactory clients, BusinessCentralChains chains) : IBusinessCentralApiFactory
{
    private static readonly RefitSettings _settings = new(new PageContentSerializer(
        new JsonSerializerOptions(BusinessCentralJsonContext.Default.Options) { TypeInfoResolver = BusinessCentralJsonContext.Default, Converters = { new EntityChangesConverter() } },
        """{"value":[]}"""))
    {
        TransportExceptionFactory = (_, exception, _) => exception,
        DeserializationExceptionFactory = (response, exception) => ValueTask.FromResult<Exception?>(exception switch
        {
            null => null,
            BusinessCentralException known => known,
            _ => BusinessCentralException.Protocol(exception.Message, exception, response.RequestMessage),
        }),
    };

    private readonly ConcurrentDictionary<string, Lazy<IBusinessCentralApi>> _apis = new(StringComparer.Ordinal);

    public IBusinessCentralApi Create(string name) => _apis.GetOrAdd(name, key => new Lazy<IBusinessCentralApi>(
        () =>
        {
            // A wrong setting is told here: the HTTP client factory would never try again.
            chains.RequireOptions(key);
            return RestService.ForGenerated<IBusinessCentralApi>(clients.CreateClient(new ClientName(BusinessCentralChains.Product, key).Api), _settings);
        },
        LazyThreadSafetyMode.PublicationOnly)).Value;

    public BusinessCentralUsage GetUsage(string name) => chains.GetUsage(name);
}
