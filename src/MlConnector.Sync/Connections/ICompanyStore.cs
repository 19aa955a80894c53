using MlConnector.Sync.Auditing;
using MlConnector.Sync.Running;

namespace MlConnector.Sync.Connections;

/// <summary>Remembers which companies a connection joins.</summary>
internal interface ICompanyStore
{
    /// <summary>The companies that the connection's records belong to; null before the first pass that read any.</summary>
    Task<JoinedCompanies?> FindAsync(string connection, CancellationToken cancellationToken);

    /// <summary>Stores whose records the connection's are.</summary>
    /// <exception cref="LeaseLostException">The lease's epoch is not the connection's any more; nothing was stored.</exception>
    Task SaveAsync(Lease lease, JoinedCompanies companies, CancellationToken cancellationToken);

    /// <summary>Stores which others answered, for a person to confirm.</summary>
    Task SuspectAsync(string connection, JoinedCompanies others, CancellationToken cancellationToken);

    /// <summary>Takes the others for the connection's own, and forgets how far the former ones were read.</summary>
    /// <returns>False when there was nothing to confirm; nothing was stored.</returns>
    Task<bool> ConfirmAsync(string connection, Func<JoinedCompanies, AuditEntry> audit, CancellationToken cancellationToken);
}
