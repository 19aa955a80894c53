using Microsoft.Extensions.Logging;
using MlConnector.Sync.Auditing;
using MlConnector.Sync.Recovery;
using MlConnector.Sync.Telemetry;

namespace MlConnector.Sync.Connections;

/// <summary>Stores other conditions of connections with their audit entries, and tells the log.</summary>
internal sealed class ConditionChanges(IConditionStore conditions, ILogger<ConnectionGuard> logger, TimeProvider time)
{
    public Task<ConnectionCondition> ReadAsync(string connection, CancellationToken cancellationToken) => conditions.ReadAsync(connection, cancellationToken);

    public async Task ChangeAsync(ConnectionCondition before, ConnectionCondition after, CancellationToken cancellationToken)
    {
        var isNews = before.State != after.State;
        var reason = after.Reason ?? "it works again";
        var audit = isNews ? Told(after, $"{before.State} -> {after.State}: {reason}") : null;
        if (await conditions.SaveAsync(after, audit, cancellationToken).ConfigureAwait(false) && isNews)
        {
            logger.StateChanged(after.State == ConnectionState.Active ? LogLevel.Information : after.State is ConnectionState.NeedsReconnect or ConnectionState.NeedsConfirmation ? LogLevel.Error : LogLevel.Warning,
                after.Connection, before.State, after.State, LogText.Of(reason));
        }
    }

    /// <summary>Tells the log why a pass ended early.</summary>
    public void TellStopped(string connection, Failure failure) => logger.PassStopped(connection, LogText.Of(failure.Reason));

    /// <summary>Tells the log about flows that a pass let stand still.</summary>
    public async Task TellPausedAsync(string connection, IReadOnlyCollection<SyncFlow> flows)
    {
        if (flows.Count == 0)
        {
            return;
        }

        var condition = await conditions.ReadAsync(connection, CancellationToken.None).ConfigureAwait(false);
        foreach (var pause in condition.PausedFlows.Where(pause => flows.Contains(pause.Flow)))
        {
            logger.FlowPaused(pause.Flow, connection, LogText.Of(pause.Reason));
        }
    }

    private AuditEntry Told(ConnectionCondition condition, string reason) => new()
    {
        At = time.GetUtcNow(),
        Connection = condition.Connection,
        Flow = null,
        Action = AuditAction.StateChanged,
        Trigger = "pass",
        Reason = reason,
    };
}
