using Microsoft.Extensions.DependencyInjection;

namespace MlConnector.Conventions.Tests;

/// <summary>Every registration can be resolved, and nothing short-lived is held by something long-lived.</summary>
public sealed class ContainerTests
{
    [Fact]
    public void The_clients_can_be_built() => Validate(services =>
    {
        services.AddBusinessCentral(options =>
        {
            (options.TenantId, options.Company) = ("contoso", "CRONUS");
            (options.ClientId, options.ClientSecret) = ("id", "secret");
        });
        services.AddPipedrive(options => (options.BaseAddress, options.ApiToken) = (new Uri("https://api.pipedrive.com"), "token"));
    });

    [Fact]
    public void The_engine_can_be_built() => Validate(services => services.AddMlConnector());

    private static void Validate(Action<IServiceCollection> register)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        register(services);
        using var provider = services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
        foreach (var service in services.Select(service => service.ServiceType).Where(type => type is { IsPublic: true, ContainsGenericParameters: false } && type.Namespace!.StartsWith("MlConnector", StringComparison.Ordinal)))
        {
            Assert.NotNull(provider.GetService(service));
        }
    }
}
