namespace MlConnector.Pipedrive;

/// <summary>The value of a date range.</summary>
/// <param name="From">The first day.</param>
/// <param name="Until">The last day; null when it is open.</param>
public readonly record struct DateRange(DateOnly From, DateOnly? Until);
