using MlConnector.Sync.Intake;
using MlConnector.Sync.Running;
using MlConnector.Sync.Storage.Tables;

namespace MlConnector.Sync.Storage;

/// <summary>Looks at due work.</summary>
internal sealed class DueWorkStore(IDatabase database, TimeProvider time) : IDueWork
{
    public async Task<IReadOnlyList<string>> ListAsync(string connection, SyncFlow flow, Side side, DueScope scope, CancellationToken cancellationToken) =>
        await database.ReadAsync(
            session => scope == DueScope.NotApproved
                ? DueWorkTable.ListNotApprovedAsync(session, connection, flow, side, time.GetUtcNow())
                : DueWorkTable.ListAsync(session, connection, flow, side, time.GetUtcNow()),
            cancellationToken).ConfigureAwait(false);

    public async Task<IReadOnlyList<WorkItem>> LoadAsync(
        string connection, SyncFlow flow, Side side, IReadOnlyList<string> ids, CancellationToken cancellationToken) => await database.ReadAsync(
        async session =>
        {
            var items = new List<WorkItem>(ids.Count);
            foreach (var id in ids)
            {
                if (await DueWorkTable.FindAsync(session, connection, new WorkKey(flow, side, id), time.GetUtcNow()).ConfigureAwait(false) is { } item)
                {
                    items.Add(item);
                }
            }

            return items;
        },
        cancellationToken).ConfigureAwait(false);
}
