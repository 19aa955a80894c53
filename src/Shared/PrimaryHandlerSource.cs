using Microsoft.Extensions.DependencyInjection;

namespace MlConnector.Http;

/// <summary>Where the innermost handler comes from: the network, unless a test put something else in its place.</summary>
internal sealed class PrimaryHandlerSource
{
    /// <summary>Replaces the network; null answers mean the network.</summary>
    public Func<string, HttpMessageHandler?>? Replacement { get; set; }

    /// <summary>The one source of the services, registered when there is none yet.</summary>
    public static PrimaryHandlerSource Of(IServiceCollection services)
    {
        if (services.FirstOrDefault(service => service.ServiceType == typeof(PrimaryHandlerSource))?.ImplementationInstance is PrimaryHandlerSource known)
        {
            return known;
        }

        var source = new PrimaryHandlerSource();
        services.AddSingleton(source);
        return source;
    }

    public HttpMessageHandler Create(string name, Func<HttpMessageHandler> network) => Replacement?.Invoke(name) ?? network();
}
