using MlConnector.BusinessCentral;
using MlConnector.Http;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers the Business Central client.</summary>
public static class BusinessCentralServiceCollectionExtensions
{
    /// <summary>
    /// Registers <see cref="IBusinessCentralApi"/> for one company, and <see cref="IBusinessCentralApiFactory"/> for any number of companies
    /// whose <see cref="BusinessCentralOptions"/> are configured by name.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">Sets the options of the one company; null when only the factory is used.</param>
    /// <returns>A builder for refinements.</returns>
    public static BusinessCentralBuilder AddBusinessCentral(this IServiceCollection services, Action<BusinessCentralOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddOptions();
        if (configure is not null)
        {
            services.Configure(Options.Options.DefaultName, configure);
            services.TryAddSingleton(provider => provider.GetRequiredService<IBusinessCentralApiFactory>().Create(Options.Options.DefaultName));
        }

        var known = services.FirstOrDefault(service => service.ServiceType == typeof(PrimaryHandlerSource))?.ImplementationInstance;
        var primary = known as PrimaryHandlerSource ?? new PrimaryHandlerSource();
        services.TryAddSingleton(primary);
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<IBusinessCentralApiFactory, BusinessCentralApiFactory>();
        return new BusinessCentralBuilder(primary);
    }
}
