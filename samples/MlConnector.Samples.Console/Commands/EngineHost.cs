using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using MlConnector.Pipedrive;
using MlConnector.Sync;
using MlConnector.Sync.Connections;
using MlConnector.Sync.Planning;
using MlConnector.Sync.Subscriptions;

namespace MlConnector.Samples.Console.Commands;

/// <summary>Builds the engine from the configuration and turns its errors into one clear line.</summary>
internal static class EngineHost
{
    /// <summary>Builds the engine.</summary>
    /// <param name="isService">Whether it runs unattended, so that the engine's own log is what people read; other commands say themselves what went wrong.</param>
    public static ServiceProvider Build(bool isService = false)
    {
        var configuration = new ConfigurationBuilder().AddJsonFile(Path.GetFullPath("mlconnector.json"), optional: true).AddEnvironmentVariables().Build();
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.AddConsole(options => options.LogToStandardErrorThreshold = LogLevel.Trace).SetMinimumLevel(LogLevel.Warning)
            .AddFilter("MlConnector.Sync", isService ? LogLevel.Warning : LogLevel.None));
        services.AddMlConnector(configuration);
        return services.BuildServiceProvider();
    }

    /// <summary>The connection's name as it is configured, null for all; opens the store.</summary>
    /// <exception cref="MlConnectorConfigurationException">There is no such connection.</exception>
    public static async Task<string?> NameAsync(IServiceProvider services, string? connection, CancellationToken cancellationToken)
    {
        var known = await services.GetRequiredService<IConnections>().ListAsync(connection, cancellationToken);
        return connection is null ? null : known[0].Connection;
    }

    /// <summary>1 when the store or a server fails, 2 when the settings are wrong.</summary>
    public static async Task<int> GuardAsync(Func<Task<int>> run)
    {
        try
        {
            return await run();
        }
        catch (OperationCanceledException)
        {
            return 0;
        }
        catch (MlConnectorConfigurationException wrong)
        {
            await System.Console.Error.WriteLineAsync(OneLine(wrong.Message));
            return CommandTree.UsageError;
        }
        catch (Exception failed) when (failed is StoreUnavailableException or CredentialUnreadableException or PlanningFailedException or SubscriptionsNotKeptException or PipedriveException or System.Net.Sockets.SocketException or IOException or UnauthorizedAccessException or InvalidDataException or FormatException)
        {
            await System.Console.Error.WriteLineAsync(OneLine(failed.InnerException is { } inner && failed is InvalidDataException ? $"{failed.Message} {inner.Message}" : failed.Message));
            return failed is InvalidDataException or FormatException ? CommandTree.UsageError : 1;
        }
    }

    private static string OneLine(string message) => message.ReplaceLineEndings(" ");
}
