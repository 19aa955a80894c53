using MlConnector.Sync.Auditing;
using MlConnector.Sync.Matching;
using MlConnector.Sync.Running;

namespace MlConnector.Sync.Mapping;

/// <summary>Remembers mappings, so that a change of the settings or of the fields themselves is noticed.</summary>
internal interface IMappingStore
{
    Task<MappingMemory> LoadAsync(string connection, CancellationToken cancellationToken);

    /// <summary>Stores what changed, in one transaction.</summary>
    /// <exception cref="LeaseLostException">The lease's epoch is not the connection's any more; nothing was stored.</exception>
    Task SaveAsync(Lease lease, MappingChanges changes, CancellationToken cancellationToken);
}

/// <summary>What became of a connection's mapping.</summary>
internal sealed record MappingChanges
{
    /// <summary>Versions that are in force now. Their flow is read from the beginning once more, unless it is its first version.</summary>
    public IReadOnlyList<MappingEdition> Editions { get; init; } = [];

    /// <summary>Further flows that are read from the beginning once more, because a field of theirs is there again or another one now.</summary>
    public IReadOnlyList<SyncFlow> Rereads { get; init; } = [];

    /// <summary>Fields that were found for the first time or otherwise than before.</summary>
    public IReadOnlyList<KnownField> Fields { get; init; } = [];

    /// <summary>What does not fit, each with its question.</summary>
    public IReadOnlyList<(MappingDrift Drift, Review Question)> Opened { get; init; } = [];

    /// <summary>What fits again.</summary>
    public IReadOnlyList<MappingDrift> Closed { get; init; } = [];

    public IReadOnlyList<AuditEntry> Audit { get; init; } = [];

    public bool IsEmpty => Editions.Count + Fields.Count + Opened.Count + Closed.Count + Audit.Count == 0;
}
