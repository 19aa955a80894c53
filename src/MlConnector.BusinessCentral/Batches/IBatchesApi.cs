using Refit;

namespace MlConnector.BusinessCentral;

/// <summary>Many requests in one. It saves round trips; the parts share the time limit of a request and are carried out one after the other.</summary>
public interface IBatchesApi
{
    /// <summary>Sends one batch and returns what the server said, as it came; <see cref="ExecuteAsync"/> makes sense of it.</summary>
    /// <param name="batch">The batch.</param>
    /// <param name="cancellationToken">Cancels the request; it may be executed nevertheless.</param>
    /// <exception cref="BusinessCentralException">The batch as a whole was refused or got no answer.</exception>
    [Post("/$batch")]
    Task<BatchAnswer> SendBatchAsync([Property(BatchExecution.Key)] Batch batch, CancellationToken cancellationToken = default);

    /// <summary>
    /// Carries out any number of parts, 100 at a time, and says of each one what became of it, in the order of the parts. Failures are
    /// told there and not thrown, so that no success is lost. Nothing is repeated that may have been executed.
    /// </summary>
    /// <param name="parts">The parts.</param>
    /// <param name="mode">What they have to do with each other. <see cref="BatchMode.Snapshot"/> takes at most 100 parts.</param>
    /// <param name="cancellationToken">Cancels between and within batches; the running one may be executed nevertheless.</param>
    /// <exception cref="ArgumentException">A snapshot has more than 100 parts.</exception>
    Task<IReadOnlyList<BatchOutcome>> ExecuteAsync(IReadOnlyList<BatchPart> parts, BatchMode mode = BatchMode.Independent, CancellationToken cancellationToken = default) =>
        BatchExecution.RunAsync(SendBatchAsync, parts, mode, cancellationToken);
}
