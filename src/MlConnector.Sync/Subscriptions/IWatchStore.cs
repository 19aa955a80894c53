using MlConnector.Sync.Auditing;
using MlConnector.Sync.Running;

namespace MlConnector.Sync.Subscriptions;

/// <summary>Keeps what is watched.</summary>
internal interface IWatchStore
{
    /// <summary>All of a connection, in a fixed order.</summary>
    Task<IReadOnlyList<Watch>> ListAsync(string connection, CancellationToken cancellationToken);

    /// <summary>The one that an address belongs to, with its connection; null when nobody has that address.</summary>
    Task<(string Connection, Watch Watch)?> FindByTokenAsync(string digest, CancellationToken cancellationToken);

    /// <summary>Stores how it stands, what to tell about it, and when something may have been missed the wish to poll, all at once. What the intake keeps stays.</summary>
    Task SaveAsync(Lease lease, Watch watch, WatchNews news, CancellationToken cancellationToken);

    /// <summary>It is watched no more.</summary>
    Task RemoveAsync(Lease lease, WatchedResource resource, AuditEntry audit, CancellationToken cancellationToken);
}
