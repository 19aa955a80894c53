using Microsoft.Extensions.DependencyInjection;
using MlConnector.Http;

namespace MlConnector.Pipedrive;

/// <summary>
/// Refines the registration of a Pipedrive client. As an <see cref="IHttpClientBuilder"/> it takes every extension for HTTP clients;
/// handlers that are added see each attempt as it leaves, after repetition, limits and credentials.
/// </summary>
public sealed class PipedriveBuilder : IHttpClientBuilder
{
    private readonly IHttpClientBuilder _http;
    private readonly PrimaryHandlerSource _primary;

    internal PipedriveBuilder(IHttpClientBuilder http, PrimaryHandlerSource primary) => (_http, _primary) = (http, primary);

    /// <summary>The name of the HTTP client.</summary>
    public string Name => _http.Name;

    /// <summary>The services.</summary>
    public IServiceCollection Services => _http.Services;

    /// <summary>Replaces the network of all clients by another handler, for example a simulator's. Gate, limits and credentials stay in place.</summary>
    /// <param name="create">Makes the handler for a client's name; null leaves the network.</param>
    /// <returns>The builder.</returns>
    public PipedriveBuilder ConfigurePrimaryHandler(Func<string, HttpMessageHandler?> create)
    {
        _primary.Replacement = create;
        return this;
    }
}
