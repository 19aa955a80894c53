using MlConnector.Tests.Wire;
using Microsoft.Extensions.DependencyInjection;

namespace MlConnector.Pipedrive.Tests.Wire;

/// <summary>Calls to a raw server through the client, wired as a user wires it.</summary>
internal static class ServerCalls
{
    public static async Task<T> CallAsync<T>(this RawServer server, Func<IPipedriveApi, Task<T>> call)
    {
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(new ShortWaits());
        services.AddPipedrive(options =>
        {
            options.BaseAddress = new Uri($"http://{server.Authority}");
            options.ApiToken = "canary-token";
        });
        await using var provider = services.BuildServiceProvider();
        return await call(provider.GetRequiredService<IPipedriveApi>());
    }
}
