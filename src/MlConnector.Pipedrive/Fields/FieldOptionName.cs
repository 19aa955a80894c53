namespace MlConnector.Pipedrive;

/// <summary>A new text for an option of a field.</summary>
/// <param name="Id">The id of the option.</param>
/// <param name="Label">The text that people will see, at most 255 characters.</param>
public sealed record FieldOptionName(long Id, string Label);
