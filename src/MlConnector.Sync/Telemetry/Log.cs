using Microsoft.Extensions.Logging;

namespace MlConnector.Sync.Telemetry;

/// <summary>What the engine logs. No record contents, no secrets.</summary>
internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Warning, "The pass over connection {Connection} ended early: {Reason} The work stays in the store and is tried again.")]
    public static partial void PassStopped(this ILogger logger, string connection, string reason);

    [LoggerMessage(2, LogLevel.Error, "The pass over connection {Connection} failed; the next one starts as scheduled.")]
    public static partial void PassFailed(this ILogger logger, string connection, Exception failure);

    [LoggerMessage(EventId = 3, Message = "Connection {Connection} went from {Before} to {After}: {Reason}")]
    public static partial void StateChanged(
        this ILogger logger, LogLevel level, string connection, Connections.ConnectionState before, Connections.ConnectionState after, string reason);

    [LoggerMessage(EventId = 5, Message = "Connection {Connection}: {Reason}")]
    public static partial void TokensKept(this ILogger logger, LogLevel level, string connection, string reason);

    [LoggerMessage(4, LogLevel.Error, "Flow {Flow} of connection {Connection} stands still, the others go on: {Reason}")]
    public static partial void FlowPaused(this ILogger logger, SyncFlow flow, string connection, string reason);

    [LoggerMessage(6, LogLevel.Warning, "Webhooks of connection {Connection} for '{Resource}' of {Side} need care, polls go on: {Reason}")]
    public static partial void SubscriptionTroubled(this ILogger logger, string connection, string resource, Side side, string reason);
}
