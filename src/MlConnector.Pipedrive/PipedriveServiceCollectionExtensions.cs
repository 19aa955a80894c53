using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using MlConnector.Pipedrive;
using MlConnector.Http;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers Pipedrive clients.</summary>
public static class PipedriveServiceCollectionExtensions
{
    /// <summary>
    /// Registers <see cref="IPipedriveApi"/> for one account, and <see cref="IPipedriveApiFactory"/> for any number of accounts
    /// whose <see cref="PipedriveOptions"/> are configured by name. <see cref="PipedriveOAuth"/> connects those that sign in by OAuth;
    /// register an <see cref="ITokenStore"/> and an <see cref="IAuthorizationStore"/> before to keep their tokens and sign-ins longer than the process lives.
    /// </summary>
    /// <param name="services">The services. Register a <see cref="TimeProvider"/> before to replace the system's clock.</param>
    /// <param name="configure">Sets the options of the one account; null when only the factory is used.</param>
    /// <returns>A builder for refinements.</returns>
    public static PipedriveBuilder AddPipedrive(this IServiceCollection services, Action<PipedriveOptions>? configure = null)
    {
        if (configure is null)
        {
            return AddClients(services, Options.Options.DefaultName);
        }

        var builder = AddPipedrive(services, Options.Options.DefaultName, configure);
        services.TryAddSingleton(provider => provider.GetRequiredService<IPipedriveApiFactory>().Create(Options.Options.DefaultName));
        return builder;
    }

    /// <summary>Registers <see cref="IPipedriveApi"/> for one account whose settings stand in a section of the configuration.</summary>
    /// <param name="services">The services.</param>
    /// <param name="section">The section, with the names of <see cref="PipedriveOptions"/>. Unknown keys are refused when the host starts.</param>
    /// <returns>A builder for refinements.</returns>
    public static PipedriveBuilder AddPipedrive(this IServiceCollection services, IConfiguration section) => AddPipedrive(services, Read(section));

    /// <summary>Registers a further account under a name: a keyed <see cref="IPipedriveApi"/>, which <see cref="IPipedriveApiFactory"/> gives too.</summary>
    /// <param name="services">The services.</param>
    /// <param name="name">The name, which is the key.</param>
    /// <param name="configure">Sets the options; they are checked when the host starts.</param>
    /// <returns>A builder for refinements.</returns>
    public static PipedriveBuilder AddPipedrive(this IServiceCollection services, string name, Action<PipedriveOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(configure);
        var builder = AddClients(services, name);
        services.AddOptions<PipedriveOptions>(name).Configure(configure).ValidateOnStart();
        services.TryAddKeyedSingleton(name, (provider, _) => provider.GetRequiredService<IPipedriveApiFactory>().Create(name));
        return builder;
    }

    /// <summary>Registers a further account under a name, with settings from a section of the configuration.</summary>
    /// <param name="services">The services.</param>
    /// <param name="name">The name, which is the key.</param>
    /// <param name="section">The section, with the names of <see cref="PipedriveOptions"/>. Unknown keys are refused when the host starts.</param>
    /// <returns>A builder for refinements.</returns>
    public static PipedriveBuilder AddPipedrive(this IServiceCollection services, string name, IConfiguration section) =>
        AddPipedrive(services, name, Read(section));

    private static Action<PipedriveOptions> Read(IConfiguration section)
    {
        ArgumentNullException.ThrowIfNull(section);
        return options => section.Bind(options, binder => binder.ErrorOnUnknownConfiguration = true);
    }

    private static PipedriveBuilder AddClients(IServiceCollection services, string name)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddOptions();
        services.AddLogging();
        var primary = PrimaryHandlerSource.Of(services);
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<ITokenStore, InMemoryTokenStore>();
        services.TryAddSingleton<IAuthorizationStore, InMemoryAuthorizationStore>();
        services.TryAddSingleton<PendingAuthorizations>();
        services.TryAddSingleton<TokenKeepers>();
        services.TryAddSingleton(provider => new PipedriveOAuth(
            provider.GetRequiredService<TokenKeepers>(), provider.GetRequiredService<PendingAuthorizations>(), provider.GetRequiredService<ILogger<PipedriveOAuth>>()));
        services.TryAddSingleton<PipedriveChains>();
        services.TryAddSingleton<IPipedriveApiFactory, PipedriveApiFactory>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<PipedriveOptions>, PipedriveOptionsValidator>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IConfigureOptions<HttpClientFactoryOptions>, PipedriveChains>(provider => provider.GetRequiredService<PipedriveChains>()));
        return new PipedriveBuilder(services.AddHttpClient(new ClientName(PipedriveChains.Product, name).Api), primary);
    }
}
