namespace MlConnector.Pipedrive;

/// <summary>An option of a field to delete.</summary>
/// <param name="Id">The id of the option.</param>
public sealed record FieldOptionId(long Id);
