using MlConnector.Sync.Planning;
using MlConnector.Sync.Storage.Tables;

namespace MlConnector.Sync.Storage;

/// <summary>Keeps plans.</summary>
internal sealed class PlanStore(IDatabase database) : IPlanStore
{
    private const int Kept = 5;

    public Task AppendAsync(string connection, string plan, IReadOnlyList<StoredEntry> entries, CancellationToken cancellationToken) => database.WriteAsync(
        async session =>
        {
            foreach (var entry in entries)
            {
                await PlanTable.AppendAsync(session, connection, plan, entry).ConfigureAwait(false);
            }

            return true;
        },
        cancellationToken);

    public Task FinishAsync(SyncPlan plan, CancellationToken cancellationToken) => database.WriteAsync(
        async session =>
        {
            await PlanTable.SaveAsync(session, plan).ConfigureAwait(false);
            await PlanTable.ForgetAsync(session, plan.Connection, Kept).ConfigureAwait(false);
            return true;
        },
        cancellationToken);

    public Task<SyncPlan?> FindAsync(string connection, string id, CancellationToken cancellationToken) =>
        database.ReadAsync(session => PlanTable.FindAsync(session, connection, id), cancellationToken);

    public async Task<IReadOnlyList<StoredEntry>> ReadAsync(string connection, string plan, long after, int max, CancellationToken cancellationToken) =>
        await database.ReadAsync(session => PlanTable.ReadAsync(session, connection, plan, after, max), cancellationToken).ConfigureAwait(false);
}
