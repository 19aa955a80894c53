using MlConnector.Sync.Reading;

namespace MlConnector.Sync.Matching;

/// <summary>What the matching ladder found for a record.</summary>
internal abstract record Match
{
    private Match()
    {
    }

    /// <summary>The pair is known.</summary>
    public sealed record Linked(Link Link) : Match;

    /// <summary>Exactly one free record fits.</summary>
    public sealed record Unique(Snapshot Target, string Evidence) : Match;

    /// <summary>Nothing may be linked without a person.</summary>
    public sealed record Unclear(ReviewKind Kind, string Question, IReadOnlyList<ReviewCandidate> Candidates) : Match;

    /// <summary>Nothing fits.</summary>
    public sealed record None : Match;
}
