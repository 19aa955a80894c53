namespace MlConnector.Sync.Matching;

/// <summary>The questions that only a person can answer.</summary>
public interface IReviews
{
    /// <summary>Lists open reviews, oldest first, at most 1,000.</summary>
    /// <param name="connection">The connection's name; null means all.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    Task<IReadOnlyList<Review>> ListAsync(string? connection = null, CancellationToken cancellationToken = default);

    /// <summary>Finds a review, open or closed; null when there is none.</summary>
    /// <param name="id">Its number.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    Task<Review?> FindAsync(long id, CancellationToken cancellationToken = default);

    /// <summary>Answers an open review. The answer is remembered and audited, and the record is looked at again with the next pass.</summary>
    /// <param name="id">The review's number.</param>
    /// <param name="decision">The answer.</param>
    /// <param name="actor">Who decided, for the audit trail: a name or an account.</param>
    /// <param name="cancellationToken">Cancels before the answer is stored.</param>
    /// <exception cref="ReviewDecisionException">The review is unknown or closed, or the answer does not fit it; nothing was stored.</exception>
    Task DecideAsync(long id, ReviewDecision decision, string actor, CancellationToken cancellationToken = default);
}
