namespace MlConnector.Pipedrive;

/// <summary>An option to add to a field.</summary>
/// <param name="Label">The text that people will see, at most 255 characters.</param>
public sealed record FieldOptionLabel(string Label);
