using MlConnector.Sync.Connections;

namespace MlConnector.Sync.Recovery;

/// <summary>Finds the records that wait for a precondition or were set aside, and brings them back.</summary>
public interface IRecovery
{
    /// <summary>The held and parked records that match, parked ones first, with their reasons.</summary>
    /// <param name="query">What to list.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    /// <exception cref="ArgumentOutOfRangeException"><see cref="StuckQuery.Limit"/> is outside 1 to 10,000.</exception>
    Task<IReadOnlyList<StuckRecord>> ListAsync(StuckQuery query, CancellationToken cancellationToken = default);

    /// <summary>
    /// Makes every held and parked record that matches due at once, with a clean slate; the next pass reads it anew. The audit trail tells who asked.
    /// A document whose outcome is unknown is only looked for, never sent because of this.
    /// </summary>
    /// <param name="query">What to retry; its limit does not count.</param>
    /// <param name="actor">Who asks for it.</param>
    /// <param name="cancellationToken">Stops between two steps.</param>
    /// <returns>How many records are due now.</returns>
    Task<int> RetryAsync(StuckQuery query, string actor, CancellationToken cancellationToken = default);
}
