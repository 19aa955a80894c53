namespace MlConnector.Pipedrive;

/// <summary>
/// Keeps the sign-ins that were begun and not yet ended, for all nodes. The default keeps them in memory, so that a sign-in has to end in the
/// process in which it began: register another one before <c>AddPipedrive</c>.
/// </summary>
public interface IAuthorizationStore
{
    /// <summary>Keeps a sign-in. Expired ones are removed, and the oldest of its client beyond <see cref="PendingAuthorization.MostOfClient"/>.</summary>
    /// <param name="pending">The sign-in.</param>
    /// <param name="now">The time that decides what is expired.</param>
    /// <param name="cancellationToken">Cancels the write.</param>
    ValueTask AddAsync(PendingAuthorization pending, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>A sign-in that stays where it is; null when there is none.</summary>
    /// <param name="stateDigest">Its <see cref="PendingAuthorization.StateDigest"/>.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    ValueTask<PendingAuthorization?> FindAsync(string stateDigest, CancellationToken cancellationToken);

    /// <summary>Removes a sign-in and gives it to this one caller; null when there is none. Atomic, across all nodes.</summary>
    /// <param name="stateDigest">Its <see cref="PendingAuthorization.StateDigest"/>.</param>
    /// <param name="cancellationToken">Cancels the write.</param>
    ValueTask<PendingAuthorization?> TakeAsync(string stateDigest, CancellationToken cancellationToken);
}
