namespace MlConnector.Sync.Mapping;

/// <summary>A field that differs, or may differ, and is not written.</summary>
/// <param name="Rule">The rule of the field.</param>
/// <param name="Reason">Why.</param>
/// <param name="Note">What a person should know about it; null when it is as it should be.</param>
internal sealed record FieldLeft(FieldRule Rule, LeftReason Reason, string? Note = null);

/// <summary>Why a field is left as it is.</summary>
internal enum LeftReason
{
    /// <summary>It is decided when the record is created.</summary>
    Fixed,

    /// <summary>The two records, or the field, were joined just now; what both have stays.</summary>
    Joined,

    /// <summary>Neither side has changed it since the last sync.</summary>
    Unchanged,

    /// <summary>What changed does not flow to the other side.</summary>
    OneWay,

    /// <summary>There is no such value on the other side, and that must not hold the record.</summary>
    NoCounterpart,
}
