using MlConnector.Sync.Intake;

namespace MlConnector.Sync.Matching;

/// <summary>Reads questions. They are opened and closed only together with the completion of the work they belong to.</summary>
internal interface IReviewStore
{
    /// <summary>Open questions, oldest first.</summary>
    Task<IReadOnlyList<Review>> ListOpenAsync(string? connection, CancellationToken cancellationToken);

    /// <summary>A question by its number, open or closed.</summary>
    Task<Review?> FindAsync(long id, CancellationToken cancellationToken);

    /// <summary>The open question about a record; null when there is none.</summary>
    Task<Review?> FindOpenAsync(string connection, WorkKey record, CancellationToken cancellationToken);
}
