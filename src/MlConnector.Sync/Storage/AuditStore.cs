using MlConnector.Sync.Auditing;
using MlConnector.Sync.Storage.Tables;

namespace MlConnector.Sync.Storage;

/// <summary>Keeps the audit trail.</summary>
internal sealed class AuditStore(IDatabase database) : IAuditStore
{
    private const int MaxLimit = 10_000;

    public Task AppendAsync(AuditEntry entry, CancellationToken cancellationToken) => database.WriteAsync(
        async session =>
        {
            await AuditTable.AppendAsync(session, entry.Connection, entry).ConfigureAwait(false);
            return true;
        },
        cancellationToken);

    public async Task<IReadOnlyList<AuditEntry>> ReadAsync(AuditQuery query, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(query.Limit, 1, nameof(query));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(query.Limit, MaxLimit, nameof(query));
        var entries = await database.ReadAsync(session => AuditTable.ReadAsync(session, query), cancellationToken).ConfigureAwait(false);
        entries.Reverse();
        return entries;
    }
}
