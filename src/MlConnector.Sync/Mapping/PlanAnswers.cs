using MlConnector.Sync.Auditing;
using MlConnector.Sync.Matching;

namespace MlConnector.Sync.Mapping;

/// <summary>What people have decided about plans that cannot go on without them. An answer holds for exactly the values that it was given for.</summary>
internal sealed class PlanAnswers(IDecisionStore decisions)
{
    /// <summary>Whose values are right in a conflict; null when nobody has decided it.</summary>
    public async Task<Side?> FindWinnerAsync(Attempt attempt, WritePlan.Conflict conflict, CancellationToken cancellationToken) =>
        (await OfAsync(attempt, cancellationToken).ConfigureAwait(false)).WinnerOf(ReviewField.Fingerprint(conflict.ToReview()));

    /// <summary>Whether texts that are too long may be cut.</summary>
    public async Task<bool> LetCutAsync(Attempt attempt, WritePlan.Overlong overlong, CancellationToken cancellationToken) =>
        (await OfAsync(attempt, cancellationToken).ConfigureAwait(false)).LetsCut(ReviewField.Fingerprint(overlong.ToReview()));

    private Task<Decisions> OfAsync(Attempt attempt, CancellationToken cancellationToken) => decisions.OfAsync(attempt.Connection, attempt.Item.Key, cancellationToken);
}
