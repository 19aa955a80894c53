using MlConnector.Sync.Intake;

namespace MlConnector.Sync.Matching;

/// <summary>Finds questions by their record. They are opened and closed only together with the completion of the work they belong to.</summary>
internal interface IReviewStore : IReviews
{
    /// <summary>The open question about a record; null when there is none.</summary>
    Task<Review?> FindOpenAsync(string connection, WorkKey record, CancellationToken cancellationToken);
}
