namespace MlConnector.Sync.Mapping;

/// <summary>One version of the mapping of a flow.</summary>
/// <param name="Flow">The flow.</param>
/// <param name="Version">Its version.</param>
/// <param name="Rules">The ids of its rules.</param>
/// <param name="IsCurrent">Whether it was in force last.</param>
internal sealed record MappingEdition(SyncFlow Flow, string Version, IReadOnlySet<string> Rules, bool IsCurrent);

/// <summary>What a connection knew of its mapping when it was last used.</summary>
/// <param name="Editions">The versions so far.</param>
/// <param name="Fields">The fields that the settings named.</param>
/// <param name="Drifts">What did not fit.</param>
internal sealed record MappingMemory(IReadOnlyList<MappingEdition> Editions, IReadOnlyList<KnownField> Fields, IReadOnlyList<MappingDrift> Drifts)
{
    public static readonly MappingMemory Empty = new([], [], []);
}
