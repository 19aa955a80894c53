namespace MlConnector.Sync.Mapping;

/// <summary>What has to be written because a record belongs to another one than at the last sync.</summary>
/// <param name="Change">The change, beside those of the fields; null for none.</param>
/// <param name="Missing">What must be there before it can be made; null when nothing is missing.</param>
internal sealed record Relation(PlannedChange? Change, Prerequisite? Missing)
{
    public static readonly Relation Unchanged = new(null, null);

    /// <summary>Why the record stays where it is although its pair moved, for the audit trail.</summary>
    public string? Note { get; init; }

    public static Relation MovedTo(PlannedChange change) => change.Before == change.After ? Unchanged : new(change, null);

    public static Relation WaitsFor(Prerequisite missing) => new(null, missing);

    public static Relation Left(string note) => new(null, null) { Note = note };
}
