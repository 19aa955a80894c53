using MlConnector.Sync.Intake;
using MlConnector.Sync.Matching;
using MlConnector.Sync.Storage.Tables;

namespace MlConnector.Sync.Storage;

/// <summary>Stores what people decide. No lease is needed: what is looked at meanwhile is looked at again.</summary>
internal sealed class RulingStore(IDatabase database, TimeProvider time) : IRulings
{
    public Task ApplyAsync(string connection, Ruling ruling, CancellationToken cancellationToken) => database.WriteAsync(
        async session =>
        {
            var now = time.GetUtcNow();
            await DecisionTable.ForgetAsync(session, connection, ruling.Record).ConfigureAwait(false);
            foreach (var decision in ruling.Decisions)
            {
                await DecisionTable.SaveAsync(session, connection, decision, now).ConfigureAwait(false);
            }

            if (ruling.Record.Side == Side.Pipedrive)
            {
                await LinkTable.CloseBreakerAsync(session, connection, ruling.Record).ConfigureAwait(false);
            }

            if (ruling.Unlinked is { } pipedriveId)
            {
                await LinkTable.RemoveAsync(session, connection, ruling.Record.Flow, pipedriveId).ConfigureAwait(false);
            }

            if (ruling.Link is { } link)
            {
                await LinkAsync(session, connection, ruling, link, now).ConfigureAwait(false);
            }

            await ReviewTable.DecideAsync(session, connection, ruling.Record, ruling.Audit.Reason, ruling.Actor, now).ConfigureAwait(false);
            await WorkTable.MarkAsync(session, connection, ruling.Marks, now).ConfigureAwait(false);
            await AuditTable.AppendAsync(session, connection, ruling.Audit).ConfigureAwait(false);
            return true;
        },
        cancellationToken);

    private static async Task LinkAsync(SqlSession session, string connection, Ruling ruling, Link link, DateTimeOffset now)
    {
        var other = new WorkKey(link.Flow, Side.BusinessCentral, link.BusinessCentralId.ToString());
        await DecisionTable.ForgetAsync(session, connection, other).ConfigureAwait(false);
        await DecisionTable.JoinAsync(session, connection, ruling.Record, other.Id).ConfigureAwait(false);
        await LinkTable.SaveAsync(session, connection, link, now).ConfigureAwait(false);
        await ReviewTable.DecideAsync(session, connection, other, ruling.Audit.Reason, ruling.Actor, now).ConfigureAwait(false);
        await WorkTable.ReleaseWaitingAsync(session, connection, ruling.Record, now).ConfigureAwait(false);
    }
}
