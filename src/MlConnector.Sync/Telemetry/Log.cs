using Microsoft.Extensions.Logging;

namespace MlConnector.Sync.Telemetry;

/// <summary>What the engine logs. No record contents, no secrets.</summary>
internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Warning, "The pass ended early: {Reason}. The work stays in the store and is tried again.")]
    public static partial void PassStopped(this ILogger logger, string reason);

    [LoggerMessage(2, LogLevel.Error, "The pass over connection {Connection} failed; the next one starts as scheduled.")]
    public static partial void PassFailed(this ILogger logger, string connection, Exception failure);
}
