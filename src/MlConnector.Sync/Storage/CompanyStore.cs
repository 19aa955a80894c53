using MlConnector.Sync.Auditing;
using MlConnector.Sync.Connections;
using MlConnector.Sync.Running;
using MlConnector.Sync.Storage.Tables;

namespace MlConnector.Sync.Storage;

/// <summary>Remembers which companies connections join.</summary>
internal sealed class CompanyStore(IDatabase database) : ICompanyStore
{
    public Task<JoinedCompanies?> FindAsync(string connection, CancellationToken cancellationToken) =>
        database.ReadAsync(session => CompanyTable.FindAsync(session, connection, CompanyTable.Own), cancellationToken);

    public Task SaveAsync(Lease lease, JoinedCompanies companies, CancellationToken cancellationToken) => database.WriteAsync(
        async session =>
        {
            await ConnectionTable.FenceAsync(session, lease).ConfigureAwait(false);
            await CompanyTable.SaveAsync(session, lease.Connection, CompanyTable.Own, companies).ConfigureAwait(false);
            return await CompanyTable.RemoveAsync(session, lease.Connection, CompanyTable.Other).ConfigureAwait(false);
        },
        cancellationToken);

    public Task SuspectAsync(string connection, JoinedCompanies others, CancellationToken cancellationToken) =>
        database.WriteAsync(session => CompanyTable.SaveAsync(session, connection, CompanyTable.Other, others), cancellationToken);

    public Task<bool> ConfirmAsync(string connection, Func<JoinedCompanies, AuditEntry> audit, CancellationToken cancellationToken) => database.WriteAsync(
        async session =>
        {
            if (await CompanyTable.FindAsync(session, connection, CompanyTable.Other).ConfigureAwait(false) is not { } others)
            {
                return false;
            }

            await CompanyTable.SaveAsync(session, connection, CompanyTable.Own, others).ConfigureAwait(false);
            await CompanyTable.RemoveAsync(session, connection, CompanyTable.Other).ConfigureAwait(false);
            foreach (var flow in Enum.GetValues<SyncFlow>())
            {
                await CursorTable.ForgetAsync(session, connection, flow).ConfigureAwait(false);
            }

            await AuditTable.AppendAsync(session, connection, audit(others)).ConfigureAwait(false);
            return true;
        },
        cancellationToken);
}
