namespace MlConnector.Sync.Auditing;

/// <summary>One field, before and after, in the invariant text form that the engine compares.</summary>
/// <param name="Field">The field's name on the side that was written.</param>
/// <param name="Before">The value before; null when there was none.</param>
/// <param name="After">The value after; null when it was cleared.</param>
public sealed record FieldChange(string Field, string? Before, string? After);
