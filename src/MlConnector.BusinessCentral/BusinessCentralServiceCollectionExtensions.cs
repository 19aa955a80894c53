using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Http;
using Microsoft.Extensions.Options;
using MlConnector.BusinessCentral;
using MlConnector.Http;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers Business Central clients.</summary>
public static class BusinessCentralServiceCollectionExtensions
{
    /// <summary>
    /// Registers <see cref="IBusinessCentralApi"/> for one company, and <see cref="IBusinessCentralApiFactory"/> for any number of companies
    /// whose <see cref="BusinessCentralOptions"/> are configured by name.
    /// </summary>
    /// <param name="services">The services. Register a <see cref="TimeProvider"/> before to replace the system's clock.</param>
    /// <param name="configure">Sets the options of the one company; null when only the factory is used.</param>
    /// <returns>A builder for refinements.</returns>
    public static BusinessCentralBuilder AddBusinessCentral(this IServiceCollection services, Action<BusinessCentralOptions>? configure = null)
    {
        if (configure is null)
        {
            return AddClients(services, Options.Options.DefaultName);
        }

        var builder = AddBusinessCentral(services, Options.Options.DefaultName, configure);
        services.TryAddSingleton(provider => provider.GetRequiredService<IBusinessCentralApiFactory>().Create(Options.Options.DefaultName));
        return builder;
    }

    /// <summary>Registers <see cref="IBusinessCentralApi"/> for one company whose settings stand in a section of the configuration.</summary>
    /// <param name="services">The services.</param>
    /// <param name="section">The section, with the names of <see cref="BusinessCentralOptions"/>. Unknown keys are refused when the host starts.</param>
    /// <returns>A builder for refinements.</returns>
    public static BusinessCentralBuilder AddBusinessCentral(this IServiceCollection services, IConfiguration section) => AddBusinessCentral(services, Read(section));

    /// <summary>Registers a further company under a name: a keyed <see cref="IBusinessCentralApi"/>, which <see cref="IBusinessCentralApiFactory"/> gives too.</summary>
    /// <param name="services">The services.</param>
    /// <param name="name">The name, which is the key.</param>
    /// <param name="configure">Sets the options; they are checked when the host starts.</param>
    /// <returns>A builder for refinements.</returns>
    public static BusinessCentralBuilder AddBusinessCentral(this IServiceCollection services, string name, Action<BusinessCentralOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(configure);
        var builder = AddClients(services, name);
        services.AddOptions<BusinessCentralOptions>(name).Configure(configure).ValidateOnStart();
        services.TryAddKeyedSingleton(name, (provider, _) => provider.GetRequiredService<IBusinessCentralApiFactory>().Create(name));
        return builder;
    }

    /// <summary>Registers a further company under a name, with settings from a section of the configuration.</summary>
    /// <param name="services">The services.</param>
    /// <param name="name">The name, which is the key.</param>
    /// <param name="section">The section, with the names of <see cref="BusinessCentralOptions"/>. Unknown keys are refused when the host starts.</param>
    /// <returns>A builder for refinements.</returns>
    public static BusinessCentralBuilder AddBusinessCentral(this IServiceCollection services, string name, IConfiguration section) =>
        AddBusinessCentral(services, name, Read(section));

    private static Action<BusinessCentralOptions> Read(IConfiguration section)
    {
        ArgumentNullException.ThrowIfNull(section);
        return options => section.Bind(options, binder => binder.ErrorOnUnknownConfiguration = true);
    }

    private static BusinessCentralBuilder AddClients(IServiceCollection services, string name)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddOptions();
        services.AddLogging();
        var primary = PrimaryHandlerSource.Of(services);
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<BusinessCentralChains>();
        services.TryAddSingleton<IBusinessCentralApiFactory, BusinessCentralApiFactory>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<BusinessCentralOptions>, BusinessCentralOptionsValidator>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IConfigureOptions<HttpClientFactoryOptions>, BusinessCentralChains>(provider => provider.GetRequiredService<BusinessCentralChains>()));
        return new BusinessCentralBuilder(services.AddHttpClient(new ClientName(BusinessCentralChains.Product, name).Api), primary);
    }
}
