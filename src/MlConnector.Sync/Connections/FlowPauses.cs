using Microsoft.Extensions.Logging;
using MlConnector.Sync.Auditing;
using MlConnector.Sync.Telemetry;

namespace MlConnector.Sync.Connections;

/// <summary>Lets a flow stand still that a system does not offer any more, so that the others go on.</summary>
internal sealed class FlowPauses(IConditionStore conditions, ILogger<FlowPauses> logger, TimeProvider time)
{
    private static readonly TimeSpan _length = TimeSpan.FromDays(1);

    public async Task PauseAsync(string connection, SyncFlow flow, string reason)
    {
        var now = time.GetUtcNow();
        var audit = new AuditEntry { At = now, Connection = connection, Flow = flow, Action = AuditAction.StateChanged, Trigger = "poll", Reason = $"The flow stands still: {reason}" };
        await conditions.PauseFlowAsync(connection, new FlowPause(flow, reason, now, now + _length), audit, CancellationToken.None).ConfigureAwait(false);
        logger.FlowPaused(flow, connection, LogText.Of(reason));
    }
}
