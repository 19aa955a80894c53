using MlConnector.Tests.Wire;
using Microsoft.Extensions.DependencyInjection;

namespace MlConnector.BusinessCentral.Tests.Wire;

/// <summary>Calls to a raw server through the client, wired as a user wires it.</summary>
internal static class ServerCalls
{
    public static async Task<T> CallAsync<T>(this RawServer server, Func<IBusinessCentralApi, Task<T>> call)
    {
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(new ShortWaits());
        services.AddBusinessCentral(options =>
        {
            options.BaseAddress = new Uri($"http://{server.Authority}/BC");
            options.UserName = "user";
            options.WebServiceKey = "canary-key";
            options.Company = Guid.Empty.ToString();
        });
        await using var provider = services.BuildServiceProvider();
        return await call(provider.GetRequiredService<IBusinessCentralApi>());
    }
}
