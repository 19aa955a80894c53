using System.Globalization;
using MlConnector.Sync.Mapping;
using MlConnector.Sync.Reading;

namespace MlConnector.Sync.Matching;

/// <summary>The durable pair of a Pipedrive record and a Business Central record, with what both looked like at the last sync.</summary>
internal sealed record Link
{
    public required SyncFlow Flow { get; init; }

    public required long PipedriveId { get; init; }

    public required Guid BusinessCentralId { get; init; }

    /// <summary>The Business Central number, for people and for lines of documents.</summary>
    public string? Number { get; init; }

    /// <summary>The mapped members of the Pipedrive record when it was last synced.</summary>
    public required FieldValues PipedriveBase { get; init; }

    /// <summary>The mapped members of the Business Central record as the server echoed them.</summary>
    public required FieldValues BusinessCentralBase { get; init; }

    /// <summary>The version of the mapping that the bases were taken under; null for the one of the pass that stores the link.</summary>
    public string? Mapping { get; init; }

    /// <summary>Whether a person made the link: then automation never moves or removes it.</summary>
    public bool IsManual { get; init; }

    /// <summary>Whether the pair was linked before: then only its bases are brought up to date, and a link that a person took away meanwhile stays away.</summary>
    public bool IsKnown { get; init; }

    /// <summary>Why the link rests; null while both records are there.</summary>
    public LinkRest? Rest { get; init; }

    /// <summary>How often the pair was written in alternating directions lately.</summary>
    public FlipCount Flips { get; init; } = FlipCount.None;

    /// <summary>How the pair came about, in words.</summary>
    public required string Evidence { get; init; }

    /// <summary>The link of two records as they are now; the order does not matter.</summary>
    public static Link Between(Snapshot one, Snapshot other, string evidence)
    {
        var (pipedrive, businessCentral) = one.Side == Side.Pipedrive ? (one, other) : (other, one);
        return new Link
        {
            Flow = pipedrive.Flow,
            PipedriveId = long.Parse(pipedrive.Id, NumberStyles.None, CultureInfo.InvariantCulture),
            BusinessCentralId = Guid.Parse(businessCentral.Id),
            Number = businessCentral.Fields["number"],
            PipedriveBase = pipedrive.Fields,
            BusinessCentralBase = businessCentral.Fields,
            Evidence = evidence,
        };
    }
}
