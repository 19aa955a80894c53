using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using MlConnector.Pipedrive;
using MlConnector.Sync;
using MlConnector.Sync.Connections;

namespace MlConnector.Samples.Console.Commands;

/// <summary>Builds the engine from the configuration and turns its errors into one clear line.</summary>
internal static class EngineHost
{
    public static ServiceProvider Build()
    {
        var configuration = new ConfigurationBuilder().AddJsonFile(Path.GetFullPath("mlconnector.json"), optional: true).AddEnvironmentVariables().Build();
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.AddConsole(options => options.LogToStandardErrorThreshold = LogLevel.Trace).SetMinimumLevel(LogLevel.Warning));
        services.AddMlConnector(configuration);
        return services.BuildServiceProvider();
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
        catch (Exception failed) when (failed is StoreUnavailableException or CredentialUnreadableException or PipedriveException or System.Net.Sockets.SocketException or IOException or InvalidDataException or FormatException)
        {
            await System.Console.Error.WriteLineAsync(OneLine(failed.InnerException is { } inner && failed is InvalidDataException ? $"{failed.Message} {inner.Message}" : failed.Message));
            return failed is InvalidDataException or FormatException ? CommandTree.UsageError : 1;
        }
    }

    private static string OneLine(string message) => message.ReplaceLineEndings(" ");
}
