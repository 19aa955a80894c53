using MlConnector.Sync.Auditing;

namespace MlConnector.Sync.Connections;

/// <summary>Keeps the conditions of connections.</summary>
internal interface IConditionStore
{
    /// <summary>The condition; an active one when nothing is known.</summary>
    Task<ConnectionCondition> ReadAsync(string connection, CancellationToken cancellationToken);

    /// <summary>Stores a condition with its audit entry, if nobody changed it since it was read.</summary>
    /// <returns>False when somebody did; nothing was stored.</returns>
    Task<bool> SaveAsync(ConnectionCondition condition, AuditEntry? audit, CancellationToken cancellationToken);

    /// <summary>Lets a flow stand still.</summary>
    Task PauseFlowAsync(string connection, FlowPause pause, AuditEntry audit, CancellationToken cancellationToken);

    /// <summary>Notes that tokens are kept for won deals, or with null that they are no longer.</summary>
    Task KeepTokensAsync(string connection, KeptTokens? kept, AuditEntry? audit, CancellationToken cancellationToken);

    /// <summary>Lets all flows of a connection go on.</summary>
    Task ResumeFlowsAsync(string connection, CancellationToken cancellationToken);
}
