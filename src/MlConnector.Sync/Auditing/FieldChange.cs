namespace MlConnector.Sync.Auditing;

/// <summary>One field, before and after, in the invariant text form that the engine compares.</summary>
/// <param name="Field">The field's name on the side that was written.</param>
/// <param name="Before">The value before; null when there was none.</param>
/// <param name="After">The value after; null when it was cleared.</param>
/// <param name="Side">The side that was, or would be, written. One attempt may write to both.</param>
public sealed record FieldChange(string Field, string? Before, string? After, Side Side = Side.BusinessCentral);
