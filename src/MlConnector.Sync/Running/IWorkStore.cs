using MlConnector.Sync.Auditing;
using MlConnector.Sync.Intake;

namespace MlConnector.Sync.Running;

/// <summary>Claims connections and gives out their due work. Every write after a claim tests the lease's epoch.</summary>
internal interface IWorkStore
{
    /// <summary>Makes sure that the connection has a row.</summary>
    Task EnsureConnectionAsync(string connection, CancellationToken cancellationToken);

    /// <summary>Takes the connection for a lifetime; null while another owner holds it.</summary>
    Task<Lease?> TryClaimAsync(string connection, string owner, TimeSpan lifetime, CancellationToken cancellationToken);

    /// <summary>Extends the lease.</summary>
    /// <returns>False when it was lost.</returns>
    Task<bool> RenewAsync(Lease lease, CancellationToken cancellationToken);

    /// <summary>Gives the connection back.</summary>
    Task ReleaseAsync(Lease lease, CancellationToken cancellationToken);

    /// <summary>Due work of one flow and side: live work before anything else, then the lowest flow, each by age.</summary>
    Task<IReadOnlyList<WorkItem>> LoadDueAsync(Lease lease, int max, WorkScope scope, CancellationToken cancellationToken);

    /// <summary>When something is to be done next: work, a hint or a subscription that becomes due; null when there is nothing.</summary>
    Task<DateTimeOffset?> NextDueAsync(string connection, WorkScope scope, CancellationToken cancellationToken);

    /// <summary>Stores everything that one attempt decided, in one transaction: link, snapshots, review, audit and what becomes of the work.</summary>
    /// <exception cref="LeaseLostException">The lease's epoch is not the connection's any more; nothing was stored.</exception>
    Task CompleteAsync(Lease lease, WorkItem item, Completion completion, CancellationToken cancellationToken);
}
