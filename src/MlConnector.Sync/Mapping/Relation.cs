namespace MlConnector.Sync.Mapping;

/// <summary>What has to be written because a record belongs to another one than at the last sync.</summary>
/// <param name="Changes">The changes, beside those of the fields.</param>
/// <param name="Missing">What must be there before they can be made; null when nothing is missing.</param>
internal sealed record Relation(IReadOnlyList<PlannedChange> Changes, Prerequisite? Missing)
{
    public static readonly Relation Unchanged = new([], null);
}
