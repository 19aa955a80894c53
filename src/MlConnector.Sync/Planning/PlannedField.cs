namespace MlConnector.Sync.Planning;

/// <summary>One field that a plan writes.</summary>
/// <param name="Side">The system that is written.</param>
/// <param name="Field">The field's name there.</param>
/// <param name="Before">What is there; null when it is empty.</param>
/// <param name="After">What shall be there; null clears it.</param>
public sealed record PlannedField(Side Side, string Field, string? Before, string? After);
