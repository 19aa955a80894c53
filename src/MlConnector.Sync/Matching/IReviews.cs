namespace MlConnector.Sync.Matching;

/// <summary>The open questions.</summary>
public interface IReviews
{
    /// <summary>Lists open reviews, oldest first, at most 1,000.</summary>
    /// <param name="connection">The connection's name; null means all.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    Task<IReadOnlyList<Review>> ListAsync(string? connection = null, CancellationToken cancellationToken = default);
}
