using MlConnector.Pipedrive;
using MlConnector.Http;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers the Pipedrive client.</summary>
public static class PipedriveServiceCollectionExtensions
{
    /// <summary>
    /// Registers <see cref="IPipedriveApi"/> for one account, and <see cref="IPipedriveApiFactory"/> for any number of accounts
    /// whose <see cref="PipedriveOptions"/> are configured by name.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">Sets the options of the one account; null when only the factory is used.</param>
    /// <returns>A builder for refinements.</returns>
    public static PipedriveBuilder AddPipedrive(this IServiceCollection services, Action<PipedriveOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddOptions();
        if (configure is not null)
        {
            services.Configure(Options.Options.DefaultName, configure);
            services.TryAddSingleton(provider => provider.GetRequiredService<IPipedriveApiFactory>().Create(Options.Options.DefaultName));
        }

        var known = services.FirstOrDefault(service => service.ServiceType == typeof(PrimaryHandlerSource))?.ImplementationInstance;
        var primary = known as PrimaryHandlerSource ?? new PrimaryHandlerSource();
        services.TryAddSingleton(primary);
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<IPipedriveApiFactory, PipedriveApiFactory>();
        return new PipedriveBuilder(primary);
    }
}
