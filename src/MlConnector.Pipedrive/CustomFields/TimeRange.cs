namespace MlConnector.Pipedrive;

/// <summary>The value of a range of times of day.</summary>
/// <param name="From">The beginning.</param>
/// <param name="Until">The end; null when it is open.</param>
/// <param name="TimezoneId">Pipedrive's number of the time zone; null means the one of the user.</param>
public readonly record struct TimeRange(TimeOnly From, TimeOnly? Until, long? TimezoneId = null);
