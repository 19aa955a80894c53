using System.Runtime.CompilerServices;
using MlConnector.Sync.Auditing;
using MlConnector.Sync.Storage.Tables;

namespace MlConnector.Sync.Storage;

/// <summary>Keeps the audit trail.</summary>
internal sealed class AuditStore(IDatabase database, TimeProvider time) : IAuditStore
{
    private const int MaxLimit = 10_000;
    private const int PageSize = 500;

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

    public async IAsyncEnumerable<AuditEntry> ExportAsync(AuditQuery query, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var range = await database.ReadAsync(session => AuditTable.FindRangeAsync(session, query), cancellationToken).ConfigureAwait(false);
        while (range is { } left)
        {
            var page = await database.ReadAsync(session => AuditTable.ReadPageAsync(session, query, left, PageSize), cancellationToken).ConfigureAwait(false);
            foreach (var entry in page)
            {
                yield return entry;
            }

            range = page.Count < PageSize ? null : left with { AfterId = page[^1].Id };
        }
    }

    public async Task<int> EraseAsync(string connection, SyncFlow flow, string recordId, string actor, CancellationToken cancellationToken)
    {
        var id = RecordId.Stored(recordId)!;
        var erased = 0;
        for (var step = PageSize; step == PageSize; erased += step)
        {
            step = await database.WriteAsync(session => EraseStepAsync(session, connection, flow, id), cancellationToken).ConfigureAwait(false);
        }

        await database.WriteAsync(
            async session =>
            {
                await ErasureTable.EraseAsync(session, connection, flow, id).ConfigureAwait(false);
                return true;
            },
            cancellationToken).ConfigureAwait(false);
        await AppendAsync(Erasure(connection, flow, id, actor, erased), cancellationToken).ConfigureAwait(false);
        return erased;
    }

    public Task<int> TrimAsync(string connection, DateTimeOffset before, int max, CancellationToken cancellationToken) =>
        database.WriteAsync(session => AuditTable.TrimAsync(session, connection, before, max), cancellationToken);

    private static async Task<int> EraseStepAsync(SqlSession session, string connection, SyncFlow flow, string recordId)
    {
        var entries = await AuditTable.ReadUnerasedAsync(session, connection, flow, recordId, PageSize).ConfigureAwait(false);
        foreach (var entry in entries)
        {
            await AuditTable.OverwriteAsync(session, Redaction.OfErasure(entry)).ConfigureAwait(false);
        }

        return entries.Count;
    }

    private AuditEntry Erasure(string connection, SyncFlow flow, string recordId, string actor, int count) => new()
    {
        At = time.GetUtcNow(),
        Connection = connection,
        Flow = flow,
        PipedriveId = Guid.TryParse(recordId, out _) ? null : recordId,
        BusinessCentralId = Guid.TryParse(recordId, out _) ? recordId : null,
        Action = AuditAction.Erased,
        Trigger = "person",
        Actor = actor,
        Reason = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"Personal values were erased from {count} entries."),
    };
}
