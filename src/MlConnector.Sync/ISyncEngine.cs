namespace MlConnector.Sync;

/// <summary>
/// The engine, driven step by step. A host that wants it to run by itself registers <c>AddMlConnectorWorker()</c> instead;
/// functions, cron jobs and tests call these methods.
/// </summary>
public interface ISyncEngine
{
    /// <summary>
    /// Makes one pass over one connection or all of them: polls both sides, then works through everything that is due.
    /// Safe to repeat and to kill at any moment: the next pass goes on where the store says. When Business Central's requests of five minutes are
    /// nearly used up, it waits until it may send more, and so can take minutes longer than the work.
    /// </summary>
    /// <param name="request">Which connections, and what to do.</param>
    /// <param name="progress">Receives a value whenever a stage moves on; may be null.</param>
    /// <param name="cancellationToken">Stops after the records now in work; a document that is being sent is finished first.</param>
    /// <returns>What was done, counted.</returns>
    /// <exception cref="MlConnectorConfigurationException">A setting is missing or wrong, or the connection is unknown.</exception>
    /// <exception cref="StoreUnavailableException">The store cannot be opened or written, or another process holds it.</exception>
    Task<SyncReport> SyncAsync(SyncRequest request, IProgress<SyncProgress>? progress = null, CancellationToken cancellationToken = default);

    /// <summary>Keeps polling on schedule and working on whatever becomes due, until cancelled.</summary>
    /// <param name="cancellationToken">Ends the run: intake stops, records in work are finished.</param>
    /// <exception cref="MlConnectorConfigurationException">A setting is missing or wrong.</exception>
    /// <exception cref="StoreUnavailableException">The store cannot be opened, or another process holds it.</exception>
    Task RunAsync(CancellationToken cancellationToken);
}
