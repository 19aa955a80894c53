using System.Globalization;
using MlConnector.Sync.Reading;

namespace MlConnector.Sync.Matching;

/// <summary>What the matching ladder found for a record.</summary>
internal abstract record Match
{
    private Match()
    {
    }

    /// <summary>The id of the record on <paramref name="side"/> that the match found; null when it found none.</summary>
    public string? IdOn(Side side) => this switch
    {
        Linked { Link: var link } => side == Side.Pipedrive ? link.PipedriveId.ToString(CultureInfo.InvariantCulture) : link.BusinessCentralId.ToString(),
        Unique { Target: var target } when target.Side == side => target.Id,
        _ => null,
    };

    /// <summary>The pair is known.</summary>
    public sealed record Linked(Link Link) : Match;

    /// <summary>Exactly one free record fits.</summary>
    public sealed record Unique(Snapshot Target, string Evidence) : Match
    {
        /// <summary>Whether the Pipedrive record was taken out of use when its former counterpart went.</summary>
        public bool Reopens { get; init; }
    }

    /// <summary>Nothing may be linked without a person.</summary>
    public sealed record Unclear(ReviewKind Kind, string Question, IReadOnlyList<ReviewCandidate> Candidates) : Match;

    /// <summary>A person said that the record is left alone.</summary>
    public sealed record Ignored(string Reason) : Match;

    /// <summary>The record takes no part in its flow, so nothing was looked for.</summary>
    public sealed record LeftOut(string Reason) : Match;

    /// <summary>Nothing fits.</summary>
    public sealed record None : Match;
}
