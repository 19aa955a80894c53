using MlConnector.Sync.Auditing;
using MlConnector.Sync.Connections;
using MlConnector.Sync.Storage.Tables;

namespace MlConnector.Sync.Storage;

/// <summary>Keeps the conditions of connections.</summary>
internal sealed class ConditionStore(IDatabase database) : IConditionStore
{
    public Task<ConnectionCondition> ReadAsync(string connection, CancellationToken cancellationToken) => database.ReadAsync(
        async session =>
        {
            var found = await ConditionTable.FindAsync(session, connection).ConfigureAwait(false) ?? new ConnectionCondition { Connection = connection };
            return found with
            {
                PausedFlows = await ConditionTable.ListPausedFlowsAsync(session, connection).ConfigureAwait(false),
                KeptTokens = await KeptTokensTable.FindAsync(session, connection).ConfigureAwait(false),
            };
        },
        cancellationToken);

    public Task<bool> SaveAsync(ConnectionCondition condition, AuditEntry? audit, CancellationToken cancellationToken) => database.WriteAsync(
        async session =>
        {
            await ConnectionTable.EnsureAsync(session, condition.Connection).ConfigureAwait(false);
            if (!await ConditionTable.SaveAsync(session, condition).ConfigureAwait(false))
            {
                return false;
            }

            if (audit is not null)
            {
                await AuditTable.AppendAsync(session, condition.Connection, audit).ConfigureAwait(false);
            }

            return true;
        },
        cancellationToken);

    public Task PauseFlowAsync(string connection, FlowPause pause, AuditEntry audit, CancellationToken cancellationToken) => database.WriteAsync(
        async session =>
        {
            await ConditionTable.PauseFlowAsync(session, connection, pause).ConfigureAwait(false);
            await AuditTable.AppendAsync(session, connection, audit).ConfigureAwait(false);
            return true;
        },
        cancellationToken);

    public Task KeepTokensAsync(string connection, KeptTokens? kept, AuditEntry? audit, CancellationToken cancellationToken) => database.WriteAsync(
        async session =>
        {
            await KeptTokensTable.SaveAsync(session, connection, kept).ConfigureAwait(false);
            if (audit is not null)
            {
                await AuditTable.AppendAsync(session, connection, audit).ConfigureAwait(false);
            }

            return true;
        },
        cancellationToken);

    public Task ResumeFlowsAsync(string connection, CancellationToken cancellationToken) =>
        database.WriteAsync(session => ConditionTable.ResumeFlowsAsync(session, connection), cancellationToken);
}
