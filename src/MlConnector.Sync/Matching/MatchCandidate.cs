using MlConnector.Sync.Reading;

namespace MlConnector.Sync.Matching;

/// <summary>A record of the other side that could be meant.</summary>
/// <param name="Record">The record.</param>
/// <param name="Evidence">What speaks for it and against it.</param>
/// <param name="Owner">Its link to another record; null when it is free.</param>
internal sealed record MatchCandidate(Snapshot Record, Evidence Evidence, Link? Owner)
{
    /// <summary>A review offers no more than this.</summary>
    public const int MostOffered = 10;

    /// <summary>Best first, equal ones by id, as reviews offer them.</summary>
    public static IReadOnlyList<ReviewCandidate> Ranked(IEnumerable<MatchCandidate> candidates) =>
    [
        .. candidates.OrderByDescending(candidate => candidate.Evidence.Score).ThenBy(candidate => candidate.Record.Id, StringComparer.Ordinal).Take(MostOffered)
            .Select(candidate => new ReviewCandidate(
                candidate.Record.Id, candidate.Record.Fields["number"], candidate.Record.Title, candidate.Evidence.ToString())),
    ];
}
