namespace MlConnector.Sync.Matching;

/// <summary>Why a review was opened.</summary>
public enum ReviewKind
{
    /// <summary>Several records could be meant.</summary>
    Ambiguous,

    /// <summary>The only fitting record is already linked to another one.</summary>
    Contested,

    /// <summary>A record is similar, but not similar enough to be linked without a person.</summary>
    Similar,

    /// <summary>Both sides changed the same field differently.</summary>
    Conflict,

    /// <summary>A text is too long for the other side, and the settings ask before it is cut.</summary>
    Length,

    /// <summary>A person took the record's link away, and nothing else fits.</summary>
    Separated,

    /// <summary>The Pipedrive record is gone and may have been merged into another one.</summary>
    Merged,

    /// <summary>The record of a link that a person made is gone.</summary>
    Gone,

    /// <summary>The linked record turned into another kind of record.</summary>
    Retyped,

    /// <summary>Something writes the record back again and again; nothing is written until a person has looked.</summary>
    Flapping,

    /// <summary>A sales document needs a decision, for example because its totals differ or two carry the same key.</summary>
    Document,

    /// <summary>One run would create, change or take as deleted more records than the guard allows.</summary>
    MassChange,

    /// <summary>The mapping of a flow no longer fits: a field or a value that it names is gone or another one now.</summary>
    MappingDrift,

    /// <summary>The only record that fits is left out by the filter of its flow.</summary>
    LeftOut,
}
