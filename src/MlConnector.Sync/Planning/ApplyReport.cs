namespace MlConnector.Sync.Planning;

/// <summary>What became of a plan.</summary>
public sealed record ApplyReport
{
    /// <summary>The plan.</summary>
    public required string Plan { get; init; }

    /// <summary>Entries carried out. What the servers answered is in <see cref="Report"/>.</summary>
    public int Applied { get; init; }

    /// <summary>Entries refused, because what they are based on is not the same any more.</summary>
    public int Refused { get; init; }

    /// <summary>Entries left alone: a plan that only matches makes links and nothing else, and a stopped application leaves the rest.</summary>
    public int Left { get; init; }

    /// <summary>The refused entries, at most 1,000.</summary>
    public IReadOnlyList<RefusedEntry> RefusedEntries { get; init; } = [];

    /// <summary>What was done, counted, with requests and failures.</summary>
    public required SyncReport Report { get; init; }
}
