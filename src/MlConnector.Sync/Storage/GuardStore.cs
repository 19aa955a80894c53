using System.Globalization;
using MlConnector.Sync.Guarding;
using MlConnector.Sync.Matching;
using MlConnector.Sync.Running;
using MlConnector.Sync.Storage.Tables;

namespace MlConnector.Sync.Storage;

/// <summary>Counts for the mass-change guard and keeps approvals.</summary>
internal sealed class GuardStore(IDatabase database, TimeProvider time) : IGuardStore
{
    private static readonly MassChange[] _changes = Enum.GetValues<MassChange>();

    public Task<GuardLoad> LoadAsync(string connection, SyncFlow flow, Side side, long judgedUpTo, CancellationToken cancellationToken) => database.ReadAsync(
        async session =>
        {
            var (due, fresh, newest) = await DueWorkTable.CountAsync(session, connection, (flow, side), judgedUpTo, time.GetUtcNow()).ConfigureAwait(false);
            var waiting = new Dictionary<MassChange, int>();
            foreach (var change in _changes)
            {
                waiting[change] = await DueWorkTable.CountWaitingAsync(session, connection, new GuardBarrier(flow, side, change)).ConfigureAwait(false);
            }

            return new GuardLoad(due, fresh, newest, waiting);
        },
        cancellationToken);

    public Task<KnownRecords> CountKnownAsync(string connection, SyncFlow flow, CancellationToken cancellationToken) => database.ReadAsync(
        async session => await session.FindAsync(
            """
            SELECT (SELECT COUNT(*) FROM mlc_link WHERE connection = @connection AND flow = @flow) AS links,
                (SELECT COUNT(*) FROM mlc_snapshot WHERE connection = @connection AND side = 0 AND flow = @flow AND deleted = 0) AS pipedrive,
                (SELECT COUNT(*) FROM mlc_snapshot WHERE connection = @connection AND side = 1 AND flow = @flow AND deleted = 0) AS business_central
            """,
            row => new KnownRecords(row.Count("links"), row.Count("pipedrive"), row.Count("business_central")),
            ("@connection", connection), ("@flow", flow)).ConfigureAwait(false) ?? new KnownRecords(0, 0, 0),
        cancellationToken);

    public Task AskAsync(Lease lease, GuardBarrier barrier, Review question, CancellationToken cancellationToken) => database.WriteAsync(
        async session =>
        {
            await ConnectionTable.FenceAsync(session, lease).ConfigureAwait(false);
            await ReviewTable.OpenAsync(session, lease.Connection, barrier.Question, question, time.GetUtcNow()).ConfigureAwait(false);
            return true;
        },
        cancellationToken);

    public Task<bool> IsApprovedAsync(string connection, GuardBarrier barrier, string id, CancellationToken cancellationToken) =>
        database.ReadAsync(session => ApprovalTable.HasAsync(session, connection, barrier, id, time.GetUtcNow()), cancellationToken);

    public Task<int> ApproveAsync(string connection, GuardBarrier barrier, string approvedBy, CancellationToken cancellationToken) => database.WriteAsync(
        async session =>
        {
            var now = time.GetUtcNow();
            var approved = await ApprovalTable.ApproveAsync(session, connection, barrier, now).ConfigureAwait(false);
            var words = string.Create(CultureInfo.InvariantCulture, $"{approvedBy} let {approved} changes go ({barrier.Change}, {barrier.Flow} of {barrier.Side.Name()}).");
            await ReviewTable.DecideAsync(session, connection, barrier.Question, words, approvedBy, now).ConfigureAwait(false);
            await AuditTable.AppendAsync(session, connection, Rulings.Entry(connection, barrier.Question, words, approvedBy, now) with { PipedriveId = null, BusinessCentralId = null }).ConfigureAwait(false);
            return approved;
        },
        cancellationToken);

    public Task CloseSettledAsync(Lease lease, CancellationToken cancellationToken) => database.WriteAsync(
        async session =>
        {
            await ConnectionTable.FenceAsync(session, lease).ConfigureAwait(false);
            foreach (var question in await ReviewTable.ListOpenAsync(session, lease.Connection).ConfigureAwait(false))
            {
                if (GuardBarrier.Of(question) is { } barrier && await DueWorkTable.CountWaitingAsync(session, lease.Connection, barrier).ConfigureAwait(false) == 0)
                {
                    await ReviewTable.CloseAsync(session, lease.Connection, barrier.Question, time.GetUtcNow()).ConfigureAwait(false);
                }
            }

            return true;
        },
        cancellationToken);
}
