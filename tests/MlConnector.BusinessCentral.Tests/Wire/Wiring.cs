using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace MlConnector.BusinessCentral.Tests.Wire;

/// <summary>Clients on a network of the test, wired as a user wires them.</summary>
internal static class Wiring
{
    public const string ApiRoot = "https://erp.test/BC/api/v2.0";

    public static ServiceProvider Provide(HttpMessageHandler network, TimeProvider time, Action<BusinessCentralOptions>? configure = null, Action<IServiceCollection>? more = null)
    {
        var services = new ServiceCollection();
        services.AddSingleton(time);
        services.AddBusinessCentral(options =>
        {
            Basic(options);
            configure?.Invoke(options);
        }).ConfigurePrimaryHandler(_ => network);
        more?.Invoke(services);
        return services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
    }

    public static IBusinessCentralApi Api(this ServiceProvider provider) => provider.GetRequiredService<IBusinessCentralApi>();

    /// <summary>On-premises with a key.</summary>
    public static void Basic(BusinessCentralOptions options)
    {
        options.BaseAddress = new Uri("https://erp.test/BC");
        options.UserName = "user";
        options.WebServiceKey = "canary-key";
        options.Company = Guid.Empty.ToString();
    }

    /// <summary>Online with app registrations, which sign in at the simulator.</summary>
    public static void Online(BusinessCentralOptions options)
    {
        (options.UserName, options.WebServiceKey) = (null, null);
        options.BaseAddress = new Uri("https://bc.test");
        options.Authority = new Uri("https://login.test");
        options.TenantId = "the-tenant";
        options.ClientId = "simulator-client";
        options.ClientSecret = "simulator-secret";
    }

    /// <summary>Moves the clock on until a task has ended.</summary>
    public static async Task<T> UntilAsync<T>(this FakeTimeProvider time, Task<T> task, TimeSpan? step = null)
    {
        while (!task.IsCompleted)
        {
            await SettleAsync();
            time.Advance(step ?? TimeSpan.FromMilliseconds(500));
        }

        return await task;
    }

    public static async Task UntilAsync(this FakeTimeProvider time, Task task, TimeSpan? step = null)
    {
        while (!task.IsCompleted)
        {
            await SettleAsync();
            time.Advance(step ?? TimeSpan.FromMilliseconds(500));
        }

        await task;
    }

    /// <summary>Lets everything that can go on go on, also on a machine whose processors are busy with other tests.</summary>
    public static async Task SettleAsync()
    {
        for (var turn = 0; turn < 20; turn++)
        {
            await Task.Yield();
        }

        await Task.Delay(TimeSpan.FromMilliseconds(1), TimeProvider.System);
    }
}
