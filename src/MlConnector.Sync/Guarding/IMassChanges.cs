using MlConnector.Sync.Matching;

namespace MlConnector.Sync.Guarding;

/// <summary>Lets mass changes go. The other way to approve one is to make a plan and to apply it.</summary>
public interface IMassChanges
{
    /// <summary>
    /// Lets the records go that wait behind a question of kind <see cref="ReviewKind.MassChange"/>, and closes it. They are due at once; records that
    /// come later are not covered. The approval is audited.
    /// </summary>
    /// <param name="question">The question, as <see cref="IReviews"/> lists it.</param>
    /// <param name="approvedBy">Who approves, for the audit trail.</param>
    /// <param name="cancellationToken">Cancels before the approval is stored.</param>
    /// <returns>How many records may go.</returns>
    /// <exception cref="ArgumentException">The question is of another kind, or nobody is named.</exception>
    Task<int> ApproveAsync(Review question, string approvedBy, CancellationToken cancellationToken = default);
}
