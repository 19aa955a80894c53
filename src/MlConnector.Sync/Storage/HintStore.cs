using MlConnector.Sync.Intake;
using MlConnector.Sync.Running;
using MlConnector.Sync.Storage.Tables;

namespace MlConnector.Sync.Storage;

/// <summary>Keeps hints.</summary>
internal sealed class HintStore(IDatabase database, TimeProvider time) : IHintStore
{
    public Task HearAsync(string connection, string resource, IReadOnlyList<Hint> hints, CancellationToken cancellationToken) => database.WriteAsync(
        async session =>
        {
            var now = time.GetUtcNow();
            await MarkAsync(session, connection, hints, now).ConfigureAwait(false);
            return await SubscriptionTable.HeardAsync(session, connection, Side.BusinessCentral, resource, now).ConfigureAwait(false);
        },
        cancellationToken);

    public Task AskAsync(string connection, IReadOnlyList<Hint> hints, CancellationToken cancellationToken) => database.WriteAsync(
        async session =>
        {
            await MarkAsync(session, connection, hints, time.GetUtcNow()).ConfigureAwait(false);
            return true;
        },
        cancellationToken);

    public async Task<IReadOnlyList<Hint>> LoadDueAsync(Lease lease, int max, CancellationToken cancellationToken) => await database.ReadAsync(
        session => HintTable.LoadDueAsync(session, lease.Connection, time.GetUtcNow(), max), cancellationToken).ConfigureAwait(false);

    public Task SettleAsync(Lease lease, IReadOnlyList<Hint> hints, CancellationToken cancellationToken) => database.WriteAsync(
        async session =>
        {
            await ConnectionTable.FenceAsync(session, lease).ConfigureAwait(false);
            foreach (var hint in hints)
            {
                await HintTable.SettleAsync(session, lease.Connection, hint).ConfigureAwait(false);
            }

            return true;
        },
        cancellationToken);

    public Task PutOffAsync(Lease lease, DateTimeOffset until, CancellationToken cancellationToken) => database.WriteAsync(
        async session =>
        {
            await ConnectionTable.FenceAsync(session, lease).ConfigureAwait(false);
            return await HintTable.PutOffAsync(session, lease.Connection, until).ConfigureAwait(false);
        },
        cancellationToken);

    private static async Task MarkAsync(SqlSession session, string connection, IReadOnlyList<Hint> hints, DateTimeOffset now)
    {
        var generation = await ConnectionTable.NextGenerationAsync(session, connection).ConfigureAwait(false);
        foreach (var hint in hints)
        {
            await HintTable.MarkAsync(session, connection, hint, generation, now).ConfigureAwait(false);
        }
    }
}
