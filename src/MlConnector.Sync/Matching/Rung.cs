namespace MlConnector.Sync.Matching;

/// <summary>The rule that answered, and what it found.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Found">At least one record of the other side, free or taken.</param>
internal sealed record Rung(IMatchRule Rule, IReadOnlyList<MatchCandidate> Found)
{
    public IReadOnlyList<MatchCandidate> Free { get; } = [.. Found.Where(candidate => candidate.Owner is null)];
}
