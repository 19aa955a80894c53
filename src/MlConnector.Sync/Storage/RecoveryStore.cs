using MlConnector.Sync.Auditing;
using MlConnector.Sync.Connections;
using MlConnector.Sync.Intake;
using MlConnector.Sync.Recovery;
using MlConnector.Sync.Storage.Tables;

namespace MlConnector.Sync.Storage;

/// <summary>Lists records that do not go on, and makes them due.</summary>
internal sealed class RecoveryStore(IDatabase database, TimeProvider time) : IRecovery
{
    private const int MaxLimit = 10_000;
    private const int Step = 200;
    private const string Trigger = "manual";

    public async Task<IReadOnlyList<StuckRecord>> ListAsync(StuckQuery query, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(query.Limit, 1, nameof(query));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(query.Limit, MaxLimit, nameof(query));
        return await database.ReadAsync(session => StuckTable.ListAsync(session, query, query.Limit), cancellationToken).ConfigureAwait(false);
    }

    public async Task<int> RetryAsync(StuckQuery query, string actor, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(actor);
        var total = 0;
        for (var step = Step; step == Step; total += step)
        {
            step = await database.WriteAsync(session => RetryStepAsync(session, query, actor), cancellationToken).ConfigureAwait(false);
        }

        return total;
    }

    private async Task<int> RetryStepAsync(SqlSession session, StuckQuery query, string actor)
    {
        var now = time.GetUtcNow();
        var stuck = await StuckTable.ListAsync(session, query, Step).ConfigureAwait(false);
        foreach (var connection in stuck.GroupBy(record => record.Connection, StringComparer.Ordinal))
        {
            var marks = connection.Select(record => new WorkMark(KeyOf(record), Trigger, MustRead: true, Live: true)).ToList();
            await WorkTable.MarkAsync(session, connection.Key, marks, now).ConfigureAwait(false);
        }

        foreach (var record in stuck)
        {
            await AuditTable.AppendAsync(session, record.Connection, Asked(record, actor, now)).ConfigureAwait(false);
        }

        return stuck.Count;
    }

    private static WorkKey KeyOf(StuckRecord record) => new(record.Flow, record.Side, record.Id);

    private static AuditEntry Asked(StuckRecord record, string actor, DateTimeOffset now) => new()
    {
        At = now,
        Connection = record.Connection,
        Flow = record.Flow,
        PipedriveId = record.Side == Side.Pipedrive ? record.Id : null,
        BusinessCentralId = record.Side == Side.BusinessCentral ? record.Id : null,
        Action = AuditAction.RetryRequested,
        Trigger = Trigger,
        Actor = actor,
        Reason = $"Was {record.State}: {record.Reason}",
    };
}
